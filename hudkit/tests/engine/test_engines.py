"""What every engine does, and what only DuckDB has to."""

import threading
from datetime import date, datetime
from decimal import Decimal

import duckdb
import pytest

from hudkit.engine import DuckEngine, Engine, EngineError

COLUMNS = [("s", "S"), ("i", "I"), ("d", "D"), ("t", "T"), ("m", "M"), ("b", "B")]
ROWS = [
    ('it\'s; "quoted"', 1, date(2026, 1, 1), datetime(2026, 1, 1, 12, 30), Decimal("1.50"), True),
    (None, None, None, None, None, None),
]


def test_values_come_back_as_they_went(engine: Engine) -> None:
    engine.load("small", COLUMNS, ROWS)
    assert engine.fetch("select s, i, d, t, m, b from small order by i nulls last") == ROWS


def test_an_empty_table_has_its_types(engine: Engine) -> None:
    engine.load("small", COLUMNS, [])
    assert engine.fetch("select count(*), sum(i), max(d) from small") == [(0, None, None)]


def test_many_rows(engine: Engine) -> None:
    engine.load("many", [("i", "I")], [(i,) for i in range(1234)])
    assert engine.fetch("select count(*), sum(i) from many") == [(1234, sum(range(1234)))]


def test_a_step_is_built_once_and_kept(engine: Engine) -> None:
    engine.load("small", [("i", "I")], [(1,), (2,)])
    engine.build("doubled", "select i + i as i from small")
    engine.load("small", [("i", "I")], [(100,)])
    assert engine.fetch("select i from doubled order by i") == [(2,), (4,)]


def test_values_are_parameters(engine: Engine) -> None:
    engine.load("small", [("s", "S"), ("i", "I")], [("x' or 1=1", 1), ("y", 2)])
    assert engine.fetch("select i from small where s = ? and i < ?", "x' or 1=1", 5) == [(1,)]


def test_a_faulty_step_is_named(engine: Engine) -> None:
    with pytest.raises(EngineError, match="step wrong on"):
        engine.build("wrong", "select nothing_like_it from nowhere")


def test_deleted_rows_are_not_offered() -> None:
    with duckdb.connect() as connection:
        connection.execute("create table Exit (ExitID varchar, DateDeleted timestamp)")
        connection.execute("insert into Exit values ('kept', null), ('deleted', '2026-01-01')")
        engine = DuckEngine(connection)
        engine.source("Exit")
        assert engine.fetch("select ExitID from Exit") == [("kept",)]
        assert connection.execute("select count(*) from Exit").fetchall() == [(2,)]


def test_a_missing_file_is_named() -> None:
    with duckdb.connect() as connection, pytest.raises(EngineError, match="no table Exit"):
        DuckEngine(connection).source("Exit")


def test_runs_do_not_see_each_other() -> None:
    with duckdb.connect() as connection:
        one, other = DuckEngine(connection), DuckEngine(connection)
        one.load("small", [("i", "I")], [(1,)])
        other.load("small", [("i", "I")], [(2,)])
        assert one.fetch("select i from small") == [(1,)]
        assert other.fetch("select i from small") == [(2,)]
        other.close()
        assert one.fetch("select i from small") == [(1,)]


def test_runs_in_threads() -> None:
    found: dict[int, list[tuple[int]]] = {}
    with duckdb.connect() as connection:

        def run(n: int) -> None:
            engine = DuckEngine(connection)
            engine.load("small", [("i", "I")], [(n,)] * 10)
            engine.build("total", "select cast(sum(i) as int) as i from small")
            found[n] = engine.fetch("select i from total")

        threads = [threading.Thread(target=run, args=(n,)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert found == {n: [(10 * n,)] for n in range(4)}
