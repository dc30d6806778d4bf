"""The APR against the tables that HUD Data Lab's own programs print, cell by cell, by position.

A cell may differ only where exceptions/apr.csv says so, with the sentence of HUD's text that decides; and each such
case must become equal in every cell once the other programs' reading takes the place of ours (readings/). What came
out is kept row by row in results/apr.csv, which the traceability page shows; `HUD_GOLDEN_WRITE=1` writes it again.
"""

import os
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from hudkit import reports
from hudkit.reports.layout import cells
from hudkit.rule import read_folder, registry
from tests.golden import pack
from tests.golden.pack import Case

DEMO = ("oracle_fy2026", "input", "demo22.zip")
LSA = ("lsa_fy2026_baseline", "input", "hmis_csv.zip")
PROJECTS = {
    "demo-es-ee": "1396",
    "demo-so": "1647",
    "demo-th": "389",
    "demo-psh": "632",
    "demo-rrh": "1418",
    "demo-hp": "1146",
    "multi-apr": "632,1236,1397,389,1492,1418,1615",
    "lsa-es-nbn": "NBN105",
    "lsa-psh": "PSH119",
}
IGNORED = {"Q4a": "M"}
"""Columns not compared: labels everywhere, but in Q4a, which has none, the name of the program."""
WHOLE = {"Q22c": "B12:F12"}
"""Averages the other programs print whole; ours, with decimals, must round to them (both are valid: APR, Exporting)."""


def case(name: str) -> Case:
    lsa = name.startswith("lsa")
    return Case(
        name=name,
        input=LSA if lsa else DEMO,
        expected=("oracle_fy2026", "expected", name),
        start=date(2025, 10, 1) if lsa else date(2021, 10, 1),
        end=date(2026, 9, 30) if lsa else date(2022, 9, 30),
        coc=("XX-501",),
        projects=tuple(PROJECTS[name].split(",")),
    )


@cache
def tables(name: str, reading: str = "") -> dict[str, reports.Table]:
    """Our tables for a case, read as HUD's text says or, where they differ, as the readings (parted by blanks) do."""
    asked, report = case(name), reports.definition("apr")
    layers = [read_folder(pack.HERE / "readings" / folder) for folder in reading.split()]
    report = replace(report, steps=registry(report.steps, *layers))
    run = reports.run(
        report, pack.opened(*asked.input), start=asked.start, end=asked.end, coc=asked.coc, projects=asked.projects
    )
    run.close()
    return run.tables


def differing(name: str, table: str, reading: str = "") -> dict[str, tuple[str, str]]:
    """Cells of a table that differ: cell, expected, ours."""
    found = tables(name, reading)[table]
    expected = case(name).table(table)
    whole = cells(WHOLE[table]) if table in WHOLE else []
    return {
        ref: (want, got)
        for ref, want, got in pack.differences(found, expected, IGNORED.get(table, "A"))
        if not (ref in whole and abs(float(want) - float(got)) <= 0.5)
    }


def excepted(name: str) -> list[pack.Exception_]:
    return [exception for exception in pack.exceptions("apr") if exception.case == name]


def left(name: str, readings: list[str]) -> dict[tuple[str, str], tuple[str, str]]:
    """Cells of a case that differ under these readings, by table and cell."""
    reading = " ".join(readings)
    return {(table, ref): pair for table in tables(name) for ref, pair in differing(name, table, reading).items()}


@pytest.mark.golden
@pytest.mark.parametrize("name", PROJECTS)
def test_every_cell(name: str) -> None:
    known = excepted(name)
    wrong = {place: pair for place, pair in left(name, []).items() if not any(one.covers(*place) for one in known)}
    assert not wrong


@pytest.mark.golden
@pytest.mark.parametrize("name", sorted({exception.case for exception in pack.exceptions("apr")}))
def test_the_exceptions_explain_every_difference(name: str) -> None:
    """Under all the readings its exceptions name, the whole case is equal; without any one of them it is not."""
    needed = sorted({reading for exception in excepted(name) for reading in exception.reading.split()})
    assert not left(name, needed)
    for reading in needed:
        assert left(name, [other for other in needed if other != reading]), f"{reading} is no longer needed"


def test_every_exception_has_its_reason() -> None:
    for exception in pack.exceptions("apr"):
        assert exception.case in PROJECTS
        assert len(exception.reason) > 20
        assert len(exception.decides) > 20
        assert all((pack.HERE / "readings" / reading).is_dir() for reading in exception.reading.split())


@pytest.mark.golden
def test_results_are_kept() -> None:
    outcome = {
        (name, table, ref): "excepted" for name in PROJECTS for table in tables(name) for ref in differing(name, table)
    }
    first = tables(next(iter(PROJECTS)))
    text = "\n".join(pack.row_results(first, outcome, list(PROJECTS))) + "\n"
    kept = pack.HERE / "results" / "apr.csv"
    if os.environ.get("HUD_GOLDEN_WRITE"):
        kept.write_text(text, encoding="utf-8")
    assert kept.read_text(encoding="utf-8") == text, "run again with HUD_GOLDEN_WRITE=1, then make docs"
