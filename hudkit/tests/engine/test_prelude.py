"""Each portable function against plain Python, on every engine."""

import calendar
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Any

import pytest

from hudkit.engine import Engine
from hudkit.engine.base import prelude

EDGES = [
    date(2024, 2, 28),
    date(2024, 2, 29),
    date(2024, 3, 1),
    date(2025, 2, 28),
    date(2025, 3, 1),
    date(2025, 12, 31),
]
PAIRS = [(a, b) for a in EDGES for b in EDGES]


def age_on(birth: date, day: date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def add_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months_touched(first: date, last: date) -> int:
    """By walking day after day, without arithmetic on months."""
    day, months = first, set()
    while day <= last:
        months.add((day.year, day.month))
        day += timedelta(days=1)
    return len(months)


TWO_DAYS: dict[str, Callable[[date, date], Any]] = {
    "days_between(a, b)": lambda a, b: (b - a).days,
    "age_on(a, b)": age_on,
    "earlier(a, b)": min,
    "later(a, b)": max,
    "year_of(a)": lambda a, b: a.year,
    "month_of(a)": lambda a, b: a.month,
    "day_of(a)": lambda a, b: a.day,
    "month_start(a)": lambda a, b: a.replace(day=1),
    "iso_weekday(a)": lambda a, b: a.isoweekday(),
    "add_days(a, -30)": lambda a, b: a - timedelta(days=30),
    "add_days(a, 1)": lambda a, b: a + timedelta(days=1),
    "add_years(a, 1)": lambda a, b: add_months(a, 12),
    "add_years(a, -4)": lambda a, b: add_months(a, -48),
    "add_months(a, 1)": lambda a, b: add_months(a, 1),
    "or_never(a)": lambda a, b: a,
}


def compare(engine: Engine, functions: dict[str, Any], columns: list[tuple[str, str]], rows: list[Any]) -> None:
    engine.load("input", [("n", "I"), *columns], [(n, *row) for n, row in enumerate(rows)])
    found = engine.fetch(f"select {', '.join(functions)} from input order by n")
    expected = [tuple(function(*row) for function in functions.values()) for row in rows]
    assert found == expected


def test_two_days_at_the_edges(engine: Engine) -> None:
    compare(engine, TWO_DAYS, [("a", "D"), ("b", "D")], PAIRS)


def random_days(count: int) -> list[tuple[date, date]]:
    """The same pairs of days every time."""
    random = Random(20261001)
    first = date(1900, 1, 1).toordinal()
    days = [date.fromordinal(first + random.randrange(73000)) for _ in range(2 * count)]
    return list(zip(days[::2], days[1::2], strict=True))


def test_two_random_days(engine: Engine) -> None:
    compare(engine, TWO_DAYS, [("a", "D"), ("b", "D")], random_days(2000))


@pytest.mark.parametrize("years", [0, 1, 5])
def test_months_touched(engine: Engine, years: int) -> None:
    starts = [*EDGES, date(2024, 1, 31), date(2024, 6, 15)]
    pairs = [(a, add_months(a, 12 * years) + timedelta(days=d)) for a in starts for d in (-1, 0, 1, 27, 31, 60)]
    compare(engine, {"months_touched(a, b)": months_touched}, [("a", "D"), ("b", "D")], pairs)


def test_nothing_in_nothing_out(engine: Engine) -> None:
    day = date(2026, 1, 1)
    engine.load("input", [("a", "D"), ("b", "D")], [(None, day), (day, None), (None, None)])
    found = engine.fetch(
        "select earlier(a, b), later(a, b), days_between(a, b), age_on(a, b), or_never(a) = date '9999-12-31' from input"
    )
    assert sorted(found, key=str) == sorted(
        [(day, day, None, None, True), (day, day, None, None, False), (None, None, None, None, True)], key=str
    )


ANSWERS: dict[str, Callable[[int | None], bool]] = {
    "yes(a)": lambda a: a == 1,
    "dont_know(a)": lambda a: a in (8, 9),
    "missing(a)": lambda a: a is None or a == 99,
}


def test_answers_stand_apart(engine: Engine) -> None:
    compare(engine, ANSWERS, [("a", "I")], [(code,) for code in (None, 0, 1, 2, 7, 8, 9, 10, 17, 30, 99, 100)])


def test_ratio(engine: Engine) -> None:
    """Exact to four decimals, halves up; nothing divided by nothing is nothing."""

    def ratio(part: int, whole: int) -> Decimal:
        if whole == 0:
            return Decimal("0.0000")
        return (Decimal(part) / Decimal(whole)).quantize(Decimal("0.0001"), rounding=ROUND_HALF_UP)

    pairs = [
        (part, whole) for part in range(0, 40) for whole in (0, 1, 3, 7, 9, 16, 32, 80000) if part <= whole or not whole
    ]
    compare(engine, {"ratio(a, b)": ratio}, [("a", "I"), ("b", "I")], pairs)


def test_whole_dollars(engine: Engine) -> None:
    """Halves up, as Q16 asks."""
    amounts = [Decimal(text) for text in ("0", "0.49", "0.50", "1.49", "1.50", "2.50", "500.50", "1000.99")]
    rounded = {"whole_dollars(a)": lambda a: a.quantize(Decimal("1"), rounding=ROUND_HALF_UP).quantize(Decimal("0.01"))}
    compare(engine, rounded, [("a", "M")], [(amount,) for amount in amounts])


def test_not_negative(engine: Engine) -> None:
    """Nothing and amounts below zero are zero."""
    amounts = [Decimal(text) for text in ("0.00", "-0.01", "0.01", "12345678.90")] + [None]
    kept = {"not_negative(a)": lambda a: a if a is not None and a > 0 else Decimal("0.00")}
    compare(engine, kept, [("a", "M")], [(amount,) for amount in amounts])


def test_blank(engine: Engine) -> None:
    texts = [(None,), ("",), ("  ",), (" a ",), ("0",)]
    compare(engine, {"blank(a)": lambda a: not (a or "").strip()}, [("a", "S")], texts)


def test_matches(engine: Engine) -> None:
    """Anywhere in the text unless the pattern says where; nothing matches nothing."""
    texts = [(None,), ("",), ("6780",), ("x6780",), ("67800",), ("XX0000",)]
    whole, end = "^[0-9xX]*[0-9]{4}$", "0000$"
    for pattern in (whole, end):
        ours = {f"matches(a, '{pattern}')": lambda a, p=pattern: a is not None and re.search(p, a) is not None}
        compare(engine, ours, [("a", "S")], texts)


def test_day_of_time(engine: Engine) -> None:
    times = [(datetime(2026, 1, 1, 0, 0),), (datetime(2026, 1, 1, 23, 59, 59),)]
    compare(engine, {"day_of_time(a)": lambda a: a.date()}, [("a", "T")], times)


def test_listed_values(engine: Engine) -> None:
    """collect_set, sort_array and array_join: distinct, in order, without nothing."""
    engine.load("input", [("a", "S")], [("b",), ("a",), ("b",), (None,)])
    assert engine.fetch("select array_join(sort_array(collect_set(a)), ', ') from input") == [("a, b",)]


def test_both_preludes_define_the_same() -> None:
    """What only one of them defines is a function the other has by itself."""
    names = {engine: {text.split("(")[0].split()[-1] for text in prelude(engine)} for engine in ("duckdb", "spark")}
    assert names["duckdb"] ^ names["spark"] == {"add_months", "collect_set", "sort_array", "array_join"}
