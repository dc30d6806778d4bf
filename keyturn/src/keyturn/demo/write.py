"""Writes the tables as HUD's CSV files: every file and column of the edition, in its order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path

from hudkit.standards import Column
from keyturn.demo.places import EDITION

Row = dict[str, object]


class Tables:
    """Rows by file name, as they are made."""

    def __init__(self, export_id: str) -> None:
        self.export_id = export_id
        self.rows: dict[str, list[Row]] = {file.name: [] for file in EDITION.files}

    def add(self, file: str, row: Row) -> Row:
        row["ExportID"] = self.export_id
        self.rows[file].append(row)
        return row

    def key(self, file: str) -> str:
        """The next key of a file; call it before the row is added."""
        return str(len(self.rows[file]) + 1)

    def write(self, folder: Path) -> int:
        """Write every file, empty ones with their header; gives the bytes written."""
        folder.mkdir(parents=True, exist_ok=True)
        return sum(self._write(folder / file.csv_name, file.columns) for file in EDITION.files)

    def _write(self, path: Path, columns: tuple[Column, ...]) -> int:
        header = ",".join(f'"{column.name}"' for column in columns)
        lines = csv_lines(columns, self.rows[path.stem])
        text = "\r\n".join([header, *lines, ""])
        return path.write_bytes(text.encode())


def csv_lines(columns: Iterable[Column], rows: Iterable[Row]) -> Iterable[str]:
    """Rows as CSV text: strings quoted, dates ISO, money with two decimals, nothing for None (R002, R003)."""
    writers = [(column.name, WRITERS[column.type]) for column in columns]
    return (",".join([write(row.get(name)) for name, write in writers]) for row in rows)


def _string(value: object) -> str:
    return "" if value is None or value == "" else '"' + str(value).replace('"', '""') + '"'


def _number(value: object) -> str:
    return "" if value is None else str(value)


def _money(value: object) -> str:
    return "" if value is None else f"{value:.2f}"


_days: dict[object, str] = {}


def _date(value: object) -> str:
    if value is None:
        return ""
    found = _days.get(value)
    if found is None:
        if isinstance(value, datetime) or not isinstance(value, date):
            raise TypeError("a D column takes a date")
        found = _days[value] = value.isoformat()
    return found


def _moment(value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, datetime):
        raise TypeError("a T column takes a datetime")
    return value.isoformat(" ")


WRITERS: dict[str, Callable[[object], str]] = {
    "S": _string,
    "I": _number,
    "D": _date,
    "T": _moment,
    "M": _money,
    "M+": _money,
}
