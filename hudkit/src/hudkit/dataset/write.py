"""Writes a data set as an HMIS CSV export.

Form of the text (FY2026 HMIS CSV Format Specifications, rules R001 to R003): one file per table in the specification's
order with its header even when empty, UTF-8, strings in double quotes, dates YYYY-MM-DD, date-times
YYYY-MM-DD hh:mm:ss, money with two decimals.
"""

import shutil
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from hudkit.dataset import sql
from hudkit.dataset.conversion import LeftOver
from hudkit.dataset.dataset import Dataset
from hudkit.dataset.findings import record_keys
from hudkit.dataset.types import parsed
from hudkit.standards import Column

RESTRICTED = "<>[]{}"
"""Characters that HUD wants stripped from strings on export (rule R003)."""


def write(data: Dataset, out: str | Path, *, official: bool = False) -> Path:
    """Writes every file of the data set's edition to a folder, or to a zip where the name ends in .zip.

    The text of a value is written as received, so that nothing is lost on the way. `official` writes what HUD's
    exports may hold and no more: typed values, and strings without the restricted characters.
    Raises FileExistsError where `out` is a folder that is not empty, or a file that exists.
    """
    target = unused(Path(out))
    written = _official if official else _as_received
    with tempfile.TemporaryDirectory(prefix="hudkit-") as scratch:
        for file in data.edition.files:
            values = ", ".join(f"{written(column)} as {sql.name(column.name)}" for column in file.columns)
            select = f"select {values} from text.{sql.name(file.name)} order by _line"
            _copy(data, select, Path(scratch) / file.csv_name, file.columns)
        _place(Path(scratch), target)
    return target


def write_left_over(data: Dataset, out: str | Path) -> Path | None:
    """Writes what an older edition held and this one has no place for: <edition>/<file>.csv with the record's keys.

    Returns None and writes nothing where there is nothing left over.
    """
    if not data.left_over:
        return None
    target = unused(Path(out))
    with tempfile.TemporaryDirectory(prefix="hudkit-") as scratch:
        for left in data.left_over:
            path = Path(scratch) / left.schema.removeprefix("text_") / left.file.csv_name
            path.parent.mkdir(exist_ok=True)
            columns = _left_over_columns(left)
            filled = " or ".join(f"{sql.name(name)} is not null" for name in left.columns)
            source = f"{left.schema}.{sql.name(left.file.name)} where {filled} order by _line"
            _copy(data, f"select {sql.names(column.name for column in columns)} from {source}", path, columns)
        _place(Path(scratch), target)
    return target


def unused(target: Path) -> Path:
    """The place itself, where nothing is yet; FileExistsError where it is a folder that is not empty, or a file."""
    if target.is_file() or (target.is_dir() and any(target.iterdir())):
        raise FileExistsError(f"{target} exists already. Name a new file or an empty folder.")
    return target


def _as_received(column: Column) -> str:
    """Text as received; an amount gets its two decimals."""
    value = sql.name(column.name)
    return f"coalesce(cast({parsed(column, value)} as varchar), {value})" if column.type in ("M", "M+") else value


def _official(column: Column) -> str:
    value = sql.name(column.name)
    if column.type == "S":
        return f"translate({value}, {sql.text(RESTRICTED)}, '')"
    if column.type == "T":
        return f"strftime({parsed(column, value)}, '%Y-%m-%d %H:%M:%S')"
    return f"cast({parsed(column, value)} as varchar)"


def _left_over_columns(left: LeftOver) -> list[Column]:
    keys = [key for key in record_keys(left.file) if key not in left.columns]
    return [left.file.column(name) for name in (*keys, *left.columns)]


def _copy(data: Dataset, select: str, path: Path, columns: Sequence[Column]) -> None:
    """Writes rows with strings quoted under a header with every name quoted."""
    strings = sql.names(column.name for column in columns if column.type == "S")
    force = f", force_quote ({strings})" if strings else ""
    rows = path.with_suffix(".rows")
    data.connection.execute(f"copy ({select}) to {sql.text(str(rows))} (format csv, header false, nullstr ''{force})")
    with path.open("wb") as sink, rows.open("rb") as source:
        sink.write((sql.names(column.name for column in columns).replace(", ", ",") + "\n").encode())
        shutil.copyfileobj(source, sink)
    rows.unlink()


def _place(folder: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.suffix.lower() != ".zip":
        shutil.copytree(folder, target, dirs_exist_ok=True)
        return
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*.csv")):
            archive.write(path, path.relative_to(folder).as_posix())
