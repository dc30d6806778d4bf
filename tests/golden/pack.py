"""Golden packs: real inputs with report outputs nobody on this project wrote.

They lie beside the project (`../shared/golden`, or where HUD_GOLDEN says); without them these tests are skipped.
"""

import csv
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from hudkit import dataset
from hudkit.reports import Table, Value
from hudkit.reports import definition as definition_of
from hudkit.reports.layout import cells, letter_of

HERE = Path(__file__).parent
FOLDER = Path(os.environ.get("HUD_GOLDEN") or Path(__file__).parents[3] / "shared" / "golden")


def path(*parts: str) -> Path:
    """A file of the packs; skips the test where it is absent."""
    found = FOLDER.joinpath(*parts)
    if not found.exists():
        pytest.skip(f"no golden pack at {FOLDER}; set HUD_GOLDEN to the folder that holds {parts[0]}")
    return found


@cache
def opened(*parts: str) -> dataset.Dataset:
    """An input of the packs, opened once a process."""
    return dataset.open(path(*parts))


@dataclass(frozen=True)
class Case:
    """One run with known outputs, `expected` a folder of CSV tables."""

    name: str
    input: tuple[str, ...]
    expected: tuple[str, ...]
    start: date
    end: date
    coc: tuple[str, ...]
    projects: tuple[str, ...]

    def table(self, name: str) -> list[list[str]]:
        with path(*self.expected, f"{name}.csv").open(encoding="utf-8-sig", newline="") as lines:
            return list(csv.reader(lines))


@dataclass(frozen=True)
class Exception_:
    """Cells that differ on purpose: `cells` are ranges parted by blanks, or `*` for all; `reading` names the folders of
    steps, parted by blanks, under which they would be equal."""

    case: str
    table: str
    cells: str
    reading: str
    reason: str
    decides: str

    def covers(self, table: str, ref: str) -> bool:
        ranges = self.cells.split()
        return self.touches({table}) and (self.cells == "*" or any(ref in cells(part) for part in ranges))

    def touches(self, tables: Collection[str]) -> bool:
        return self.table == "*" or self.table in tables


@cache
def exceptions(report: str) -> tuple[Exception_, ...]:
    """The exceptions for the tables of a report, from exceptions/<report>.csv and those of the reports it takes over;
    each has a reason and the sentence that decides."""
    definition = definition_of(report.replace("_", "-"))
    files = [HERE / "exceptions" / f"{folder.name}.csv" for folder in definition.folders]
    found = [Exception_(**row) for file in files if file.is_file() for row in _rows(file)]
    return tuple(one for one in found if one.touches(definition.layouts))


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def differences(found: Table, expected: list[list[str]], ignored: str = "") -> Iterator[tuple[str, str, str]]:
    """(cell, expected, found) where a table differs by position; a greyed cell may be empty or 0. Labels (header row and
    label column) are not compared, nor the columns `ignored`."""
    if len(expected) != len(found.grid):
        yield "rows", str(len(expected)), str(len(found.grid))
        return
    for number, (wanted, row) in enumerate(zip(expected[1:], found.grid[1:], strict=True), 2):
        for column, value in enumerate(row):
            letter = letter_of(column + 1)
            if letter in ignored:
                continue
            want = wanted[column] if column < len(wanted) else "(no such column)"
            if not same(want, value):
                yield f"{letter}{number}", want, "" if value is None else str(value)


def same(wanted: str, value: Value) -> bool:
    """Equal as text or as number to four decimals; empty and 0 are the same."""
    text = "" if value is None else str(value)
    if wanted == text or {wanted, text} <= {"", "0", "0.0000", "0.00"}:
        return True
    try:
        return round(float(wanted), 4) == round(float(text), 4)
    except ValueError:
        return False


def rounds_to(printed: Decimal, value: Decimal, decimals: int) -> bool:
    """Whether a value rounds to what is printed: they differ by no more than half a unit of the last decimal."""
    return abs(printed - value) * 2 <= Decimal(1).scaleb(-decimals)


def row_results(
    tables: Mapping[str, Table], outcome: Mapping[tuple[str, str, str], str], names: list[str]
) -> list[str]:
    """Lines `table,row,cases,equal,excepted`, from the outcome of each (case, table, cell): "equal" or "excepted"."""
    lines = ["table,row,cases,equal,excepted"]
    for table in tables.values():
        for number in range(2, len(table.grid) + 1):
            refs = [f"{letter}{number}" for letter in table.letters]
            excepted = sum(any(outcome.get((case, table.name, ref)) == "excepted" for ref in refs) for case in names)
            lines.append(f"{table.name},{number},{len(names)},{len(names) - excepted},{excepted}")
    return lines
