"""The HMIS Data Quality Report: the APR's validation and quality tables under the names the Glossary gives them."""

from collections.abc import Iterator
from datetime import date

import pytest

from hudkit import reports
from hudkit.dataset import Dataset
from hudkit.reports import Table, Value

from .made_up import community

YEAR = {"start": date(2025, 10, 1), "end": date(2026, 9, 30)}
SAME = {"Q1": "Q5a", "Q2": "Q6a", "Q3": "Q6b", "Q4": "Q6c", "Q5": "Q6d", "Q6": "Q6e", "Q7": "Q6f"}
ALL = ["ES", "NBN", "SO", "PSH", "RRH"]


@pytest.fixture(scope="module")
def data() -> Iterator[Dataset]:
    with community() as made:
        yield made


def figures(table: Table) -> list[list[Value]]:
    """The values below the header; the Glossary greys some cells that the APR leaves at 0."""
    return [[value or 0 for value in row[1:]] for row in table.grid[1:]]


def test_it_holds_the_figures_of_the_apr(data: Dataset) -> None:
    dq = reports.run("dq", data, projects=ALL, **YEAR)
    apr = reports.run("apr", data, projects=ALL, tables=list(SAME.values()), **YEAR)
    for name, other in SAME.items():
        assert figures(dq.table(name)) == figures(apr.table(other))
    dq.close()
    apr.close()


def test_its_formulas_name_its_own_tables() -> None:
    assert reports.cell_rule("dq", "Q2", "F3").formula == "E3/Q1!B2"
    assert reports.cell_rule("dq", "Q3", "F5").formula == "E5/(Q1!B15+Q1!B16)"
    assert reports.cell_rule("apr", "Q6b", "F5").formula == "E5/(Q5a!B15+Q5a!B16)"


def test_it_also_runs_on_coordinated_entry(data: Dataset) -> None:
    """The framework is for any project; with none named it takes them all."""
    run = reports.run("dq", data, **YEAR)
    assert run.projects == tuple(sorted([*ALL, "CE"]))
    run.close()


def test_a_table_brings_the_one_its_rates_rest_on(data: Dataset) -> None:
    run = reports.run("dq", data, tables=["Q2"], **YEAR)
    assert list(run.tables) == ["Q2", "Q1"]
    assert run.people("Q2", "F2") == sorted({*run.people("Q2", "E2"), *run.people("Q1", "B2")})
    run.close()
