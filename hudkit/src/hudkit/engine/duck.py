"""Steps on DuckDB."""

from collections.abc import Iterable, Sequence
from typing import Any

import duckdb

from hudkit.engine.base import Columns, EngineError, Row, prelude

TYPES = {"S": "VARCHAR", "I": "INTEGER", "D": "DATE", "T": "TIMESTAMP", "M": "DECIMAL(18,2)", "B": "BOOLEAN"}
CHUNK = 500
"""Rows put into a small table at a time."""


class DuckEngine:
    """Steps on a DuckDB connection that holds one typed table per HMIS file.

    Works on a cursor of its own: what it builds is temporary and seen by nobody else, so several runs may
    share a connection one after another or in several threads.
    """

    name = "duckdb"

    def __init__(self, connection: duckdb.DuckDBPyConnection, threads: int | None = None) -> None:
        self._connection = connection.cursor()
        if threads:
            self._connection.execute(f"set threads = {int(threads)}")
        for statement in prelude("duckdb"):
            self._connection.execute(statement)

    def source(self, file: str) -> None:
        found = self.fetch(
            "select table_catalog, table_schema from information_schema.tables "
            "where lower(table_name) = lower(?) and table_catalog = current_database() "
            "and table_schema = current_schema()",
            file,
        )
        if not found:
            raise EngineError(f"the data set has no table {file}; open it with hudkit.dataset.open")
        catalog, schema = found[0]
        self._connection.execute(
            f'create or replace temp view "{file}" as select * from "{catalog}"."{schema}"."{file}" '
            "where DateDeleted is null"
        )

    def load(self, name: str, columns: Columns, rows: Iterable[Sequence[Any]]) -> None:
        listed = ", ".join(f'"{column}" {TYPES[letter]}' for column, letter in columns)
        self._connection.execute(f'create or replace temp table "{name}" ({listed})')
        one = "(" + ", ".join("?" * len(columns)) + ")"
        values = list(rows)
        for first in range(0, len(values), CHUNK):
            part = values[first : first + CHUNK]
            marks = ", ".join([one] * len(part))
            self._connection.execute(f'insert into "{name}" values {marks}', [value for row in part for value in row])

    def build(self, name: str, select: str) -> None:
        try:
            self._connection.execute(f'create or replace temp table "{name}" as {select}')
        except duckdb.Error as error:
            raise EngineError(f"step {name} on DuckDB: {error}") from error

    def fetch(self, select: str, *values: Any) -> list[Row]:
        return self._connection.execute(select, list(values)).fetchall()

    def close(self) -> None:
        self._connection.close()
