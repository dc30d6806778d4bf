"""Opening and writing an export loses nothing: every row and value of the packs comes back."""

import re

import pytest

from hudkit import dataset, standards
from tests.golden.exports import tables

pytestmark = pytest.mark.golden

SOURCES = [
    "eva_demo_fy2026/input/hmis_csv.zip",
    "csv_migration_2024_to_2026/expected",
    "lsa_fy2026_baseline/input/hmis_csv.zip",
]
AMOUNT = re.compile(r"\d+(\.\d?)?")


@pytest.mark.parametrize("source", SOURCES)
def test_every_row_and_value_comes_back(golden, tmp_path, source):
    with dataset.open(golden / source) as data:
        out = dataset.write(data, tmp_path / "out.zip")
    theirs, ours = tables(golden / source), tables(out)
    for file in standards.edition("fy2026").files:
        money = {column.name.lower() for column in file.columns if column.type.startswith("M")}
        assert ours[file.name] == [_with_cents(row, money) for row in theirs[file.name]], file.name


def _with_cents(row: dict[str, str], money: set[str]) -> dict[str, str]:
    """Amounts are written with two decimals whatever came in (rule R002)."""
    return {c: f"{float(v):.2f}" if c in money and AMOUNT.fullmatch(v) else v for c, v in row.items()}


@pytest.mark.parametrize("source", SOURCES)
def test_written_export_reads_as_the_same_tables(golden, tmp_path, source):
    with dataset.open(golden / source) as data:
        dataset.write(data, tmp_path / "out")
        before, problems = _typed(data), data.problems.counts()
    with dataset.open(tmp_path / "out") as data:
        assert _typed(data) == before
        assert data.problems.counts() == problems
        assert data.extra_columns == {}


def _typed(data: dataset.Dataset) -> dict[str, list[tuple[object, ...]]]:
    """Rows and a sum over the hashes of all rows, by file."""
    sums = {file.name: f'select count(*), sum(hash(t)) from "{file.name}" t' for file in data.edition.files}
    return {name: data.connection.execute(select).fetchall() for name, select in sums.items()}
