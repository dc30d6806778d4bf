"""A Spark session on this machine over the tables of a DuckDB connection."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from hudkit import duckdb
from hudkit.dataset import sql
from hudkit.engine.base import EngineError
from hudkit.engine.spark import SparkEngine


@contextmanager
def local_spark(connection: duckdb.DuckDBPyConnection, files: Sequence[str]) -> Iterator[SparkEngine]:
    """A Spark engine holding these HMIS files of the connection, handed over as Parquet in a folder that is removed
    afterwards. EngineError where pyspark is not installed."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise EngineError(
            "pyspark is not installed; install it with pip install 'hudkit[spark]', and Java 17"
        ) from None
    with tempfile.TemporaryDirectory(prefix="hudkit-spark-") as folder:
        session = (
            SparkSession.builder.master("local[2]")
            .appName("hudkit")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.warehouse.dir", folder)
            .getOrCreate()
        )
        try:
            yield register(session.newSession(), connection, files, Path(folder))
        finally:
            session.stop()


def register(session: object, connection: duckdb.DuckDBPyConnection, files: Sequence[str], folder: Path) -> SparkEngine:
    """Hand the files over through Parquet and offer them in the session under HUD's names."""
    for file in files:
        path = folder / f"{file}.parquet"
        rows = f"select * from main.{sql.name(file)}"
        connection.execute(f"copy ({rows}) to {sql.text(str(path))} (format parquet)")
        session.read.parquet(str(path)).createOrReplaceTempView(file)  # type: ignore[attr-defined]
    return SparkEngine(session)
