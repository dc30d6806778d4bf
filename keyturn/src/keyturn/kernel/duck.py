"""Rows between PostgreSQL and DuckDB: as CSV through a pipe, so that nothing of them touches a disk.

One side runs in a thread of its own; the other stays where it was called, because a Django connection belongs to
the thread that opened it. POSIX only (`/dev/fd`).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress

import duckdb

CHUNK = 1 << 20
ROWS = 2000
LINE_BYTES = 16 << 20


def load(into: duckdb.DuckDBPyConnection, table: str, columns: Mapping[str, str], chunks: Iterable[bytes]) -> None:
    """Create `table` (SQL, quoted by the caller) with `columns` (name -> DuckDB type) and fill it.

    `chunks` is CSV without a header, as PostgreSQL's COPY writes it: an empty value is null, a quoted empty one a text.
    """
    reading, writing = os.pipe()
    with ThreadPoolExecutor(1) as other:
        filling = other.submit(_read_all, into, table, columns, reading)
        with suppress(BrokenPipeError), open(writing, "wb") as sink:  # noqa: PTH123 - a file descriptor
            for chunk in chunks:
                sink.write(chunk)
        filling.result()


def _read_all(into: duckdb.DuckDBPyConnection, table: str, columns: Mapping[str, str], reading: int) -> None:
    types = ", ".join(f"{_text(name)}: {_text(kind)}" for name, kind in columns.items())
    try:
        into.execute(
            f"create or replace table {table} as from read_csv('/dev/fd/{reading}', columns = {{{types}}}, "
            "header = false, auto_detect = false, delim = ',', quote = '\"', escape = '\"', nullstr = '', "
            f"allow_quoted_nulls = false, parallel = false, max_line_size = {LINE_BYTES})"
        )
    finally:
        os.close(reading)


def csv_chunks(of: duckdb.DuckDBPyConnection, select: str, *, quote: bool = True) -> Iterator[bytes]:
    """The rows of a query as CSV without a header, ready for PostgreSQL's `copy … from stdin (format csv)`.

    Every text is quoted, so an empty text stays one and null is the only empty value; `quote` False is quicker, for
    rows without empty texts.
    """
    options = "format csv, header false, nullstr ''" + (", force_quote *" if quote else "")
    reading, writing = os.pipe()
    with ThreadPoolExecutor(1) as other:
        filling = other.submit(_write_all, of, f"copy ({select}) to '/dev/fd/{writing}' ({options})", writing)
        with closing(open(reading, "rb")) as source:  # noqa: PTH123 - a file descriptor
            while chunk := source.read(CHUNK):
                yield chunk
        filling.result()


def _write_all(of: duckdb.DuckDBPyConnection, command: str, writing: int) -> None:
    try:
        of.execute(command)
    finally:
        os.close(writing)


def as_csv(rows: Iterable[Sequence[str | None]]) -> Iterator[bytes]:
    """Rows of texts in the form that `load` reads, many at a time."""
    lines: list[str] = []
    for row in rows:
        lines.append(",".join("" if value is None else '"' + value.replace('"', '""') + '"' for value in row))
        if len(lines) >= ROWS:
            yield ("\n".join(lines) + "\n").encode()
            lines.clear()
    if lines:
        yield ("\n".join(lines) + "\n").encode()


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
