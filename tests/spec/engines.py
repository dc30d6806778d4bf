"""The engines every specification runs on."""

import shutil
from collections.abc import Iterator
from typing import Any

import duckdb
import pytest

from hudkit.engine import DuckEngine, Engine, SparkEngine

ENGINES = ["duckdb, 1 thread", "duckdb, 2 threads", pytest.param("spark", marks=pytest.mark.spark)]


@pytest.fixture(scope="session")
def spark_session() -> Iterator[Any]:
    """A local Spark session, or a skip that says what is missing."""
    if not shutil.which("java"):
        pytest.skip("Spark needs Java 17; install it to run this test on Spark")
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed; pip install 'hudkit[spark]'")
    builder = sql.SparkSession.builder.master("local[2]").appName("hudkit specifications")
    for key, value in SPARK.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


SPARK = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.shuffle.partitions": "1",
    "spark.default.parallelism": "1",
    "spark.sql.session.timeZone": "UTC",
}


@pytest.fixture(scope="session")
def database() -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty DuckDB; what an engine builds on it is its own."""
    with duckdb.connect() as connection:
        yield connection


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """An empty engine of each kind in turn."""
    if request.param == "spark":
        made: Engine = SparkEngine(request.getfixturevalue("spark_session").newSession())
        yield made
        made.close()
        return
    made = DuckEngine(request.getfixturevalue("database"), threads=int(request.param.split()[1]))
    yield made
    made.close()
