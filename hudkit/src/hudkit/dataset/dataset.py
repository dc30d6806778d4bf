"""A data set: HMIS records of one edition as typed tables, with what was received and what was wrong with it."""

from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING

from hudkit import duckdb, standards
from hudkit.dataset import sql, typed
from hudkit.dataset.conversion import LeftOver, convert_text, schema_of
from hudkit.dataset.detect import detect
from hudkit.dataset.direct import Only, load
from hudkit.dataset.findings import Findings
from hudkit.dataset.received import Received, prepare
from hudkit.dataset.source import Direct, receive
from hudkit.standards import Edition

if TYPE_CHECKING:
    from duckdb import DuckDBPyRelation

PROBLEMS = "_problem"
"""Table of schema `received` that holds what was wrong with the text."""


@dataclass
class Dataset:
    """HMIS records of one edition.

    `connection` is a DuckDB connection with one table per HMIS CSV file, named as HUD names it ("User" needs quotes),
    columns as HUD names them in the specification's order: VARCHAR, INTEGER, DATE, TIMESTAMP, DECIMAL(18,2).
    An empty value is null; a file that was not received is an empty table. Beside the tables stand two schemas, all
    text: `received` (as received, under the received names) and `text` (the edition's columns, converted where the
    source is of an older edition); both carry `_line`, the line a record begins on.

    `received` tells the columns received by file and the files that belong to no edition; `problems` are the faults
    met while reading, values that did not parse among them (null in the typed table); `left_over` is what an older
    edition held that this one has no place for. `scratch` is a private folder for what does not fit into memory.
    """

    connection: duckdb.DuckDBPyConnection
    edition: Edition
    received_edition: Edition
    received: Received
    problems: Findings
    left_over: list[LeftOver] = field(default_factory=list)
    scratch: TemporaryDirectory[str] | None = None

    @classmethod
    def from_connection(cls, connection: duckdb.DuckDBPyConnection, *, edition: str = "fy2026") -> "Dataset":
        """Wraps a connection that already holds typed tables; creates the missing ones empty. Lines count rows from 2.

        Raises KeyError where a table lacks a column of the edition.
        """
        of, received = standards.edition(edition), Received()
        connection.execute("create schema if not exists received; create schema if not exists text")
        for file in of.files:
            received.columns[file.name] = _adopt(connection, file)
        return cls(connection, of, of, received, Findings(connection, PROBLEMS))

    @property
    def extra_columns(self) -> dict[str, tuple[str, ...]]:
        """Received columns that belong to no column of the received edition, by file."""
        known = {file.name: file for file in self.received_edition.files}
        extra = {
            file: tuple(name for name in names if file not in known or name not in known[file])
            for file, names in self.received.columns.items()
        }
        return {file: names for file, names in extra.items() if names}

    @cached_property
    def filled(self) -> frozenset[str]:
        """The files that hold a row."""
        return typed.with_rows(self.connection, self.edition)

    def raw(self, file: str) -> "DuckDBPyRelation":
        """The text of a file as received: every column VARCHAR under its received name, and `_line`."""
        return self.connection.sql(f"select * from received.{sql.name(file)}")

    def text(self, file: str) -> "DuckDBPyRelation":
        """The text of a file in the edition's columns and order, and `_line`."""
        return self.connection.sql(f"select * from text.{sql.name(file)}")

    def close(self) -> None:
        """Frees the data; the data set cannot be used afterwards."""
        self.connection.close()
        if self.scratch:
            self.scratch.cleanup()

    def __enter__(self) -> "Dataset":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open(source: str | Path, *, edition: str = "fy2026", only: Only | None = None, text_only: bool = False) -> Dataset:
    """Opens an export (zip, folder of CSV or Parquet, .duckdb file, PostgreSQL URL) as a Dataset of the edition.

    `only` names the files and columns that are asked (see `hudkit.reports.reads`): where the export allows it, no more
    than their typed tables is read, without text, problems and the other tables. `text_only` is the other half: text,
    without typed tables and the problems of values. An export of an older edition is told by its columns and converted.
    Close the data set, or use it in a `with` statement. Raises NotHmisCsv where the source is not an HMIS CSV export,
    ValueError where it is of a newer edition.
    """
    scratch = TemporaryDirectory(prefix="hudkit-")
    settings: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": "false",
        "async_threads": "1",  # more wait for files on far servers only
        "temp_directory": scratch.name,
    }
    connection = duckdb.connect(":memory:", config=settings)
    try:
        target = standards.edition(edition)
        direct = partial(load, connection, edition=target, only=only, scratch=Path(scratch.name)) if only else None
        data = _opened(connection, source, target, direct)
        if not (text_only or data.received.direct):
            typed.build(connection, data.edition, data.filled, data.problems)
    except BaseException:
        connection.close()
        scratch.cleanup()
        raise
    data.scratch = scratch
    return data


def convert(source: str | Path, *, to: str = "fy2026") -> Dataset:
    """The same as `open`, said for its purpose: the records of an older export as a Dataset of edition `to`."""
    return open(source, edition=to)


def _opened(
    connection: duckdb.DuckDBPyConnection, source: str | Path, target: Edition, direct: Direct | None
) -> Dataset:
    prepare(connection)
    connection.execute("create schema text")
    received = receive(connection, source, direct)
    if received.direct:
        return Dataset(connection, target, target, received, Findings(connection, PROBLEMS))
    found = detect(received.columns)
    schema = "text" if found == target else schema_of(found.name)
    connection.execute(f"create schema if not exists {schema}")
    for file in found.files:
        typed.map_text(connection, schema, file, received.columns.get(file.name))
    left_over = convert_text(connection, found, target)
    problems = Findings(connection, PROBLEMS)
    problems.add(received.problems)
    return Dataset(connection, target, found, received, problems, left_over)


def _adopt(connection: duckdb.DuckDBPyConnection, file: standards.File) -> tuple[str, ...]:
    table = sql.name(file.name)
    if not connection.execute("select 1 from duckdb_tables() where table_name ilike ?", [file.name]).fetchall():
        typed.create_empty(connection, file)
    columns = tuple(str(row[0]) for row in connection.execute(f"describe {table}").fetchall())
    for column in file.columns:
        if column.name.lower() not in {name.lower() for name in columns}:
            raise KeyError(f"table {file.name} has no column {column.name}")
    text = ", ".join(f"cast({sql.name(name)} as varchar) as {sql.name(name)}" for name in columns)
    connection.execute(
        f"create or replace view received.{table} as select row_number() over () + 1 as _line, {text} from main.{table}"
    )
    typed.map_text(connection, "text", file, columns)
    return columns
