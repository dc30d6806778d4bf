"""The part of DuckDB that hudkit works with: connections, and what they raise.

`import duckdb` also brings its relations (`connection.sql()`), written in Python, whose import alone takes as long as a
report on a small export. The `hudkit` command asks for none of them and takes DuckDB's engine by itself; everybody else
has DuckDB whole.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING or "hudkit.cli" not in sys.modules:
    from duckdb import CatalogException, DuckDBPyConnection, Error, connect
else:
    try:
        from _duckdb import CatalogException, DuckDBPyConnection, Error, connect
    except ImportError:  # where DuckDB keeps its engine under another name
        from duckdb import CatalogException, DuckDBPyConnection, Error, connect

__all__ = ["CatalogException", "DuckDBPyConnection", "Error", "connect", "interruptible"]

_INTERRUPTED = "Query interrupted"


@contextmanager
def interruptible() -> Iterator[None]:
    """Ctrl+C raises KeyboardInterrupt in the block, also while DuckDB is at work, which makes a RuntimeError of it."""
    try:
        yield
    except RuntimeError as error:
        if str(error) != _INTERRUPTED:
            raise
        raise KeyboardInterrupt from error
