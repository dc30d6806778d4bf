"""Reads chosen columns of plain CSV files straight into typed tables: for reports, which need neither text nor faults.

Takes an export of the asked edition in which all is as HUD wants it: every file's header complete, every record one
line, every value of its column's form. Anything else is left to the careful way (received.py, typed.py), which gives
the same tables and notes what is wrong.
"""

from collections.abc import Mapping
from pathlib import Path

from hudkit import duckdb
from hudkit.dataset import sql
from hudkit.dataset.received import reader
from hudkit.dataset.source import STEPS, is_small, size
from hudkit.dataset.text import header, plain_lines
from hudkit.dataset.typed import create_empty
from hudkit.dataset.types import SQL_TYPES, form
from hudkit.standards import Column, Edition, File

Only = Mapping[str, frozenset[str]]
"""HMIS file -> columns to read."""
MEMORY = "600MB"
"""What tables may take before the rest goes to the data set's scratch folder; the process itself comes on top."""
A_THREAD = 1 << 30
"""Bytes of CSV that pay for one more thread: with less, two get in each other's way more than they help."""
ON_DISK = (
    "set preserve_insertion_order = false; set disabled_compression_methods ="
    " 'alp, alprd, bitpacking, chimp, dictionary, dict_fsst, fsst, patas, roaring, zstd'"
)
"""Steps ask for no order of rows. Run lengths, which most columns of answers are made of, stay: other forms of compression
cost more to find than they save."""
MANY = 16
"""Whole numbers in a row from which it pays to look first whether each has but one character, as most answers do: one
that is no digit cannot be cast."""


def load(
    connection: duckdb.DuckDBPyConnection, paths: Mapping[str, Path], edition: Edition, only: Only, scratch: Path
) -> dict[str, tuple[str, ...]] | None:
    """Creates the tables of `only` from the files of an export (HUD's name -> CSV file); the received columns by file,
    or None, leaving nothing behind, where the export is to be read the careful way. Large tables lie in `scratch`, with
    a view of them in their place."""
    connection.execute(f"set memory_limit = '{MEMORY}'")
    headers = {file: header(path) for file, path in paths.items()}
    if not all(_complete(edition, file, names) for file, names in headers.items()):
        return None
    wanted = [(file, _columns(file, only[file.name])) for file in edition.files if file.name in only]
    home = "main" if is_small(paths.values()) else _on_disk(connection, scratch)
    try:
        whole = all(_load(connection, home, file, columns, paths, headers) for file, columns in wanted)
    except duckdb.Error:
        whole = False
    files = [file.name for file, _ in wanted]
    if not whole:
        _leave(connection, home, files)
        return None
    if home != "main":
        _show(connection, home, files, size(paths.values()))
    return headers


def _on_disk(connection: duckdb.DuckDBPyConnection, scratch: Path) -> str:
    """A schema in a file, out of which memory holds what is in use."""
    connection.execute(f"{ON_DISK}; attach {sql.text(str(scratch / 'typed.duckdb'))} as on_disk")
    return "on_disk.main"


def _leave(connection: duckdb.DuckDBPyConnection, home: str, files: list[str]) -> None:
    """Undoes everything: the careful way numbers lines by the order of rows, and packs the text it holds."""
    for file in files:
        connection.execute(f"drop table if exists {home}.{sql.name(file)}")
    if home != "main":
        connection.execute("detach on_disk; reset preserve_insertion_order; reset disabled_compression_methods")


def _show(connection: duckdb.DuckDBPyConnection, home: str, files: list[str], size: int) -> None:
    """Views of large tables, for steps on as many threads as pay."""
    for file in files:
        connection.execute(f"create view {sql.name(file)} as select * from {home}.{sql.name(file)}")
    (cores,) = connection.execute("select current_setting('threads')").fetchall()[0]
    connection.execute(f"set threads = {min(cores, 1 + size // A_THREAD)}; {STEPS}")


def _complete(edition: Edition, file: str, names: tuple[str, ...]) -> bool:
    known = {one.name for one in edition.files}
    asked = sorted(column.name.lower() for column in edition.file(file).columns) if file in known else []
    return sorted(name.lower() for name in names) == asked


def _columns(file: File, names: frozenset[str]) -> tuple[Column, ...]:
    return tuple(column for column in file.columns if column.name in names)


def _load(
    connection: duckdb.DuckDBPyConnection,
    home: str,
    file: File,
    columns: tuple[Column, ...],
    paths: Mapping[str, Path],
    headers: Mapping[str, tuple[str, ...]],
) -> bool:
    """Whether the table holds a row for every line below the header."""
    if file.name not in paths:
        create_empty(connection, file, columns, home)
        return True
    lines = plain_lines(paths[file.name])
    values = ", ".join(
        f"cast({sql.name(one.name)} as {SQL_TYPES[one.type]}) as {sql.name(one.name)}" for one in columns
    )
    source = reader(paths[file.name], headers[file.name], skip=1)
    select = f"select {values} from {source} where {_in_form(columns)}"
    created = connection.execute(f"create table {home}.{sql.name(file.name)} as {select}").fetchall()
    return lines is not None and created[0][0] + 1 == lines


def _in_form(columns: tuple[Column, ...]) -> str:
    """SQL that fails on a row with a value not of its column's form: all in one, since a test of each costs more."""
    typed = [column for column in columns if column.type != "S"]
    if not typed:
        return "true"
    whole = [sql.name(column.name) for column in typed if column.type == "I"]
    tests = [_matches(typed)]
    if len(whole) >= MANY:
        longest = f"coalesce(greatest({', '.join(f'strlen({name})' for name in whole)}), 0)"
        tests.insert(0, f"({longest} <= 1 and {_matches([column for column in typed if column.type != 'I'])})")
    return f"case when {' or '.join(tests)} then true else error('form') end"


def _matches(columns: list[Column]) -> str:
    """SQL that holds where every value is of its column's form."""
    values = ", ".join(f"{sql.name(column.name)}, ','" for column in columns)
    forms = "".join(f"({form(column)})?," for column in columns)
    return f"regexp_full_match(concat({values}), {sql.text(forms)})" if columns else "true"
