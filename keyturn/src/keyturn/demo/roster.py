"""Who of a household is in each stay: newborns join on their birth date, a partner may leave early."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from keyturn.demo.days import age_on
from keyturn.demo.defects import Planted
from keyturn.demo.dice import Dice
from keyturn.demo.households import CHILD, PARTNER
from keyturn.demo.model import Enrollment, Household, Stay
from keyturn.demo.people import People

SHELTERS = ("es", "th", "sh", "nbn", "winter")
BIRTH_SHARE = 0.07


def add_newborn(dice: Dice, people: People, household: Household, stays: list[Stay]) -> None:
    """Now and then a child is born during a long stay of a family."""
    mother = next((p for p in household.people if p.sex == 0 and 16 <= age_on(p.born, stays[0].entry) <= 40), None)
    long = [s for s in stays if s.project.type != 14 and s.exit and (s.exit - s.entry).days > 90]
    if CHILD not in household.relations or mother is None or not long or not dice.chance(BIRTH_SHARE):
        return
    stay = dice.one(long)
    born = stay.entry + timedelta(days=dice.between(20, 80))
    child = people.make(0, born, sex=dice.between(0, 1), surname=mother.last, races=household.head.races)
    child.born = mother.pregnant_until = born
    household.people.append(child)
    household.relations.append(CHILD)


def enroll(dice: Dice, stay: Stay, first_number: int) -> list[Enrollment]:
    """One enrollment a member; numbers count up from `first_number`."""
    household = stay.household
    for person, relation in zip(household.people, household.relations, strict=True):
        entry = max(stay.entry, person.born)
        if stay.exit is None or entry < stay.exit or entry == stay.entry:
            number = str(first_number + len(stay.members))
            member = Enrollment(number, person, stay, relation, entry, stay.exit, stay.destination)
            _leave_early(dice, member)
            stay.members.append(member)
    return stay.members


def _leave_early(dice: Dice, member: Enrollment) -> None:
    stay, end = member.stay, member.exit
    if member.relation == PARTNER and end and (end - stay.entry).days > 40 and not stay.nights and dice.chance(0.06):
        member.exit = end - timedelta(days=dice.between(10, 30))
        member.destination = (313, None)


def overlap(dice: Dice, planted: Planted, stays: list[Stay], last_night: date) -> None:
    """Plant stays whose exit was entered too late, after the household had already entered the next project."""
    nightly = [stay for stay in stays if stay.step in SHELTERS]
    for stay, later in pairwise(nightly):
        if stay.nights or stay.exit is None or not timedelta(0) <= later.entry - stay.exit <= timedelta(days=40):
            continue
        if planted.strikes("overlapping_stay", dice, stay.members[0].id):
            stay.exit = min(later.entry + timedelta(days=dice.between(3, 15)), last_night)
            for member in stay.members:
                member.exit = stay.exit
