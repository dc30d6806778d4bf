"""The same report on Spark: every cell and every person as on DuckDB."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hudkit import reports
from hudkit.engine import EngineError
from hudkit.engine.local_spark import local_spark, register
from tests.spec.engines import spark_session

from .made_up import community

__all__ = ["spark_session"]
ASKED = {"start": date(2025, 10, 1), "end": date(2026, 9, 30), "projects": ["ES", "NBN", "SO", "PSH", "RRH"]}


@pytest.mark.spark
@pytest.mark.slow
def test_cells_are_the_same(spark_session: Any, tmp_path: Path) -> None:
    files = sorted(reports.reads("apr"))
    with community(30) as data:
        here = reports.run("apr", data, **ASKED)
        engine = register(spark_session.newSession(), data.connection, files, tmp_path)
        there = reports.run("apr", data, engine=engine, **ASKED)
        assert there.engine == "spark"
        assert {name: table.grid for name, table in there.tables.items()} == {
            name: table.grid for name, table in here.tables.items()
        }
        assert there.people("Q5a", "C2") == here.people("Q5a", "C2")
        assert there.members("Q23c") == here.members("Q23c")
        assert there.row_counts() == here.row_counts()


def test_what_to_do_without_pyspark() -> None:
    try:
        import pyspark  # noqa: F401
    except ImportError:
        with community(1) as data, pytest.raises(EngineError, match=r"pip install 'hudkit\[spark\]'"):  # noqa: SIM117
            with local_spark(data.connection, []):
                pass
    else:
        pytest.skip("pyspark is installed here")
