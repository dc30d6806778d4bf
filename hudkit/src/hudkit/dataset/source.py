"""Finds the files of an export wherever it lies, and loads their text."""

import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from hudkit import duckdb
from hudkit.dataset import sql
from hudkit.dataset.archive import unpack
from hudkit.dataset.errors import NotHmisCsv
from hudkit.dataset.problem import structural
from hudkit.dataset.received import Received, load_csv, load_table
from hudkit.standards import EDITIONS, edition

SMALL = 128 << 20
"""Bytes of CSV below which a second thread costs more than it saves, and memory holds all."""
STEPS = "set disabled_optimizers = 'join_filter_pushdown, partial_aggregate_pushdown'"
"""What to set for the many short statements of a report, where sifting and grouping ahead cost more than they save."""
_PATTERN = frozenset("*?[]{}")
Direct = Callable[[Mapping[str, Path]], Mapping[str, tuple[str, ...]] | None]
"""Reads CSV files (by HUD's name) into typed tables at once; their columns, or None where it cannot."""
_POSTGRESQL = re.compile(r"postgres(ql)?://")


@cache
def known_files() -> dict[str, str]:
    """Lower-case file name -> HUD's name, over all editions."""
    return {file.lower(): file for name in EDITIONS for file in edition(name).file_names}


def receive(connection: duckdb.DuckDBPyConnection, source: str | Path, direct: Direct | None = None) -> Received:
    """Loads the text of a source (zip, folder of CSV or Parquet, .duckdb file, PostgreSQL URL) into `received`, or,
    where `direct` can take it, its typed tables and no text.

    Raises NotHmisCsv where the source is none of these or holds no file of an HMIS CSV export.
    """
    received = Received()
    if _POSTGRESQL.match(str(source)):
        from hudkit.dataset.postgres import load_postgres

        load_postgres(connection, str(source), known_files(), received)
    else:
        _receive_path(connection, Path(source), received, direct)
    if not received.columns:
        raise NotHmisCsv("No file of an HMIS CSV export was found. Give a zip or folder with Export.csv, Client.csv …")
    return received


def _receive_path(connection: duckdb.DuckDBPyConnection, path: Path, received: Received, direct: Direct | None) -> None:
    if not path.exists():
        raise NotHmisCsv(f"{path} does not exist.")
    if path.suffix.lower() in (".duckdb", ".db") and path.is_file():
        _load_database(connection, path, received)
        return
    with _scratch() as scratch:
        files = [_without_pattern(file, scratch) for file in _files(path, scratch)]
        if is_small(files):
            connection.execute(f"set threads = 1; {STEPS}")
        if not (direct and _load_directly(files, received, direct)):
            _load_files(connection, files, scratch, received)


def is_small(files: Iterable[Path]) -> bool:
    """Whether these files are less than SMALL together."""
    return size(files) < SMALL


def size(files: Iterable[Path]) -> int:
    """How many bytes these files have together."""
    return sum(file.stat().st_size for file in files if file.exists())


def _files(path: Path, scratch: Path) -> list[Path]:
    """The files of a folder, or of a zip, unpacked into `scratch`."""
    if path.is_dir():
        return sorted(entry for entry in _with_tables(path).iterdir() if entry.is_file())
    return list(unpack(path, scratch, [f"{name}.csv" for name in known_files()]).values())


def _load_directly(files: list[Path], received: Received, direct: Direct) -> bool:
    """Whether `direct` took the export; never where a file of it is in another form or there twice."""
    known = [path for path in files if path.stem.lower() in known_files()]
    paths = {known_files()[path.stem.lower()]: path for path in known if path.suffix.lower() == ".csv"}
    columns = direct(paths) if paths and len(paths) == len(known) else None
    if columns is None:
        return False
    received.columns, received.direct = dict(columns), True
    received.extra_files = tuple(path.name for path in files if path not in known)
    return True


def _with_tables(path: Path) -> Path:
    """The folder itself, or the one folder inside it that holds the files."""
    entries = [entry for entry in path.iterdir() if not entry.name.startswith((".", "__MACOSX"))]
    return entries[0] if len(entries) == 1 and entries[0].is_dir() else path


def _load_files(connection: duckdb.DuckDBPyConnection, files: list[Path], scratch: Path, received: Received) -> None:
    extra = []
    for path in files:
        file, kind = known_files().get(path.stem.lower()), path.suffix.lower()
        if file and file in received.columns:
            raise NotHmisCsv(f"There are two files of {file}. Give one export at a time.")
        if file and kind == ".csv":
            load_csv(connection, file, path, scratch, received)
        elif file and kind == ".parquet":
            _load_relation(connection, file, f"read_parquet({sql.text(str(path))})", received)
        else:
            extra.append(path.name)
    received.extra_files = tuple(extra)


def _without_pattern(path: Path, scratch: Path) -> Path:
    """The file itself, or a copy where DuckDB would take its name for a pattern of names."""
    if not _PATTERN.intersection(str(path)):
        return path
    return Path(shutil.copyfile(path, scratch / path.name))


def _load_relation(connection: duckdb.DuckDBPyConnection, file: str, relation: str, received: Received) -> None:
    try:
        described = connection.execute(f"describe select * from {relation}").fetchall()
        columns = tuple(str(row[0]) for row in described)
        load_table(connection, file, relation, columns)
    except duckdb.Error:
        received.problems.append(structural("file.unreadable", file))
    else:
        received.columns[file] = columns


def _load_database(connection: duckdb.DuckDBPyConnection, path: Path, received: Received) -> None:
    try:
        connection.execute(f"attach {sql.text(str(path))} as hmis_source (read_only)")
    except duckdb.Error as error:
        raise NotHmisCsv(f"{path.name} is not a DuckDB database.") from error
    tables = connection.execute(
        "select table_name from duckdb_tables() where database_name = 'hmis_source' and schema_name = 'main'"
    ).fetchall()
    for (table,) in tables:
        if file := known_files().get(table.lower()):
            _load_relation(connection, file, f"hmis_source.main.{sql.name(table)}", received)
    connection.execute("detach hmis_source")


@contextmanager
def _scratch() -> Iterator[Path]:
    """A private folder for unpacked text, gone when its text is loaded."""
    with tempfile.TemporaryDirectory(prefix="hudkit-") as folder:
        yield Path(folder)
