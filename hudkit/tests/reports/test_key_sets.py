"""Distinct people by the places they have, against sets in plain Python."""

from collections import defaultdict
from random import Random

import duckdb
import pytest

from hudkit import reports
from hudkit.engine import DuckEngine
from hudkit.reports import key_sets
from hudkit.reports.definition import Question
from hudkit.reports.placed import Placed
from hudkit.reports.places import Places

GIVEN = (("question", "I"), ("row_key", "S"), ("column_key", "S"), ("PersonalID", "S"))
Rows = list[tuple[int, str, str, str]]
By = dict[tuple[int, frozenset[int]], int]


def placed(keys: int) -> Placed:
    """Rows r0, r1, … and columns x and y, each with a place of its own; r0 and "same" count in the same row."""
    rows = [("2", "same"), *((str(2 + number), f"r{number}") for number in range(keys))]
    places = Places(tuple(rows), (("B", "x"), ("C", "y")), {}, ())
    engine = DuckEngine(duckdb.connect())
    return Placed(engine, Question("Q0", reports.definition("apr").questions["Q11"].step, places))


def random_rows(keys: int, seed: int) -> Rows:
    """Some people in some of the keys of two questions, some twice in one."""
    random = Random(seed)
    named = ["same", "nobody named it", *(f"r{number}" for number in range(keys))]
    return [
        (random.randrange(2), random.choice(named), random.choice("xy"), f"P{random.randrange(40)}") for _ in range(400)
    ]


def counted(rows: Rows, at: Placed) -> list[key_sets.Found]:
    engine = DuckEngine(duckdb.connect())
    engine.load("rows", GIVEN, rows)
    key_sets.load(engine, "key_bit", {0: at, 1: at})
    return list(key_sets.count(engine, "rows", "key_bit", key_sets.words(at.places)))


def expected(rows: Rows, at: Placed) -> By:
    places = dict(at.placed_keys())
    by_person: dict[tuple[int, str], set[int]] = defaultdict(set)
    for number, row, column, person in rows:
        by_person[number, person] |= {places[row, column]} if (row, column) in places else set()
    sets: By = defaultdict(int)
    for (number, _), found in by_person.items():
        sets[number, frozenset(found)] += 1
    return sets


@pytest.mark.parametrize("keys", [1, 31, 32, 100], ids=["two places", "one number", "a bit more", "several numbers"])
def test_people_by_their_places(keys: int) -> None:
    """62 places fit into one number; 64 and 200 do not."""
    rows, at = random_rows(keys, seed=keys), placed(keys)
    found = counted(rows, at)
    assert at.places == 2 * keys
    assert {(one.question, frozenset(one.places)): one.people for one in found} == expected(rows, at)
    assert sum(one.rows for one in found) == len(rows)
    assert sum(one.strays for one in found) == sum(row[1] == "nobody named it" for row in rows)


def test_nobody_has_no_places() -> None:
    assert counted([], placed(3)) == []
