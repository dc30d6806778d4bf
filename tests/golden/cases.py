"""The cases that HUD Data Lab's own programs printed, for every report of the APR family: cell by cell, by position.

A cell may differ only where the exceptions say so, with the sentence of HUD's text that decides; under the other
programs' reading (readings/) in place of ours the case must become equal. Tables that reports share have one exception
for all of them, in the file of the report they come from.
"""

import os
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

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
WHOLE = {"Q22c": "B12:F12", "Q27k": "B12:F12"}
"""Averages the other programs print whole; ours, with decimals, must round to them (both are valid: APR, Exporting)."""

Differences = dict[tuple[str, str], tuple[str, str]]
"""Expected and ours by table and cell."""


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
def tables(report: str, name: str, reading: str = "") -> dict[str, reports.Table]:
    """Our tables for a case, read as HUD's text says or, where they differ, as the readings (parted by blanks) do."""
    asked, definition = case(name), reports.definition(report)
    layers = [read_folder(pack.HERE / "readings" / folder) for folder in reading.split()]
    definition = replace(definition, steps=registry(definition.steps, *layers))
    run = reports.run(
        definition, pack.opened(*asked.input), start=asked.start, end=asked.end, coc=asked.coc, projects=asked.projects
    )
    run.close()
    return run.tables


def differing(report: str, name: str, table: str, reading: str = "") -> dict[str, tuple[str, str]]:
    """Cells of a table that differ: cell, expected, ours."""
    found = tables(report, name, reading)[table]
    whole = cells(WHOLE[table]) if table in WHOLE else []
    return {
        ref: (want, got)
        for ref, want, got in pack.differences(found, case(name).table(table), IGNORED.get(table, "A"))
        if not (ref in whole and pack.rounds_to(Decimal(want), Decimal(got), 0))
    }


def left(report: str, name: str, readings: list[str], wanted: frozenset[str] | None = None) -> Differences:
    """Cells of a case that differ under these readings; `wanted` limits it to some tables."""
    reading = " ".join(readings)
    return {
        (table, ref): pair
        for table in tables(report, name, reading)
        if wanted is None or table in wanted
        for ref, pair in differing(report, name, table, reading).items()
    }


def excepted(report: str, name: str) -> list[pack.Exception_]:
    """The exceptions of a case."""
    return [exception for exception in pack.exceptions(report) if exception.case == name]


def unexcepted(report: str, name: str) -> Differences:
    """Cells of a case that differ and no exception names."""
    known = excepted(report, name)
    found = left(report, name, [])
    return {place: pair for place, pair in found.items() if not any(one.covers(*place) for one in known)}


def own_tables(report: str) -> frozenset[str]:
    """Tables that no report has which this one takes over."""
    definition = reports.definition(report)
    inherited = [reports.definition(folder.name.replace("_", "-")) for folder in definition.folders[:-1]]
    return frozenset(definition.layouts) - {table for one in inherited for table in one.layouts}


def results(report: str) -> tuple[str, str]:
    """What came out row by row, and what is kept of it in results/<report>.csv, which the traceability page shows.

    With HUD_GOLDEN_WRITE=1 it is written first.
    """
    found = {name: left(report, name, []) for name in PROJECTS}
    outcome = {(name, *place): "excepted" for name, places in found.items() for place in places}
    first = tables(report, next(iter(PROJECTS)))
    text = "\n".join(pack.row_results(first, outcome, list(PROJECTS))) + "\n"
    kept = pack.HERE / "results" / f"{report}.csv"
    if os.environ.get("HUD_GOLDEN_WRITE"):
        kept.write_text(text, encoding="utf-8")
    return text, kept.read_text(encoding="utf-8") if kept.exists() else ""
