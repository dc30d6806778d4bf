"""Households: who lives together, by kind.

Kinds: single, veteran and hiv (adults alone), couple, family, vetfamily, youth (18 to 24 alone), minor (under 18
alone) and youthparent (under 25 with a child). Shares are in data/households.csv.
"""

from __future__ import annotations

from datetime import date

from keyturn.demo.dice import Dice, Weighted
from keyturn.demo.model import Household, Person
from keyturn.demo.people import People, give_conditions, give_income, give_violence
from keyturn.demo.pools import table

KINDS = Weighted((row["kind"], float(row["weight"])) for row in table("households"))
COCS = Weighted([("XX-500", 64), ("YY-501", 36)])
HEAD, CHILD, PARTNER, OTHER_RELATION = 1, 2, 3, 4
ADULT_AGES = Weighted([((25, 34), 30), ((35, 44), 27), ((45, 54), 20), ((55, 61), 13), ((62, 74), 9), ((75, 86), 1)])
PARENT_AGES = Weighted([((25, 34), 55), ((35, 44), 34), ((45, 54), 11)])
AGES = {"youth": (18, 24), "minor": (12, 17), "youthparent": (17, 24)}
FEMALE = {"single": 0.34, "veteran": 0.1, "family": 0.86, "youthparent": 0.9, "hiv": 0.28, "vetfamily": 0.3}


def make_household(number: int, kind: str, people: People, on: date) -> Household:
    """A household as it is on its first day of homelessness or risk."""
    dice = people.dice
    head = _head(people, kind, on)
    household = Household(number, kind, dice.pick(COCS), [head], [HEAD])
    _add_partner(people, household, on)
    _add_children(people, household, on)
    _describe(dice, household, on)
    return household


def _head(people: People, kind: str, on: date) -> Person:
    dice = people.dice
    if kind in AGES:
        low, high = AGES[kind]
    else:
        low, high = dice.pick(PARENT_AGES if "family" in kind else ADULT_AGES)
    sex = 0 if dice.chance(FEMALE.get(kind, 0.45)) else 1
    head = people.make(dice.between(low, high), on, sex=sex)
    head.veteran = kind in ("veteran", "vetfamily") or (kind in ("single", "couple", "hiv") and dice.chance(0.015))
    return head


def _add_partner(people: People, household: Household, on: date) -> None:
    dice, head = people.dice, household.head
    share = {"couple": 1.0, "family": 0.27, "vetfamily": 0.6, "youthparent": 0.2}.get(household.kind, 0)
    if dice.chance(share):
        age = max(18, on.year - head.born.year + dice.between(-4, 5))
        surname = head.last if dice.chance(0.55) else ""
        partner = people.make(age, on, sex=head.sex if dice.chance(0.06) else 1 - head.sex, surname=surname)
        household.people.append(partner)
        household.relations.append(PARTNER)
    if household.kind == "family" and dice.chance(0.05):
        elder = people.make(dice.between(60, 74), on, sex=dice.between(0, 1), surname=head.last, races=head.races)
        household.people.append(elder)
        household.relations.append(OTHER_RELATION)


def _add_children(people: People, household: Household, on: date) -> None:
    dice, head = people.dice, household.head
    if household.kind not in ("family", "vetfamily", "youthparent"):
        return
    young = household.kind == "youthparent"
    count = 1 + dice.chance(0.2) if young else dice.pick(Weighted([(1, 34), (2, 34), (3, 20), (4, 9), (5, 3)]))
    oldest = min(17, max(0, on.year - head.born.year - (16 if young else 18)))
    for _ in range(count):
        age = dice.between(0, min(oldest, 3 if young else 17))
        child = people.make(age, on, sex=dice.between(0, 1), surname=head.last, races=head.races)
        household.people.append(child)
        household.relations.append(CHILD)


def _describe(dice: Dice, household: Household, on: date) -> None:
    """Conditions, incomes and violence of each person."""
    parent = CHILD in household.relations
    for person, relation in zip(household.people, household.relations, strict=True):
        grown = relation != CHILD
        young = household.kind in ("youth", "minor", "youthparent")
        give_conditions(dice, person, "child" if not grown else "youth" if young else "adult")
        if grown:
            give_income(dice, person, on, parent)
            give_violence(dice, person, (0.4 if parent else 0.27) if person.sex == 0 else 0.08)
    if household.kind == "hiv":
        household.head.conditions[8] = 1
