"""Distinct people by the keys they have, against sets in plain Python."""

from collections import defaultdict
from random import Random

import duckdb
import pytest

from hudkit import reports
from hudkit.engine import DuckEngine
from hudkit.reports import key_sets
from hudkit.reports.groups import Group

GIVEN = (("question", "I"), ("row_key", "S"), ("column_key", "S"), ("PersonalID", "S"))
Rows = list[tuple[int, str, str, str]]


def random_rows(keys: int, seed: int) -> Rows:
    """Some people in some of the keys of two questions, some twice in one."""
    random = Random(seed)
    return [
        (random.randrange(2), f"r{random.randrange(keys)}", random.choice("xy"), f"P{random.randrange(40)}")
        for _ in range(400)
    ]


def counted(rows: Rows) -> dict[tuple[int, frozenset[key_sets.Key]], int]:
    engine = DuckEngine(duckdb.connect())
    engine.load("rows", GIVEN, rows)
    question = reports.definition("apr").questions["Q11"]
    found = key_sets.count(engine, [Group("rows", (question,), False)], sorted({row[:3] for row in rows}))
    return {(number, frozenset(keys)): people for number, keys, people in found}


def expected(rows: Rows) -> dict[tuple[int, frozenset[key_sets.Key]], int]:
    by_person: dict[tuple[int, str], set[key_sets.Key]] = defaultdict(set)
    for number, row, column, person in rows:
        by_person[number, person].add((row, column))
    sets: dict[tuple[int, frozenset[key_sets.Key]], int] = defaultdict(int)
    for (number, _), keys in by_person.items():
        sets[number, frozenset(keys)] += 1
    return sets


@pytest.mark.parametrize("keys", [1, 31, 32, 100], ids=["two keys", "one number", "a bit more", "several numbers"])
def test_people_by_their_keys(keys: int) -> None:
    """62 keys fit into one number; 64 and 200 do not."""
    rows = random_rows(keys, seed=keys)
    assert counted(rows) == expected(rows)


def test_nobody_has_no_keys() -> None:
    assert counted([]) == {}
