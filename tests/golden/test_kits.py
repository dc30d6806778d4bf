"""The APR and the CAPER against the vendor test kits of HUD's Data Lab for FY2021 and FY2022, converted to FY2026.

The tables of those years differ from today's: kits/cells.csv says which cells still mean the same and where they lie
now; several ranges on one side are added up, for bands and answers that were parted or joined since. kits/cases.csv
says which input makes which output. A cell may differ only where exceptions/kits.csv says so, and every exception must
be needed.
"""

import csv
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from hudkit import reports
from hudkit.reports.layout import cells, number_of, split
from tests.golden import pack


def rows(name: str) -> list[dict[str, str]]:
    with (pack.HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


CASES = {row["case"]: row for row in rows("kits/cases.csv")}
CELLS = rows("kits/cells.csv")
EXCEPTIONS = rows("exceptions/kits.csv")


def report_of(name: str) -> str:
    return CASES[name]["expected"].partition("/")[0]


@cache
def tables(name: str) -> dict[str, reports.Table]:
    """Our tables for a case, over the projects it names or every project of its input."""
    case = CASES[name]
    data = pack.opened(case["pack"], "input", case["input"])
    every = [project for (project,) in data.connection.execute('select ProjectID from main."Project"').fetchall()]
    run = reports.run(
        report_of(name),
        data,
        start=date.fromisoformat(case["start"]),
        end=date.fromisoformat(case["end"]),
        projects=case["projects"].split(",") if case["projects"] else every,
        tables=sorted({row["table"] for row in cells_of(name)}),
    )
    run.close()
    return run.tables


def cells_of(name: str) -> list[dict[str, str]]:
    """The lines of kits/cells.csv that hold for a case."""
    there = reports.definition(report_of(name)).layouts
    pack_of = CASES[name]["pack"]
    return [row for row in CELLS if row["table"] in there and pack_of in (row["packs"].split() or [pack_of])]


@cache
def kit_table(name: str, table: str) -> list[list[str]]:
    case = CASES[name]
    with pack.path(case["pack"], "expected", case["expected"], f"{table}.csv").open(encoding="utf-8-sig") as lines:
        return list(csv.reader(lines))


def kit_cell(name: str, table: str, ref: str) -> str:
    """What the kit prints in a cell, without the sign before an amount of money."""
    column, line = split(ref)
    return kit_table(name, table)[line - 1][number_of(column) - 1].removeprefix("$")


def added(ranges: str, value: Callable[[str], object]) -> list[tuple[str, Decimal]]:
    """The first cell and the sum, for every cell of the ranges laid over each other."""
    together = zip(*(cells(one) for one in ranges.split()), strict=True)
    return [(refs[0], sum((Decimal(str(value(ref) or 0)) for ref in refs), Decimal(0))) for refs in together]


def compared(name: str) -> Iterator[tuple[str, str, str, Decimal, Decimal]]:
    """Table and cell of the kit, table and value of ours: expected, found."""
    for row in cells_of(name):
        theirs = added(row["theirs"], lambda ref: kit_cell(name, row["their_table"], ref))  # noqa: B023
        ours = added(row["ours"], tables(name)[row["table"]].cell)
        for (ref, expected), (own, found) in zip(theirs, ours, strict=True):
            yield row["table"], ref, own, expected, found


def equal(report: str, table: str, own: str, expected: Decimal, found: Decimal) -> bool:
    """Ours, rounded to the decimals the kit prints, is what it prints. A share is held to all the decimals we print,
    since the kits print no decimals only where it is whole."""
    measure = reports.question(report, table).places.measure(own)
    printed = measure.decimals if measure.kind == "ratio" else -int(expected.as_tuple().exponent)
    return pack.rounds_to(expected, found, min(measure.decimals, printed))


def differing(name: str) -> dict[tuple[str, str], tuple[str, str]]:
    """Cells of a case that differ: (table, cell), the kit's value, ours."""
    return {
        (table, ref): (str(expected), str(found))
        for table, ref, own, expected, found in compared(name)
        if not equal(report_of(name), table, own, expected, found)
    }


def covers(exception: dict[str, str], table: str, ref: str) -> bool:
    return exception["table"] == table and any(ref in cells(part) for part in exception["cells"].split())


@pytest.mark.golden
@pytest.mark.parametrize("name", CASES)
def test_every_cell(name: str) -> None:
    known = [exception for exception in EXCEPTIONS if exception["case"] == name]
    found = differing(name)
    assert not {place: pair for place, pair in found.items() if not any(covers(one, *place) for one in known)}
    idle = [one for one in known if not any(covers(one, *place) for place in found)]
    assert not idle, "these exceptions are no longer needed"


def test_every_exception_has_its_reason() -> None:
    for exception in EXCEPTIONS:
        assert exception["case"] in CASES
        assert len(exception["reason"]) > 20
        assert len(exception["decides"]) > 20
