"""Steps on DuckDB."""

from collections.abc import Iterable, Sequence
from typing import Any

from hudkit import duckdb
from hudkit.dataset import sql
from hudkit.engine.base import Columns, EngineError, Row, prelude

TYPES = {
    "S": "VARCHAR",
    "I": "INTEGER",
    "D": "DATE",
    "T": "TIMESTAMP",
    "M": "DECIMAL(18,2)",
    "B": "BOOLEAN",
}


class DuckEngine:
    """Steps on a DuckDB connection that holds one typed table per HMIS file.

    Works on a cursor of its own: what it builds is temporary and seen by nobody else, so several runs may
    share a connection one after another or in several threads.
    """

    name = "duckdb"

    def __init__(self, connection: duckdb.DuckDBPyConnection, threads: int | None = None) -> None:
        self._connection = connection.cursor()
        self._rows: dict[str, int] = {}
        if threads:
            self._connection.execute(f"set threads = {int(threads)}")
        self._connection.execute(";\n".join(prelude("duckdb")))
        self._home = ".".join(map(sql.name, self.fetch("select current_database(), current_schema()")[0]))

    def source(self, file: str) -> None:
        select = f"select * from {self._home}.{sql.name(file)} where DateDeleted is null"
        try:
            self._connection.execute(f"create or replace temp view {sql.name(file)} as {select}")
        except duckdb.CatalogException as error:
            raise EngineError(f"the data set has no table {file}; open it with hudkit.dataset.open") from error

    def load(self, name: str, columns: Columns, rows: Iterable[Sequence[Any]]) -> None:
        values = list(zip(*rows, strict=True)) or [()] * len(columns)
        listed = ", ".join(f"unnest(cast(? as {TYPES[letter]}[])) as {sql.name(column)}" for column, letter in columns)
        self._create(name, f"select {listed}", [list(column) for column in values])

    def build(self, name: str, select: str) -> None:
        try:
            self._create(name, select)
        except duckdb.Error as error:
            raise EngineError(f"step {name} on DuckDB: {error}") from error

    def _create(self, name: str, select: str, values: Sequence[Any] = ()) -> None:
        created = self._connection.execute(f"create or replace temp table {sql.name(name)} as {select}", values)
        self._rows[name] = int(created.fetchall()[0][0])

    def rows(self, name: str) -> int:
        return self._rows[name]

    def fetch(self, select: str, *values: Any) -> list[Row]:
        try:
            return self._connection.execute(select, list(values)).fetchall()
        except duckdb.Error as error:
            raise EngineError(f"a question to DuckDB: {error}") from error

    def drop(self, name: str) -> None:
        self._connection.execute(f"drop table temp.{sql.name(name)}")
        del self._rows[name]

    def close(self) -> None:
        self._connection.close()
