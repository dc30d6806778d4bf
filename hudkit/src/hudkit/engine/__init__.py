"""Runs named SQL steps verbatim on DuckDB or on Spark.

The two differ only in the prelude, a few dozen functions written once for each (`prelude/duckdb.sql`,
`prelude/spark.sql`) and property-tested on both. Steps use nothing else that the two do not share; `make check`
holds them to it.
"""

from hudkit.engine.base import Engine, EngineError
from hudkit.engine.duck import DuckEngine
from hudkit.engine.spark import SparkEngine

__all__ = ["DuckEngine", "Engine", "EngineError", "SparkEngine"]
