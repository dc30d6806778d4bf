"""Every step of every report: it runs on empty tables and gives the columns and types its header says."""

import duckdb
import pytest

from hudkit import reports, standards
from hudkit.dataset import Dataset
from hudkit.engine import DuckEngine
from hudkit.engine.duck import TYPES
from hudkit.reports.prepare import prepare
from hudkit.reports.selection import Parameters
from hudkit.rule import order

START, END = standards.edition("fy2026").in_force_from, standards.edition("fy2026").in_force_from.replace(year=2026)


@pytest.mark.parametrize("name", reports.names())
def test_every_step_gives_what_it_says(name: str) -> None:
    report = reports.definition(name)
    with duckdb.connect() as connection:
        engine = DuckEngine(Dataset.from_connection(connection).connection)
        prepare(engine, report, Parameters(START, END), report.steps)
        engine.load("selected_project", [("ProjectID", "S")], [])
        engine.load("selected_coc", [("CoCCode", "S")], [])
        for step in order(report.steps, report.steps):
            engine.build(step.id, step.body)
            found = [(name, kind) for name, kind, *_ in engine.fetch(f"describe {step.id}")]
            assert found == [(name, TYPES[letter]) for name, letter in step.gives], step.path
