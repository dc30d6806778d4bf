"""Client.csv: who people are, with the gaps that staff leave."""

from __future__ import annotations

from datetime import datetime

from keyturn.demo.days import age_on
from keyturn.demo.defects import REASONS, Planted
from keyturn.demo.dice import Dice, Weighted
from keyturn.demo.model import Person
from keyturn.demo.people import given_name, whole_number
from keyturn.demo.write import Row

RACES = ("AmIndAKNative", "Asian", "BlackAfAmerican", "HispanicLatinao", "MidEastNAfrican", "NativeHIPacific", "White")
BRANCHES = Weighted([(1, 50), (2, 12), (3, 16), (4, 18), (6, 3), (7, 1)])
DISCHARGES = Weighted([(1, 70), (2, 16), (6, 7), (4, 2), (5, 2), (7, 3)])
THEATERS = {
    "WorldWarII": (1941, 1946),
    "KoreanWar": (1950, 1955),
    "VietnamWar": (1964, 1975),
    "DesertStorm": (1990, 1992),
    "AfghanistanOEF": (2001, 2021),
    "IraqOIF": (2003, 2010),
    "IraqOND": (2010, 2011),
}


def client_row(dice: Dice, planted: Planted, person: Person, first_entry: datetime) -> Row:
    """The row of a person, entered when the first enrollment was."""
    row: Row = {"PersonalID": person.id}
    row |= _name(dice, planted, person) | _number(dice, planted, person) | _birth(dice, planted, person)
    row |= _origin(dice, planted, person)
    row["Sex"] = dice.pick(REASONS) if planted.strikes("sex_missing", dice, person.id) else person.sex
    return row | _veteran(dice, planted, person, first_entry)


def _name(dice: Dice, planted: Planted, person: Person) -> Row:
    if planted.strikes("name_missing", dice, person.id):
        return {"NameDataQuality": dice.pick(REASONS)}
    row: Row = {"FirstName": person.first, "LastName": person.last, "NameDataQuality": 1}
    row |= {"MiddleName": person.middle, "NameSuffix": person.suffix}
    if planted.strikes("name_partial", dice, person.id):
        row |= {"FirstName": given_name(dice, person.sex)[:3], "MiddleName": None, "NameDataQuality": 2}
    return row


def _number(dice: Dice, planted: Planted, person: Person) -> Row:
    if planted.strikes("ssn_missing", dice, person.id):
        return {"SSNDataQuality": dice.pick(REASONS)}
    if planted.strikes("ssn_never_issued", dice, person.id):
        return {"SSN": whole_number(dice, person.ssn[5:]), "SSNDataQuality": 1}
    if planted.strikes("ssn_no_last_four", dice, person.id):
        return {"SSN": whole_number(dice, "xxxx"), "SSNDataQuality": 2}
    return {"SSN": person.ssn, "SSNDataQuality": 2}


def _birth(dice: Dice, planted: Planted, person: Person) -> Row:
    if planted.strikes("birth_date_missing", dice, person.id):
        return {"DOBDataQuality": dice.pick(REASONS)}
    if planted.strikes("birth_date_partial", dice, person.id):
        return {"DOB": person.born.replace(month=1, day=1), "DOBDataQuality": 2}
    return {"DOB": person.born, "DOBDataQuality": 1}


def _origin(dice: Dice, planted: Planted, person: Person) -> Row:
    unknown = planted.strikes("race_missing", dice, person.id)
    row: Row = {column: int(column in person.races and not unknown) for column in RACES}
    row["RaceNone"] = dice.pick(REASONS) if unknown else None
    if not unknown and dice.chance(0.01):
        row["AdditionalRaceEthnicity"] = "Told us more in their own words"
    return row


def _veteran(dice: Dice, planted: Planted, person: Person, first_entry: datetime) -> Row:
    if age_on(person.born, first_entry.date()) < 18:
        return {"VeteranStatus": 0}
    if not person.veteran and planted.strikes("veteran_missing", dice, person.id):
        return {"VeteranStatus": dice.pick(REASONS)}
    row: Row = {"VeteranStatus": int(person.veteran)}
    return row | _service(dice, person, first_entry.year) if person.veteran else row


def _service(dice: Dice, person: Person, latest: int) -> Row:
    """V1: entered the service at 18 to 22, where old enough, and served 2 to 8 years."""
    entered = min(person.born.year + dice.between(18, 22), latest - 2)
    left = min(entered + dice.between(2, 8), latest - 1)
    row: Row = {"YearEnteredService": entered, "YearSeparated": left}
    for theater, (since, until) in THEATERS.items():
        row[theater] = int(entered <= until and left >= since and dice.chance(0.45))
    row["OtherTheater"] = int(dice.chance(0.12))
    return row | {"MilitaryBranch": dice.pick(BRANCHES), "DischargeStatus": dice.pick(DISCHARGES)}
