"""Disabilities.csv and HealthAndDV.csv (4.05 to 4.11, R7 to R10, W4, W6)."""

from __future__ import annotations

from datetime import date, timedelta

from keyturn.demo.defects import REASONS
from keyturn.demo.dice import Dice, Weighted
from keyturn.demo.model import Enrollment, Person
from keyturn.demo.records.desk import Desk
from keyturn.demo.records.stages import ANNUAL, ENTRY, EXIT, UPDATE
from keyturn.demo.write import Row

PHYSICAL, DEVELOPMENTAL, CHRONIC, HIV, MENTAL, SUBSTANCE = 5, 6, 7, 8, 9, 10
ELEMENTS = {5: "4.05", 6: "4.06", 7: "4.07", 8: "4.08", 9: "4.09", 10: "4.10"}
HEALTH = Weighted([(1, 10), (2, 18), (3, 34), (4, 26), (5, 9), (8, 2), (9, 1)])
COUNT_SOURCE = Weighted([(1, 7), (2, 3)])


def add_disabilities(desk: Desk, member: Enrollment) -> None:
    """A row for each kind of condition at entry and at exit, and the HIV details that HOPWA follows each year."""
    project, person = member.stay.project, member.person
    kinds = [kind for kind, element in ELEMENTS.items() if project.asks(element)]
    moments = [(ENTRY, member.entry)] + ([(EXIT, member.exit)] if member.exit else [])
    for stage, day in moments:
        if stage == EXIT and desk.dice.chance(0.02):
            person.conditions.setdefault(MENTAL, 1)
        for kind in kinds:
            _add_condition(desk, member, kind, stage, day)
    if project.asks("W4") and HIV in person.conditions:
        for _, day in member.stay.annual:
            if member.entry < day <= (member.exit or day):
                _add_condition(desk, member, HIV, ANNUAL, day)


def _add_condition(desk: Desk, member: Enrollment, kind: int, stage: int, day: date) -> None:
    person, project = member.person, member.stay.project
    response = person.conditions.get(kind, 0)
    row: Row = {"InformationDate": day, "DisabilityType": kind, "DataCollectionStage": stage}
    row["DisabilityResponse"] = response
    if response and kind not in (DEVELOPMENTAL, HIV):
        row["IndefiniteAndImpairs"] = int(person.lasting)
    if response and kind == HIV and project.asks("W4"):
        row |= _blood_counts(desk.dice)
    desk.enter("Disabilities", member, day, row)


def _blood_counts(dice: Dice) -> Row:
    row: Row = {"TCellCountAvailable": int(dice.chance(0.8)), "AntiRetroviral": int(dice.chance(0.88))}
    if row["TCellCountAvailable"]:
        row |= {"TCellCount": dice.between(180, 1200), "TCellSource": dice.pick(COUNT_SOURCE)}
    row["ViralLoadAvailable"] = dice.pick(Weighted([(2, 70), (1, 18), (0, 12)]))
    if row["ViralLoadAvailable"] == 1:
        row |= {"ViralLoad": dice.between(40, 90000), "ViralLoadSource": dice.pick(COUNT_SOURCE)}
    return row


def add_health(desk: Desk, member: Enrollment) -> None:
    """Domestic violence at entry (and when it happens later); health ratings where RHY or HUD-VASH asks."""
    project = member.stay.project
    if not member.answers or not project.asks("4.11", "R7", "R10"):
        return
    row: Row = {"InformationDate": member.entry, "DataCollectionStage": ENTRY} | _ratings(desk, member)
    if project.asks("4.11"):
        row |= _violence(desk, member.person)
    if project.asks("R10"):
        row |= _pregnancy(desk.dice, member)
    desk.enter("HealthAndDV", member, member.entry, row)
    _add_later(desk, member)


def _add_later(desk: Desk, member: Enrollment) -> None:
    """An update where violence is told of later, the ratings again at exit."""
    project, dice = member.stay.project, desk.dice
    end = member.exit or desk.calendar.last_night
    middle = member.entry + (end - member.entry) / 2
    if project.asks("4.11") and member.person.dv is None and middle > member.entry and dice.chance(0.02):
        member.person.dv = (1, 1)
        row: Row = {"InformationDate": middle, "DataCollectionStage": UPDATE, "DomesticViolenceSurvivor": 1}
        desk.enter("HealthAndDV", member, middle, row | {"WhenOccurred": 1, "CurrentlyFleeing": 1})
    if member.exit and project.asks("R7"):
        row = {"InformationDate": member.exit, "DataCollectionStage": EXIT} | _ratings(desk, member)
        desk.enter("HealthAndDV", member, member.exit, row)


def _violence(desk: Desk, person: Person) -> Row:
    key = desk.tables.key("HealthAndDV")
    if desk.planted.strikes("violence_missing", desk.dice, key):
        return {"DomesticViolenceSurvivor": desk.dice.pick(REASONS)}
    if person.dv is None:
        return {"DomesticViolenceSurvivor": 0}
    return {"DomesticViolenceSurvivor": 1, "WhenOccurred": person.dv[0], "CurrentlyFleeing": person.dv[1]}


def _ratings(desk: Desk, member: Enrollment) -> Row:
    asked = {"GeneralHealthStatus": "R7", "DentalHealthStatus": "R8", "MentalHealthStatus": "R9"}
    project = member.stay.project
    return {column: desk.dice.pick(HEALTH) for column, element in asked.items() if project.asks(element)}


def _pregnancy(dice: Dice, member: Enrollment) -> Row:
    person, entry = member.person, member.entry
    if person.sex != 0 or not 13 <= member.age() <= 45:
        return {"PregnancyStatus": 0}
    due = person.pregnant_until
    if due and entry < due <= entry + timedelta(days=270):
        return {"PregnancyStatus": 1, "DueDate": due}
    if dice.chance(0.12 if member.stay.project.key == "mgh" else 0.03):
        return {"PregnancyStatus": 1, "DueDate": entry + timedelta(days=dice.between(20, 230))}
    return {"PregnancyStatus": 0}
