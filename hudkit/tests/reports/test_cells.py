"""Counting: keys, everyone, measures."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import duckdb
import pytest

from hudkit import reports
from hudkit.engine import DuckEngine
from hudkit.reports import cells, tally
from hudkit.reports.built import Built
from hudkit.reports.definition import Question
from hudkit.reports.places import Measure, Places

GIVES = (
    ("row_key", "S"),
    ("column_key", "S"),
    ("PersonalID", "S"),
    ("EnrollmentID", "S"),
    ("amount", "M"),
)
ROWS = [
    ("a", "x", "P1", "E1", Decimal("10")),
    ("b", "x", "P1", "E1", Decimal("10")),
    ("a", "y", "P2", "E2", Decimal("20")),
    ("c", "y", "P3", "E3", Decimal("30")),
    ("unknown", "unknown", "P4", "E4", None),
]
HOUSEHOLDS = [("E1", "H1"), ("E2", "H1"), ("E3", "H2"), ("E4", None)]
PLACES = Places(
    rows=(("2", "a"), ("3", "b"), ("4", "a"), ("4", "b"), ("5", "*")),
    columns=(("B", "*"), ("C", "x")),
    measures={"B6": Measure("median", 4)},
    records=(),
)


@pytest.fixture
def question() -> Question:
    step = replace(reports.definition("apr").questions["Q11"].step, id="made_up", gives=GIVES)
    return Question("Q0", step, PLACES)


@pytest.fixture
def counting(question: Question) -> cells.Cells:
    made = DuckEngine(duckdb.connect())
    made.load("made_up", GIVES, ROWS)
    made.load("Enrollment", [("EnrollmentID", "S"), ("HouseholdID", "S")], HOUSEHOLDS)
    counting = cells.Cells(made, [question], Built(made, {}, ["made_up"]))
    for group in counting.groups:
        counting.work_out(group)
    counting.count()
    return counting


def test_people_are_counted_once_a_cell(counting: cells.Cells, question: Question) -> None:
    found = {ref: counted.people for ref, counted in counting.count()[question.table].items()}
    assert found == {"B2": 2, "C2": 1, "B3": 1, "C3": 1, "B4": 2, "C4": 1, "B5": 4, "C5": 1}


def test_rows_sum_and_median(counting: cells.Cells, question: Question) -> None:
    counted = counting.count()[question.table]["B5"]
    assert (counted.people, counted.records) == (4, 5)
    assert counted.measured("sum") == 70
    assert counted.measured("median") == 15
    assert counted.measured("records") == 5


def test_a_mean_is_exact_and_leaves_out_rows_without_an_amount(counting: cells.Cells, question: Question) -> None:
    assert counting.count()[question.table]["B5"].measured("mean") == Fraction(70, 4)


def test_people_of_a_cell(counting: cells.Cells, question: Question) -> None:
    assert counting.people(question, "B4") == [("P1", "E1", "H1"), ("P2", "E2", "H1")]
    assert counting.people(question, "C9") == []


def test_a_key_nobody_named_counts_where_everybody_does(counting: cells.Cells, question: Question) -> None:
    assert ("P4", "E4", "E4") in counting.people(question, "B5")
    assert ("P4", "E4", "E4") not in counting.people(question, "C5")


def test_nobody() -> None:
    assert [tally.NOBODY.measured(kind) for kind in ("people", "records", "sum", "mean", "median")] == [0] * 5
