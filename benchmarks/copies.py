"""The same export with every client in it several times, each copy under IDs of its own.

Copied are the files that hold a PersonalID; projects, organizations and users stay what they are. A copy's IDs end in
`-<number>`: the hyphen sorts before digits and letters, so ties that a rule breaks by the lowest ID fall as before.
"""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path

import duckdb

from hudkit import standards
from hudkit.standards import Column, File

FY2026 = standards.edition("fy2026")


def of_clients(file: File) -> bool:
    """Whether a file's rows belong to a client."""
    return "PersonalID" in file


def select(file: File, source: str, times: int, columns: Collection[str] = ()) -> str:
    """SQL for the rows of `source` (a relation with the file's columns, or with these only), every client `times` times."""
    if not of_clients(file):
        return f"select * from {source}"
    values = ", ".join(_copied(column) for column in file.columns if not columns or column.name in columns)
    return f"select {values} from {source} cross join range({int(times)}) as copies(copy)"


def _copied(column: Column) -> str:
    return f'"{column.name}" || \'-\' || copy as "{column.name}"' if _is_key(column) else f'"{column.name}"'


def _is_key(column: Column) -> bool:
    """Whether a column of a client's file names a row, an enrollment, a household or a client."""
    of = column.foreign_key.partition(".")[0]
    return column.primary_key or column.name == "HouseholdID" or (bool(of) and of_clients(FY2026.file(of)))


def write(source: Path, into: Path, times: int) -> Path:
    """Write a folder of CSV files, those of the folder `source` copied `times` times; the folder written."""
    into.mkdir()
    for file in FY2026.files:
        read = f"read_csv('{source / file.csv_name}', all_varchar = true, header = true)"
        to = f"'{into / file.csv_name}' (format csv, header true)"
        duckdb.sql(f"copy ({select(file, read, times)}) to {to}")
    return into


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
