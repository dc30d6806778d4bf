"""Ten copies of every client, under IDs of their own: every count is ten times what it was; every rate, average and
median stays. In every table of every report; a report that is added joins by itself."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import duckdb
import pytest

from benchmarks.copies import FY2026, select
from hudkit import dataset, reports
from hudkit.dataset import Dataset
from hudkit.engine import DuckEngine
from hudkit.reports.definition import Question
from tests.golden import pack

TIMES = 10
STAYS = {"mean", "median", "ratio"}
"""Measures that copies leave alone."""
DEMO = ("oracle_fy2026", "input", "demo22.zip")
ASKED = {"start": date(2021, 10, 1), "end": date(2022, 9, 30), "coc": ["XX-501"]}


def read() -> dict[str, frozenset[str]]:
    """What any report reads, so that the data are opened and copied once."""
    found: dict[str, frozenset[str]] = {}
    for columns in map(reports.reads, reports.names()):
        found |= {file: found.get(file, frozenset()) | names for file, names in columns.items()}
    return found


@pytest.fixture(scope="module")
def data() -> Iterator[Dataset]:
    """The data, with a grant of PATH for every outreach project, for there is none in them."""
    with dataset.open(pack.path(*DEMO), only=read()) as opened:
        grant = "select ProjectID, 21 as Funder from Project where ProjectType = 4"
        opened.connection.execute(f"insert into Funder by name {grant}")
        yield opened


@pytest.fixture(scope="module")
def copied(data: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    file = tmp_path_factory.mktemp("copies") / "copies.duckdb"
    data.connection.execute(f"attach '{file}' as copies")
    for name, columns in read().items():
        rows = select(FY2026.file(name), f'main."{name}"', TIMES, columns)
        data.connection.execute(f'create table copies.main."{name}" as {rows}')
    data.connection.execute("detach copies")
    with duckdb.connect(file, read_only=True) as connection:
        yield connection


def tables(
    name: str, data: Dataset, connection: duckdb.DuckDBPyConnection, projects: list[str]
) -> dict[str, reports.Table]:
    run = reports.run(name, data, projects=projects, engine=DuckEngine(connection), **ASKED)
    run.close()
    return run.tables


def projects(name: str, data: Dataset) -> list[str]:
    """Every project of the data, but those the report does not apply to."""
    every = [project for (project,) in data.connection.execute('select ProjectID from main."Project"').fetchall()]
    first = next(iter(reports.definition(name).layouts))
    try:
        reports.run(name, data, projects=every, tables=[first], **ASKED).close()
    except reports.ReportRefused as refused:
        told = "\n".join(refused.reasons)
        return [project for project in every if f"Project {project} " not in told]
    return every


def wrong(question: Question, once: reports.Table, often: reports.Table) -> Iterator[tuple[str, object, object]]:
    """Cells that are not what copies should make of them: counts and sums grow, all else stays."""
    listed = {letter for letter, _ in question.places.records}
    for number, (before, after) in enumerate(zip(once.grid, often.grid, strict=True), 1):
        for letter, value, found in zip(once.letters, before, after, strict=True):
            figure = isinstance(value, int | Decimal) and letter not in listed
            grows = figure and question.places.measure(f"{letter}{number}").kind not in STAYS
            if found != (value * TIMES if grows else value):
                yield f"{letter}{number}", value, found


@pytest.mark.golden
@pytest.mark.parametrize("name", reports.names())
def test_counts_grow_tenfold_and_rates_stay(name: str, data: Dataset, copied: duckdb.DuckDBPyConnection) -> None:
    chosen = projects(name, data)
    once, often = tables(name, data, data.connection, chosen), tables(name, data, copied, chosen)
    assert once.keys() == often.keys() == reports.definition(name).questions.keys()
    for table in once:
        assert not list(wrong(reports.question(name, table), once[table], often[table])), table
    assert any(isinstance(value, int) and value > 0 for table in once.values() for row in table.grid for value in row)
