"""Steps on Spark, from the same text. pyspark is imported by whoever brings the session, never here at load time."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from hudkit.engine.base import Columns, EngineError, Row, prelude

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

TYPES = {"S": "string", "I": "int", "D": "date", "T": "timestamp_ntz", "M": "decimal(18,2)", "B": "boolean"}


class SparkEngine:
    """Steps on a Spark session that holds one view or table per HMIS file.

    What it builds are views of that session: give each run a session of its own (`session.newSession()`).
    A built step is checkpointed, so it is computed once however many steps read it.
    """

    name = "spark"

    def __init__(self, session: "SparkSession") -> None:
        self._session = session
        self._built: list[str] = []
        for statement in prelude("spark"):
            function = statement.split("(")[0].split()[-1]
            session.sql(f"drop temporary function if exists {function}")
            session.sql(statement)

    def source(self, file: str) -> None:
        if not self._session.catalog.tableExists(file):
            raise EngineError(f"the Spark session has no table {file}; register it under HUD's name")
        self._session.table(file).where("DateDeleted is null").createOrReplaceTempView(file)

    def load(self, name: str, columns: Columns, rows: Iterable[Sequence[Any]]) -> None:
        schema = ", ".join(f"`{column}` {TYPES[letter]}" for column, letter in columns)
        self._keep(name, self._session.createDataFrame([tuple(row) for row in rows], schema))

    def build(self, name: str, select: str) -> None:
        try:
            self._keep(name, self._session.sql(select).localCheckpoint())
        except Exception as error:
            raise EngineError(f"step {name} on Spark: {error}") from error

    def _keep(self, name: str, frame: Any) -> None:
        frame.createOrReplaceTempView(name)
        self._built.append(name)

    def fetch(self, select: str, *values: Any) -> list[Row]:
        try:
            return [tuple(row) for row in self._session.sql(select, args=list(values)).collect()]
        except Exception as error:
            raise EngineError(f"a question to Spark: {error}") from error

    def rows(self, name: str) -> int:
        return int(self._session.table(name).count())

    def drop(self, name: str) -> None:
        self._session.catalog.dropTempView(name)
        self._built.remove(name)

    def close(self) -> None:
        for name in self._built:
            self._session.catalog.dropTempView(name)
        self._built.clear()
