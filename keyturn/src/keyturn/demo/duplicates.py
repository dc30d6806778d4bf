"""The same person recorded twice, under another spelling: what duplicate search is for."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from keyturn.demo.dice import Dice
from keyturn.demo.model import Person, Stay
from keyturn.demo.people import People

if TYPE_CHECKING:
    from keyturn.demo.community import Community


def add_duplicates(dice: Dice, community: Community, count: int, taken: set[str]) -> None:
    """Give `count` people who live alone a second record for their later stays."""
    people = People(dice, taken)
    able = [stays for stays in community.stays.values() if _able(stays)]
    for stays in dice.sample(able, count):
        _split(people, stays, community)


def _able(stays: list[Stay]) -> bool:
    return len(stays) > 1 and all(len(stay.members) == 1 for stay in stays)


def _split(people: People, stays: list[Stay], community: Community) -> None:
    dice = people.dice
    first = stays[0].members[0].person
    second = copy(first)
    second.id = people.code()
    second.conditions, second.income = dict(first.conditions), dict(first.income)
    _respell(dice, second)
    household = copy(stays[0].household)
    household.people = [second]
    for stay in stays[dice.between(1, len(stays) - 1) :]:
        stay.household = household
        stay.members[0].person = second
    community.people += 1
    community.planted.records["duplicate_client"].append(second.id)


def _respell(dice: Dice, person: Person) -> None:
    """A slip of the keyboard, a short form, a name heard wrong, names swapped, or a birthday misread."""
    slip = dice.between(0, 5)
    if slip == 0 and len(person.last) > 4:
        at = dice.between(1, len(person.last) - 3)
        person.last = person.last[:at] + person.last[at + 1] + person.last[at] + person.last[at + 2 :]
    elif slip == 1:
        person.first = person.first[: max(3, len(person.first) // 2)]
    elif slip == 2:
        person.first, person.last = person.last, person.first
    elif slip == 3:
        person.last = person.last.replace("w", "u").replace("ck", "k").replace("th", "t")
    elif slip == 4:
        person.born = person.born.replace(day=1 + person.born.day % 28)
    if slip in (3, 4, 5):
        person.ssn = person.ssn[:5] + person.ssn[5:][::-1]
        person.middle = ""
