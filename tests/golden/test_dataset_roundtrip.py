"""Opening and writing an export loses nothing: every row and value of the packs comes back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from hudkit import dataset, standards
from tests.golden.exports import tables

pytestmark = pytest.mark.golden

SOURCES = {
    "eva_demo_fy2026/input/hmis_csv.zip": "out.zip",
    "csv_migration_2024_to_2026/expected": "out",
    "lsa_fy2026_baseline/input/hmis_csv.zip": "out",
}
"""Pack -> what it is written as."""
AMOUNT = re.compile(r"\d+(\.\d?)?")


@dataclass(frozen=True)
class Written:
    """A pack, what hudkit wrote of it, and what it had read: typed tables and problems."""

    source: Path
    out: Path
    typed: dict[str, list[tuple[object, ...]]]
    problems: list[object]


@pytest.fixture(scope="module", params=SOURCES)
def written(request, golden, tmp_path_factory) -> Iterator[Written]:
    source, name = golden / request.param, SOURCES[request.param]
    with dataset.open(source) as data:
        out = dataset.write(data, tmp_path_factory.mktemp("written") / name)
        yield Written(source, out, _typed(data), data.problems.counts())


def test_every_row_and_value_comes_back(written):
    theirs, ours = tables(written.source), tables(written.out)
    for file in standards.edition("fy2026").files:
        money = {column.name.lower() for column in file.columns if column.type.startswith("M")}
        assert ours[file.name] == [_with_cents(row, money) for row in theirs[file.name]], file.name


def _with_cents(row: dict[str, str], money: set[str]) -> dict[str, str]:
    """Amounts are written with two decimals whatever came in (rule R002)."""
    return {c: f"{float(v):.2f}" if c in money and AMOUNT.fullmatch(v) else v for c, v in row.items()}


def test_written_export_reads_as_the_same_tables(written):
    with dataset.open(written.out) as data:
        assert _typed(data) == written.typed
        assert data.problems.counts() == written.problems
        assert data.extra_columns == {}


def _typed(data: dataset.Dataset) -> dict[str, list[tuple[object, ...]]]:
    """Rows and a sum over the hashes of all rows, by file."""
    sums = {file.name: f'select count(*), sum(hash(t)) from "{file.name}" t' for file in data.edition.files}
    return {name: data.connection.execute(select).fetchall() for name, select in sums.items()}
