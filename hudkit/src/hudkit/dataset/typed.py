"""Builds the typed tables of an edition from its text, and notes every value that does not parse."""

from collections.abc import Sequence

from hudkit import duckdb
from hudkit.dataset import sql
from hudkit.dataset.findings import Findings
from hudkit.dataset.problem import structural
from hudkit.dataset.types import RULES, SQL_TYPES, filled, parsed
from hudkit.standards import Column, Edition, File


def map_text(connection: duckdb.DuckDBPyConnection, schema: str, file: File, columns: tuple[str, ...] | None) -> None:
    """View `<schema>.<file>`: an edition's columns in order out of `received.<file>`, null where one was not received.

    `columns` are the received names, None where the file itself is missing. Names match whatever their case.
    """
    by_lower = {name.lower(): name for name in reversed(columns or ())}
    values = ", ".join(_received(column, by_lower) for column in file.columns)
    source = f"received.{sql.name(file.name)}" if columns is not None else "(select null::bigint as _line) where false"
    connection.execute(f"create or replace view {schema}.{sql.name(file.name)} as select _line, {values} from {source}")


def _received(column: Column, by_lower: dict[str, str]) -> str:
    received = by_lower.get(column.name.lower())
    value = sql.name(received) if received else "null::varchar"
    return f"{value} as {sql.name(column.name)}"


def build(connection: duckdb.DuckDBPyConnection, edition: Edition, filled: frozenset[str], findings: Findings) -> None:
    """Creates one typed table per file of the edition from schema `text`; adds the values that did not parse.

    `filled` names the files that hold a row.
    """
    for file in edition.files:
        if file.name in filled:
            _fill(connection, file)
            _note_unparsed(connection, file, findings)
        else:
            create_empty(connection, file)


def _fill(connection: duckdb.DuckDBPyConnection, file: File) -> None:
    table, names = sql.name(file.name), [(column, sql.name(column.name)) for column in file.columns]
    values = ", ".join(f"{parsed(column, name)} as {name}" for column, name in names)
    connection.execute(f"create or replace table {table} as select {values} from text.{table}")


def with_rows(connection: duckdb.DuckDBPyConnection, edition: Edition) -> frozenset[str]:
    """The files of the edition whose text holds a row, asked in one statement."""
    names = ((sql.text(file.name), f"text.{sql.name(file.name)}") for file in edition.files)
    asked = " union all ".join(f"(select {name} from {table} limit 1)" for name, table in names)
    return frozenset(str(name) for (name,) in connection.execute(asked).fetchall())


def create_empty(
    connection: duckdb.DuckDBPyConnection, file: File, columns: Sequence[Column] = (), home: str = "main"
) -> None:
    """An empty typed table of a file in a schema, of these columns or of all."""
    listed = ", ".join(f"{sql.name(column.name)} {SQL_TYPES[column.type]}" for column in columns or file.columns)
    connection.execute(f"create table {home}.{sql.name(file.name)} ({listed})")


def _note_unparsed(connection: duckdb.DuckDBPyConnection, file: File, findings: Findings) -> None:
    """Counts first, in the text and in the table; looks for rows only where a column lost values."""
    typed = [column for column in file.columns if column.type != "S"]
    in_text = _counts(connection, f"text.{sql.name(file.name)}", [filled(c, sql.name(c.name)) for c in typed])
    in_table = _counts(connection, sql.name(file.name), [sql.name(c.name) for c in typed])
    lost = [
        (structural(RULES[column.type], file.name, None, column.name), _lost(column))
        for column, before, after in zip(typed, in_text, in_table, strict=True)
        if before != after
    ]
    if lost:
        findings.add_where(lost, file)


def _lost(column: Column) -> str:
    value = sql.name(column.name)
    return f"{filled(column, value)} is not null and {parsed(column, value)} is null"


def _counts(connection: duckdb.DuckDBPyConnection, table: str, values: list[str]) -> tuple[int, ...]:
    counts = ", ".join(f"count({value})" for value in values)
    return tuple(connection.execute(f"select {counts} from {table}").fetchall()[0])
