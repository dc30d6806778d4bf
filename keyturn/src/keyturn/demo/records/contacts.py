"""CurrentLivingSituation.csv: contacts of outreach, PATH, day shelter and coordinated entry (4.12)."""

from __future__ import annotations

from datetime import date, timedelta

from keyturn.demo.dice import Dice, Weighted
from keyturn.demo.model import Enrollment, Stay
from keyturn.demo.records.desk import Desk
from keyturn.demo.write import Row

STREET = Weighted([(116, 80), (101, 10), (314, 3), (336, 3), (37, 2), (17, 1), (118, 1), (435, 1)])
UNSETTLED = (314, 336, 335, 410, 302, 435)
PLACES = (
    "Under the Fernhollow bridge",
    "Behind the old cannery",
    "Larkmere library steps",
    "Cedar Ford camp",
    "Parked van near the boat ramp",
    "Bus shelter on Oxbow Lane",
)
GAPS = {"so": (9, 0.8), "ce": (32, 0.5), "sso": (35, 0.7), "day": (16, 0.9), "nbn": (60, 0.5)}


def contact_days(dice: Dice, stay: Stay, end: date, last_contact: date | None) -> list[date]:
    """Days on which staff met the household, the first on entry; none after `last_contact`."""
    median, spread = GAPS[stay.step]
    days, day = [], stay.entry
    until = min(end, last_contact or end)
    while day <= until:
        days.append(day)
        day += timedelta(days=dice.days(median, spread, 2, 120))
    if stay.engaged and stay.engaged <= until and stay.engaged not in days:
        days.append(stay.engaged)
    return sorted(days)


def add_contacts(desk: Desk, stay: Stay) -> None:
    """Contacts with the adults and the head of the household, where the project records them."""
    if stay.step not in GAPS or not stay.project.asks("4.12"):
        return
    end = stay.exit or desk.calendar.last_night
    for day in contact_days(desk.dice, stay, end, stay.last_contact):
        row = _situation(desk, stay, day)
        for member in stay.members:
            if member.answers and member.entry <= day <= (member.exit or day):
                desk.enter("CurrentLivingSituation", member, day, dict(row))


def _situation(desk: Desk, stay: Stay, day: date) -> Row:
    dice = desk.dice
    code = 101 if stay.step == "nbn" else dice.pick(STREET)
    if stay.step == "ce":
        code = stay.before.code if stay.before.code in (101, 116, 118, 302) else dice.pick(STREET)
    row: Row = {"InformationDate": day, "CurrentLivingSituation": code}
    if stay.project.type == 14 and dice.chance(0.8):
        row["VerifiedBy"] = stay.project.name
    if code == 435:
        row["CLSSubsidyType"] = 433
    if code in UNSETTLED:
        row |= _leaving(dice)
    if code == 116 and dice.chance(0.3):
        row["LocationDetails"] = dice.one(PLACES)
    return row


def _leaving(dice: Dice) -> Row:
    if not dice.chance(0.6):
        return {"LeaveSituation14Days": 0}
    row: Row = {"LeaveSituation14Days": 1}
    for column, share in (
        ("SubsequentResidence", 0.2),
        ("ResourcesToObtain", 0.15),
        ("LeaseOwn60Day", 0.2),
        ("MovedTwoOrMore", 0.4),
    ):
        row[column] = int(dice.chance(share))
    return row


def engagement_day(dice: Dice, member: Enrollment, end: date) -> date | None:
    """4.13: most become engaged within weeks of the first contact."""
    day = member.entry + timedelta(days=dice.days(12, 1.0, 0, 120))
    return day if day <= end and dice.chance(0.8) else None
