"""Enrollment.csv: start, household, prior living situation and move-in; funders' own questions are in `funders`."""

from __future__ import annotations

from datetime import timedelta

from keyturn.demo.defects import REASONS
from keyturn.demo.model import Enrollment, Stay
from keyturn.demo.records.desk import Desk
from keyturn.demo.records.funders import funder_answers
from keyturn.demo.write import Row

STREET_FORM = (0, 1, 4, 8)
"""Project types that ask the homeless history of everyone (3.917, form A); others after a short stay only (form B)."""


def add_enrollment(desk: Desk, member: Enrollment) -> Row:
    stay, project = member.stay, member.stay.project
    row: Row = {"EnrollmentID": member.id, "PersonalID": member.person.id, "ProjectID": project.id}
    row |= {"EntryDate": member.entry, "HouseholdID": household_key(stay)}
    row |= {"RelationshipToHoH": _relation(desk, member), "DisablingCondition": _disabling(desk, member)}
    if member.is_head:
        row |= _of_the_head(desk, member)
    if member.answers:
        row |= _prior_living(desk, member) | funder_answers(desk, member)
        if stay.engaged and project.asks("4.13"):
            row["DateOfEngagement"] = max(stay.engaged, member.entry)
    late = desk.lag(project)
    if desk.planted.strikes("entered_late", desk.dice, member.id):
        late = desk.dice.between(60, 200)
    return desk.tables.add("Enrollment", row | desk.stamp(project, desk.moment(member.entry, late)))


def household_key(stay: Stay) -> str:
    return f"H{stay.members[0].id}"


def _relation(desk: Desk, member: Enrollment) -> int:
    if not member.is_head and desk.planted.strikes("relation_missing", desk.dice, member.id):
        return 99
    return member.relation


def _disabling(desk: Desk, member: Enrollment) -> int:
    if desk.planted.strikes("disabling_missing", desk.dice, member.id):
        return desk.dice.pick(REASONS)
    if member.person.disabled and desk.planted.strikes("disabling_conflict", desk.dice, member.id):
        return 0
    return int(member.person.disabled)


def _of_the_head(desk: Desk, member: Enrollment) -> Row:
    """3.16 and 3.20 are asked of the head of household."""
    row: Row = {}
    if not desk.planted.strikes("coc_missing", desk.dice, member.id):
        row["EnrollmentCoC"] = member.stay.coc
    housed = member.stay.move_in and member.stay.project.asks("3.20")
    if housed and not desk.planted.strikes("move_in_missing", desk.dice, member.id):
        row["MoveInDate"] = member.stay.move_in
    return row


def length_of_stay(nights: int) -> int:
    """List 3.917.2."""
    bands = ((2, 10), (7, 11), (30, 2), (90, 3), (365, 4))
    return next((code for limit, code in bands if nights < limit), 5)


def _prior_living(desk: Desk, member: Enrollment) -> Row:
    """3.917 with its skips: see the form letters of HUD's FY2024 data dictionary, 3.917."""
    before, project = member.stay.before, member.stay.project
    row: Row = {"LivingSituation": before.code, "RentalSubsidyType": before.subsidy}
    row["LengthOfStay"] = 99 if before.code in (9, 99) else length_of_stay(before.nights)
    homeless = 100 <= before.code < 200
    asked = project.type in STREET_FORM or homeless
    if not asked:
        short = before.nights < (90 if before.code // 100 == 2 else 7) and before.code > 99
        row["LOSUnderThreshold"] = int(short)
        if short:
            row["PreviousStreetESSH"] = int(before.street_before)
            asked = before.street_before
    return row | _homeless_history(desk, member) if asked else row


def _homeless_history(desk: Desk, member: Enrollment) -> Row:
    before, dice = member.stay.before, desk.dice
    since = before.street_since or member.entry - timedelta(days=before.nights)
    row: Row = {"DateToStreetESSH": min(since, member.entry), "TimesHomelessPastThreeYears": before.times}
    row["MonthsHomelessPastThreeYears"] = 100 + before.months
    if desk.planted.strikes("homeless_history_missing", dice, member.id):
        column = dice.one(("DateToStreetESSH", "TimesHomelessPastThreeYears", "MonthsHomelessPastThreeYears"))
        row[column] = None if column == "DateToStreetESSH" else dice.pick(REASONS)
    return row
