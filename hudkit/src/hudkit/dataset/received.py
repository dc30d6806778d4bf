"""Brings the text of every source, as received, into tables of strings: catalog `hmis_received`, schema `received`.

Each table keeps the columns of its file under their received names, all VARCHAR, and the line each record began on.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from hudkit import duckdb
from hudkit.dataset import sql
from hudkit.dataset.problem import Problem, structural
from hudkit.dataset.repair import repair
from hudkit.dataset.text import CsvText, inspect
from hudkit.standards import EDITIONS, edition

CATALOG = "hmis_received"
COLUMNS_AT_MOST = 2_000
LINE_BYTES = 4 << 20


@dataclass
class Received:
    """What came in: received columns by file, and the problems met while reading. `repeated` are the names, by file, that
    columns have here because theirs stood in the header before. `direct` tells that the typed tables were read at once
    (direct.py) and no text was kept."""

    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    repeated: dict[str, frozenset[str]] = field(default_factory=dict)
    extra_files: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    direct: bool = False


def prepare(connection: duckdb.DuckDBPyConnection) -> None:
    """Attaches the compressed in-memory catalog that holds the received text, and the schema of its views."""
    connection.execute(f"attach ':memory:' as {CATALOG} (compress)")
    connection.execute("create schema if not exists received")


def load_csv(connection: duckdb.DuckDBPyConnection, file: str, path: Path, scratch: Path, received: Received) -> None:
    """Reads one CSV file as `received.<file>`; a file that is not CSV becomes a problem and no table."""
    text = inspect(path, scratch)
    if not _usable(text.header, known_columns(file)):
        received.problems.append(structural("file.unreadable", file))
        return
    if text.encoding not in ("utf-8", "utf-8-sig"):
        received.problems.append(structural("file.encoding", file))
    columns = _distinct(text.header, file, received.problems)
    received.repeated[file] = frozenset(
        new for name, new in zip(text.header, columns, strict=True) if name not in ("", new)
    )
    if text.lines is None or not _load_fast(connection, file, text, columns):
        _load_carefully(connection, file, text, columns, scratch, received)
    received.columns[file] = columns


def load_table(connection: duckdb.DuckDBPyConnection, file: str, relation: str, columns: Iterable[str]) -> None:
    """Copies a typed relation (Parquet file, table of another database) as text; lines count its rows from 2."""
    values = ", ".join(f"cast({sql.name(column)} as varchar) as {sql.name(column)}" for column in columns)
    connection.execute(f"create or replace table {_table(file)} as select {values} from {relation}")
    _view(connection, file, "rowid + 2 as _line, *")


@cache
def known_columns(file: str) -> frozenset[str]:
    """Lower-case names of a file's columns over all editions."""
    files = (one for name in EDITIONS for one in edition(name).files if one.name == file)
    return frozenset(column.name.lower() for one in files for column in one.columns)


def _usable(header: tuple[str, ...], known: frozenset[str]) -> bool:
    """Whether a first line is a header of the file: without it, data, images and workbooks would pass for one."""
    return len(header) <= COLUMNS_AT_MOST and any(name.lower() in known for name in header)


def _distinct(header: tuple[str, ...], file: str, problems: list[Problem]) -> tuple[str, ...]:
    """The header with repeated and empty names told apart, the first of each keeping its name."""
    seen: set[str] = set()
    columns = []
    for position, name in enumerate(header, start=1):
        unique = name or f"column {position}"
        if unique.lower() in seen or unique.lower() == "_line":
            known = name.lower() in known_columns(file)
            problems.append(structural("column.duplicate", file, 1, name if known else ""))
            unique = f"{unique} ({position})"
        seen.add(unique.lower())
        columns.append(unique)
    return tuple(columns)


def _load_fast(connection: duckdb.DuckDBPyConnection, file: str, text: CsvText, columns: tuple[str, ...]) -> bool:
    """Lets DuckDB read the file strictly; False where it refuses, or a record is not one line."""
    rows = f"from {reader(text.path, columns, skip=1)}" if text.lines != 1 else _no_rows(columns)
    try:
        (count,) = connection.execute(f"create or replace table {_table(file)} as {rows}").fetchall()[0]
    except duckdb.Error:
        return False
    _view(connection, file, "rowid + 2 as _line, *")
    return bool(count + 1 == text.lines)


def _no_rows(columns: tuple[str, ...]) -> str:
    """SQL for what stands under a header alone."""
    return f"select {', '.join(f'null::varchar as {sql.name(column)}' for column in columns)} where false"


def _load_carefully(
    connection: duckdb.DuckDBPyConnection,
    file: str,
    text: CsvText,
    columns: tuple[str, ...],
    scratch: Path,
    received: Received,
) -> None:
    plain, problems = repair(text, file, scratch)
    received.problems += problems
    lines = reader(plain, ("_line", *columns), skip=0)
    connection.execute(
        f"create or replace table {_table(file)} as select * replace (_line::bigint as _line) from {lines}"
    )
    _view(connection, file, "*")


def reader(path: Path, columns: tuple[str, ...], skip: int) -> str:
    """SQL that reads a CSV file strictly, every column as text; empty is null."""
    types = ", ".join(f"{sql.text(column)}: 'VARCHAR'" for column in columns)
    return (
        f"read_csv({sql.text(str(path))}, columns = {{{types}}}, skip = {skip}, header = false, auto_detect = false, "
        f"delim = ',', quote = '\"', escape = '\"', nullstr = '', strict_mode = true, null_padding = false, "
        f"max_line_size = {LINE_BYTES})"
    )


def _table(file: str) -> str:
    return f"{CATALOG}.main.{sql.name(file)}"


def _view(connection: duckdb.DuckDBPyConnection, file: str, columns: str) -> None:
    connection.execute(f"create or replace view received.{sql.name(file)} as select {columns} from {_table(file)}")
