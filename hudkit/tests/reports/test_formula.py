"""Cells worked out from cells."""

from decimal import Decimal
from fractions import Fraction

import pytest

from hudkit.reports.formula import evaluate, moved, references, renamed, rounded

CELLS = {("T", "B1"): Fraction(7), ("T", "B2"): Fraction(9), ("T", "B3"): Fraction(0), ("Q5a", "B2"): Fraction(100)}


def value(table: str, ref: str) -> Fraction:
    return CELLS[table, ref]


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("B1", 7),
        ("B1+B2*2", 25),
        ("(B1+B2)*2", 32),
        ("B1/B2", Fraction(7, 9)),
        ("B1/B3", 0),
        ("B1/(B2-B2)", 0),
        ("B1/Q5a!B2", Fraction(7, 100)),
        ("B3-B1", -7),
    ],
)
def test_results(formula: str, result: Fraction) -> None:
    assert evaluate(formula, "T", value) == result


@pytest.mark.parametrize("formula", ["__import__('os')", "B1**B2", "B1 if B2 else B3", "1.5*B1"])
def test_nothing_but_arithmetic(formula: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        evaluate(formula, "T", value)


def test_a_formula_moves_along_with_its_range() -> None:
    assert moved("B41/(B40-B42)", "B43", "D43") == "D41/(D40-D42)"
    assert moved("E2/Q5a!$B$2", "F2", "F4") == "E4/Q5a!B2"
    assert moved("$B2+B$2", "C3", "D5") == "B4+C2"


def test_tables_by_other_names() -> None:
    assert renamed("E5/(Q5a!B15+Q6a!$B$16)", {"Q5a": "Q1"}) == "E5/(Q1!B15+Q6a!$B$16)"


def test_references() -> None:
    assert references("B1/Q5a!B2", "T") == [("T", "B1"), ("Q5a", "B2")]


@pytest.mark.parametrize(
    ("exact", "decimals", "printed"),
    [
        (Fraction(7, 9), 4, "0.7778"),
        (Fraction(1, 80000), 4, "0.0000"),
        (Fraction(1, 20000), 4, "0.0001"),
        (Fraction(1), 4, "1.0000"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(-1, 2), 0, "0"),
        (Fraction(1005, 1000), 2, "1.01"),
    ],
)
def test_rounding_halves_up(exact: Fraction, decimals: int, printed: str) -> None:
    assert rounded(exact, decimals) == Decimal(printed)
