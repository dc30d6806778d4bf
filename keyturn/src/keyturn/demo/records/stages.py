"""On which days a stay's questions are asked again (5.03): at entry, at each anniversary, at exit."""

from __future__ import annotations

from datetime import date, timedelta

from keyturn.demo.days import birthday
from keyturn.demo.model import Enrollment
from keyturn.demo.records.desk import Desk

ENTRY, UPDATE, EXIT, ANNUAL = 1, 2, 3, 5
WINDOW = 30
"""Days either side of the head of household's anniversary within which an annual assessment counts."""


def annual_days(desk: Desk, member: Enrollment) -> list[tuple[int, date]]:
    """Annual assessments by years since entry; some missing, some late (both planted)."""
    dice, planted = desk.dice, desk.planted
    end = min(member.exit or desk.calendar.last_night, desk.calendar.last_night)
    found = []
    for years in range(1, 9):
        anniversary = birthday(member.stay.entry, years)
        if anniversary - timedelta(days=WINDOW) > end:
            break
        label = f"{member.id}@{years}"
        if planted.strikes("annual_missing", dice, label):
            continue
        day = anniversary + timedelta(days=dice.between(-25, 25))
        if planted.strikes("annual_late", dice, label):
            day = anniversary + timedelta(days=dice.between(WINDOW + 1, 100))
        if member.entry < day <= end:
            found.append((years, day))
    return found


def stages(desk: Desk, member: Enrollment) -> list[tuple[int, date]]:
    """Stage and day of every collection of an enrollment, in order of time."""
    asked = [(ENTRY, member.entry)]
    if desk.planted.strikes("entry_assessment_missing", desk.dice, member.id):
        asked = []
    asked += [(ANNUAL, day) for _, day in member.stay.annual if day > member.entry]
    grown = birthday(member.person.born, 18)
    end = member.exit or desk.calendar.last_night
    if member.entry < grown <= end:
        asked.append((UPDATE, grown))
    if member.exit:
        asked = [(stage, day) for stage, day in asked if day <= member.exit]
        asked.append((EXIT, member.exit))
    return sorted(asked, key=lambda item: item[1])
