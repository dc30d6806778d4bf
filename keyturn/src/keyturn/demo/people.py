"""Persons: names, birth dates, origins, conditions and incomes.

SSNs never belong to anyone. Most clients give the last four digits only ("xxxxx1234"), all that HUD requires
(Glossary, Data Quality Q2), which no real number can be told from. Whole numbers are of areas 900 to 999 with group
01 to 49: the Social Security Administration issues no 9xx area and the IRS's taxpayer numbers of that area begin at
group 50. Q6a finds each of them wrong, as it should.
"""

from __future__ import annotations

from datetime import date, timedelta

from keyturn.demo.days import age_on
from keyturn.demo.dice import Dice, Weighted
from keyturn.demo.model import Person
from keyturn.demo.pools import table, words

CODE_LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ"
RACES = Weighted((tuple(row["columns"].split()), float(row["weight"])) for row in table("races"))
SUFFIXES = Weighted([("", 96), ("Jr", 2.5), ("Sr", 0.5), ("III", 1)])


class People:
    """Makes persons one after another, no two with the same PersonalID (`taken` holds those in use)."""

    def __init__(self, dice: Dice, taken: set[str]) -> None:
        self.dice = dice
        self._taken = taken

    def make(self, age: int, on: date, *, sex: int, surname: str = "", races: tuple[str, ...] = ()) -> Person:
        """A person of that age on that day."""
        dice = self.dice
        races = races or dice.pick(RACES)
        return Person(
            id=self.code(),
            first=given_name(dice, sex),
            middle=given_name(dice, sex) if dice.chance(0.35) else "",
            last=surname or family_name(dice, races),
            suffix=dice.pick(SUFFIXES) if sex == 1 and age >= 18 else "",
            sex=sex,
            born=_birth_date(dice, age, on),
            races=races,
            ssn=social_security_number(dice),
        )

    def code(self) -> str:
        while True:
            code = "".join(self.dice.one(CODE_LETTERS) for _ in range(8))
            if code not in self._taken:
                self._taken.add(code)
                return code


def given_name(dice: Dice, sex: int) -> str:
    return dice.one(words("given_m" if sex == 1 else "given_f"))


def family_name(dice: Dice, races: tuple[str, ...]) -> str:
    if dice.chance(0.7 if "HispanicLatinao" in races else 0.06):
        return dice.one(words("surnames_es"))
    head, tail = dice.one(words("surname_heads")), dice.one(words("surname_tails"))
    return head + ("wick" if tail in head.lower() else tail)


def social_security_number(dice: Dice) -> str:
    """Last four digits ("xxxxx1234"); see the module for the ranges."""
    return f"xxxxx{dice.between(1, 9999):04d}"


def whole_number(dice: Dice, last_four: str) -> str:
    """Nine digits that were never issued to anyone, ending in the four given."""
    return f"{dice.between(900, 999)}{dice.between(1, 49):02d}{last_four}"


def _birth_date(dice: Dice, age: int, on: date) -> date:
    return on - timedelta(days=int(age * 365.25) + dice.between(1, 363))


def give_conditions(dice: Dice, person: Person, column: str) -> None:
    """Disabling conditions by the rates of data/conditions.csv; `column` adult, youth, child or chronic."""
    for row in table("conditions"):
        kind = int(row["type"])
        if kind not in person.conditions and dice.chance(float(row[column])):
            person.conditions[kind] = int(row["response"])
    person.lasting = bool(person.conditions) and dice.chance(0.95 if column == "chronic" else 0.72)
    if column == "chronic" and not person.disabled:
        person.conditions[9], person.lasting = 1, True


def give_income(dice: Dice, person: Person, on: date, parent: bool) -> None:
    """Monthly income by source, by the rates of data/income.csv."""
    column = _income_column(person, on, parent)
    person.income = {row["source"]: amount(dice, row) for row in table("income") if dice.chance(float(row[column]))}


def amount(dice: Dice, row: dict[str, str]) -> int:
    low, high, step = int(row["low"]), int(row["high"]), int(row["step"])
    return low + step * int((high - low) / step * dice.random() ** 1.6)


def _income_column(person: Person, on: date, parent: bool) -> str:
    if age_on(person.born, on) >= 64:
        return "senior"
    if person.veteran:
        return "veteran"
    if parent:
        return "parent"
    return "disabled" if person.disabled else "adult"


def give_violence(dice: Dice, person: Person, share: float) -> None:
    """Whether the person has survived domestic violence: (when, fleeing now) as 4.11 asks."""
    if dice.chance(share):
        when = dice.pick(Weighted([(1, 30), (2, 12), (3, 14), (4, 44)]))
        person.dv = (when, int(when == 1 and dice.chance(0.7)))
