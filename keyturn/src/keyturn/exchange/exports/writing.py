"""Writes all 24 files, row by row from the database into a zip or a folder, under the rights of the transaction's viewer.

Form (rules R001 to R003): every file with its header, UTF-8, strings in double quotes, nothing for an empty value.
"""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from django.db import connection

from hudkit import standards
from hudkit.dataset.write import unused
from hudkit.standards import Column, File
from keyturn.exchange.exports.hashing import hashed
from keyturn.exchange.exports.scope import DATED, Scope, chosen_projects, note_stays
from keyturn.exchange.exports.stamp import export_row, staff_rows
from keyturn.exchange.exports.text import condition, dated, written
from keyturn.exchange.watching import Watch
from keyturn.kernel.access import Viewer
from keyturn.kernel.extract import EDITION, SEALED, copied, narrowed, table_of
from keyturn.kernel.records import HudRecord, hud_models

ROWS = 2000


class Target(Protocol):
    def open(self, name: str) -> BinaryIO:
        """A file of the export, to be written and closed."""


def write(viewer: Viewer, scope: Scope, export_id: str, target: Target, watch: Watch) -> dict[str, int]:
    """Write every file; returns rows by file. Raises CannotOpen where a name cannot be unsealed."""
    writer = Writer(viewer, scope, export_id)
    counts = {}
    for number, file in enumerate(standards.edition(EDITION).files):
        watch.step(5 + 93 * number // len(hud_models()), file.csv_name)
        with target.open(file.csv_name) as sink:
            counts[file.name] = _fill(sink, file, writer.lines(file))
    return counts


def _fill(sink: BinaryIO, file: File, lines: Iterable[tuple[int, bytes]]) -> int:
    sink.write((",".join(f'"{column.name}"' for column in file.columns) + "\n").encode())
    rows = 0
    for count, text in lines:
        rows += count
        sink.write(text)
    return rows


class Writer:
    """Lines of each file for one viewer and scope, as pairs of a number of rows and their text."""

    def __init__(self, viewer: Viewer, scope: Scope, export_id: str) -> None:
        self.viewer, self.scope, self.export_id = viewer, scope, export_id
        self.projects = chosen_projects(viewer, scope)
        self.period = bool(scope.start and scope.end)
        if self.period:
            note_stays(scope)

    def lines(self, file: File) -> Iterator[tuple[int, bytes]]:
        model = hud_models()[file.name]
        if file.name == "Export" and not self.scope.as_received:
            row = export_row(self.scope, self.export_id, self.viewer.user_id, self.projects)
            yield 1, line(file.columns, row)
        elif file.name in SEALED:
            yield from self._opened(file, model)
        else:
            yield from self._plain(file, model)
        if file.name == "User" and not self.scope.as_received:
            for row in staff_rows(self._staff_named(), self.export_id):
                yield 1, line(file.columns, row)

    def where(self, model: type[HudRecord]) -> tuple[str, list[object]]:
        """SQL that holds for the exported rows of a model, and its parameters."""
        rule, values = narrowed(model, self.projects, self.scope.with_deleted)
        rules = [rule, condition(model, self.scope)]
        if self.period:
            rules += self._of_period(model, values)
        return " and ".join(rules), values

    def _of_period(self, model: type[HudRecord], values: list[object]) -> list[str]:
        columns = {field.column for field in model._meta.concrete_fields}
        rules = []
        if "enrollment_id" in columns:
            rules.append("enrollment_id in (select enrollment_id from export_stay)")
        elif "personal_id" in columns:
            rules.append("personal_id in (select personal_id from export_stay)")
        if "enrollment_id" in columns and (day := dated(model, DATED)):
            rules.append(f"({day} is null or {day} <= %s)")
            values.append(self.scope.end)
        return rules

    def _select(self, model: type[HudRecord], columns: Iterable[Column], more: str = "") -> tuple[str, list[object]]:
        values = ", ".join(written(model, column, self.scope, self.export_id) for column in columns)
        where, parameters = self.where(model)
        key = model._meta.pk.column
        return f"select {values}{more} from {table_of(model)} r where {where} order by r.{key}", parameters

    def _plain(self, file: File, model: type[HudRecord]) -> Iterator[tuple[int, bytes]]:
        select, values = self._select(model, file.columns)
        quoted = [number for number, column in enumerate(file.columns, 1) if column.type == "S"]
        named = f"select * from ({select}) r ({', '.join(f'c{n}' for n in range(1, len(file.columns) + 1))})"
        where, parameters = self.where(model)
        with connection.cursor() as cursor:
            cursor.execute(f"select count(*) from {table_of(model)} where {where}", parameters)
            yield cursor.fetchone()[0], b""
        for chunk in copied(named, values, f", force_quote ({', '.join(f'c{n}' for n in quoted)})" if quoted else ""):
            yield 0, chunk

    def _opened(self, file: File, model: type[HudRecord]) -> Iterator[tuple[int, bytes]]:
        """Clients: the sealed columns are opened here, in this process."""
        sealed = SEALED[file.name]
        plain = [column for column in file.columns if column.name not in sealed.columns]
        select, values = self._select(model, plain, f", {model._meta.pk.column}, {sealed.field}")
        with connection.chunked_cursor() as cursor:
            cursor.execute(select, values)
            while rows := cursor.fetchmany(ROWS):
                yield len(rows), b"".join(self._client(file, plain, sealed, row) for row in rows)

    def _client(self, file: File, plain: list[Column], sealed: object, row: tuple) -> bytes:
        texts = dict(zip((column.name for column in plain), row, strict=False))
        identity = dict(zip(sealed.columns, sealed.open(row[-2], bytes(row[-1])), strict=True))
        if self.scope.hashed:
            identity = {name: hashed(name, value) for name, value in identity.items()}
        return line(file.columns, texts | identity)

    def _staff_named(self) -> set[str]:
        """UserIDs of exported rows that no imported row of User.csv explains."""
        found: set[str] = set()
        for file, model in hud_models().items():
            if file not in ("User", "Export"):
                where, values = self.where(model)
                with connection.cursor() as cursor:
                    cursor.execute(f"select distinct user_id from {table_of(model)} where {where}", values)
                    found |= {key for (key,) in cursor.fetchall() if key}
        known = hud_models()["User"].objects.filter(pk__in=found).values_list("pk", flat=True)
        return found - set(known)


def line(columns: Iterable[Column], texts: Mapping[str, str | None]) -> bytes:
    """A row of texts in the form of the file: strings quoted, other values only where they must be."""
    return (",".join(_cell(column, texts.get(column.name)) for column in columns) + "\n").encode()


def _cell(column: Column, text: str | None) -> str:
    if text is None:
        return ""
    if column.type == "S" or any(mark in text for mark in '",\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


class Folder:
    """An export as a folder of 24 files."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir(parents=True, exist_ok=True)

    def open(self, name: str) -> BinaryIO:
        return (self.path / name).open("wb")


class Zip:
    """An export as a zip."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive

    def open(self, name: str) -> BinaryIO:
        return self.archive.open(name, "w", force_zip64=True)  # type: ignore[return-value]


@contextmanager
def target(out: Path) -> Iterator[Target]:
    """A zip where the name ends in .zip, else a folder."""
    if out.suffix.lower() != ".zip":
        yield Folder(out)
        return
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        yield Zip(archive)


@contextmanager
def arriving(out: Path) -> Iterator[Path]:
    """Where to write what shall be at `out` when all of it is there; after a fault neither holds anything.

    Raises FileExistsError where something is there already.
    """
    unused(out).parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.stem}-", dir=out.parent) as folder:
        part = Path(folder) / out.name
        yield part
        part.replace(out)
