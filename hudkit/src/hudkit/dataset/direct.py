"""Reads chosen columns of plain CSV files straight into typed tables: for reports, which need neither text nor faults.

Takes an export of the asked edition in which all is as HUD wants it: every file's header complete, every record one
line, every value of its column's form. Anything else is left to the careful way (received.py, typed.py), which gives
the same tables and notes what is wrong.
"""

from collections.abc import Mapping
from pathlib import Path

from hudkit import duckdb
from hudkit.dataset import sql
from hudkit.dataset.received import reader
from hudkit.dataset.text import header, plain_lines
from hudkit.dataset.typed import create_empty
from hudkit.dataset.types import SQL_TYPES, form
from hudkit.standards import Column, Edition, File

Only = Mapping[str, frozenset[str]]
"""HMIS file -> columns to read."""
MEMORY = "600MB"
"""What tables may take before the rest goes to the data set's scratch folder; the process itself comes on top."""


def load(
    connection: duckdb.DuckDBPyConnection, paths: Mapping[str, Path], edition: Edition, only: Only
) -> dict[str, tuple[str, ...]] | None:
    """Creates the tables of `only` from the files of an export (HUD's name -> CSV file); the received columns by file,
    or None, leaving nothing behind, where the export is to be read the careful way."""
    connection.execute(f"set memory_limit = '{MEMORY}'")
    headers = {file: header(path) for file, path in paths.items()}
    if not all(_complete(edition, file, names) for file, names in headers.items()):
        return None
    wanted = [(file, _columns(file, only[file.name])) for file in edition.files if file.name in only]
    try:
        whole = all(_load(connection, file, columns, paths, headers) for file, columns in wanted)
    except duckdb.Error:
        whole = False
    if whole:
        return headers
    for file, _ in wanted:
        connection.execute(f"drop table if exists {sql.name(file.name)}")
    return None


def _complete(edition: Edition, file: str, names: tuple[str, ...]) -> bool:
    known = {one.name for one in edition.files}
    asked = sorted(column.name.lower() for column in edition.file(file).columns) if file in known else []
    return sorted(name.lower() for name in names) == asked


def _columns(file: File, names: frozenset[str]) -> tuple[Column, ...]:
    return tuple(column for column in file.columns if column.name in names)


def _load(
    connection: duckdb.DuckDBPyConnection,
    file: File,
    columns: tuple[Column, ...],
    paths: Mapping[str, Path],
    headers: Mapping[str, tuple[str, ...]],
) -> bool:
    """Whether the table holds a row for every line below the header."""
    if file.name not in paths:
        create_empty(connection, file, columns)
        return True
    lines = plain_lines(paths[file.name])
    values = ", ".join(
        f"cast({sql.name(one.name)} as {SQL_TYPES[one.type]}) as {sql.name(one.name)}" for one in columns
    )
    source = reader(paths[file.name], headers[file.name], skip=1)
    select = f"select {values} from {source} where {_in_form(columns)}"
    created = connection.execute(f"create table {sql.name(file.name)} as {select}").fetchall()
    return lines is not None and created[0][0] + 1 == lines


def _in_form(columns: tuple[Column, ...]) -> str:
    """SQL that fails on a row with a value not of its column's form: all in one, since a test of each costs more."""
    typed = [column for column in columns if column.type != "S"]
    if not typed:
        return "true"
    values = ", ".join(f"{sql.name(column.name)}, ','" for column in typed)
    forms = "".join(f"({form(column)})?," for column in typed)
    return f"case when regexp_full_match(concat({values}), {sql.text(forms)}) then true else error('form') end"
