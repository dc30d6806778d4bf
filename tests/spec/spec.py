"""Runs one specification: rows in, one step, the rows it must give."""

from collections import Counter
from datetime import date
from typing import Any

from hudkit import reports, standards
from hudkit.engine import Engine
from hudkit.engine.data import load_data
from hudkit.reports.prepare import REPORT
from hudkit.rule import order
from tests.spec.tables import Text, read_table, read_tables

EDITION = standards.edition("fy2026")
PARAMETERS = {
    "report": dict(REPORT),
    "selected_project": {"ProjectID": "S"},
    "selected_coc": {"CoCCode": "S"},
}


def letters(table: str, steps: reports.Definition) -> dict[str, str]:
    """Columns of a relation with their type letters."""
    if table in PARAMETERS:
        return PARAMETERS[table]
    if table in steps.steps:
        return dict(steps.steps[table].gives)
    return {column.name: column.type[0] for column in EDITION.file(table).columns}


def run_spec(engine: Engine, step: str, dates: str, given: str, report: str = "apr") -> reports.Definition:
    """Build a step over the given tables. `dates` is "2025-10-01 to 2026-09-30"."""
    definition = reports.definition(report)
    tables = {table.name: table for table in read_tables(given)}
    start, end = map(date.fromisoformat, dates.split(" to "))
    engine.load("report", REPORT, [(report, "fy2026", start, end, "spec")])
    for table in tables.values():
        _load(engine, table, letters(table.name, definition))
    todo = order(definition.steps, [step], given=tables)
    lists = {need: definition.lists[need] for one in todo for need in one.needs if need in definition.lists}
    load_data(engine, lists, definition.constants(EDITION.in_force_from), EDITION.in_force_from)
    loaded = {*tables, *definition.lists, *definition.steps, "report", "hud"}
    for file in sorted({need for one in todo for need in one.needs} - loaded):
        engine.load(file, list(letters(file, definition).items()), [])
    for one in todo:
        engine.build(one.id, one.body)
    return definition


def _load(engine: Engine, table: Text, types: dict[str, str]) -> None:
    unknown = set(table.columns) - set(types)
    if unknown:
        raise ValueError(f"{table.name} has no column {', '.join(sorted(unknown))}")
    places = {column: n for n, column in enumerate(table.columns)}
    rows = [tuple(row[places[column]] if column in places else None for column in types) for row in table.typed(types)]
    engine.load(table.name, list(types.items()), rows)


def check(engine: Engine, step: str, dates: str, given: str, expect: str, report: str = "apr") -> None:
    """Build the step and hold its rows, in any order, against the expected ones."""
    definition = run_spec(engine, step, dates, given, report)
    table = read_table(expect)
    found = engine.fetch(f"select {', '.join(table.columns)} from {step}")
    expected = table.typed(dict(definition.steps[step].gives))
    assert _many(found) == _many(expected)


def _many(rows: list[tuple[Any, ...]]) -> Counter[tuple[Any, ...]]:
    return Counter(tuple(row) for row in rows)
