"""The APR against the vendor test kits of HUD's Data Lab for FY2021 and FY2022, converted to FY2026.

The tables of those years differ from today's: kits/cells.csv says which cells still mean the same, where they lie now
and what is added to them (bands that were parted since); kits/cases.csv which input makes which output. A cell may
differ only where exceptions/kits.csv says so, and every exception must be needed.
"""

import csv
from collections.abc import Iterator
from datetime import date
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
DECIMALS = 4
"""Decimals of a share as we print it; the kits print up to 17."""


@cache
def tables(name: str) -> dict[str, reports.Table]:
    """Our tables for a case, over the projects it names or every project of its input."""
    case = CASES[name]
    data = pack.opened(case["pack"], "input", case["input"])
    every = [project for (project,) in data.connection.execute('select ProjectID from main."Project"').fetchall()]
    run = reports.run(
        "apr",
        data,
        start=date.fromisoformat(case["start"]),
        end=date.fromisoformat(case["end"]),
        projects=case["projects"].split(",") if case["projects"] else every,
        tables=sorted({row["table"] for row in CELLS}),
    )
    run.close()
    return run.tables


@cache
def kit_table(name: str, table: str) -> list[list[str]]:
    case = CASES[name]
    with pack.path(case["pack"], "expected", case["expected"], f"{table}.csv").open(encoding="utf-8-sig") as lines:
        return list(csv.reader(lines))


def compared(name: str) -> Iterator[tuple[str, str, float, float, float]]:
    """Table, cell of the kit, its value, ours, and by how much they may differ: half the last decimal."""
    for row in CELLS:
        more = cells(row["plus"]) if row["plus"] else [""] * len(cells(row["theirs"]))
        for ref, *ours in zip(cells(row["theirs"]), cells(row["ours"]), more, strict=True):
            column, line = split(ref)
            text = kit_table(name, row["table"])[line - 1][number_of(column) - 1]
            found = sum(float(tables(name)[row["table"]].cell(place) or 0) for place in ours if place)
            yield row["table"], ref, float(text or 0), found, 0.5 * 10.0 ** -min(DECIMALS, len(text.partition(".")[2]))


def differing(name: str) -> dict[tuple[str, str], tuple[float, float]]:
    """Cells of a case that differ: (table, cell), the kit's value, ours."""
    return {
        (table, ref): (expected, found)
        for table, ref, expected, found, rounding in compared(name)
        if abs(expected - found) > rounding + 1e-9
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
