"""An export that has arrived: its text in DuckDB under the keys that Keyturn keeps it under.

Schemas beside hudkit's, of the files that hold a row: `incoming` (the edition's columns as text, keys with the source's
prefix, `_line`) and `kept` (the rows of it that can be written). Of every file `keyed.came` and `keyed.sound`: the keys
of those same rows. `known`: rows of the record that the file points to.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb

from hudkit import dataset, standards
from keyturn.kernel.extract import EDITION
from keyturn.kernel.records import HudRecord, hud_models

HOUSEHOLD, DELETED = "HouseholdID", "DateDeleted"


@dataclass
class Arrived:
    """The data set and the prefix of its keys ("" for the community's own)."""

    data: dataset.Dataset
    prefix: str = ""

    @property
    def duck(self) -> duckdb.DuckDBPyConnection:
        return self.data.connection

    def holds(self, file: str) -> bool:
        """Whether a row of the file came."""
        return file in self.data.filled

    def projects(self) -> list[str]:
        """Keys of the export's projects that can be kept; the faults must have been found."""
        return [key for (key,) in self.duck.execute(f"select ProjectID from {sound('Project')}").fetchall()]

    def count(self, relation: str) -> int:
        return int(self.duck.execute(f"select count(*) from {relation}").fetchall()[0][0])


def prefix_of(source: str) -> str:
    """What stands before every key of a source: nothing for the community's own export."""
    return f"{source}:" if source else ""


@contextmanager
def arrived(path: str | Path, source: str = "", *, text_only: bool = False) -> Iterator[Arrived]:
    """Read an export; `text_only` is enough to write it, not to check its values. Raises hudkit's NotHmisCsv, which
    says why, where it is none."""
    with dataset.open(path, edition=EDITION, text_only=text_only) as data:
        found = Arrived(data, prefix_of(source))
        found.duck.execute("attach ':memory:' as keyed (compress)")
        for schema in ("incoming", "kept", "known", "keyed.came", "keyed.sound"):
            found.duck.execute(f"create schema {schema}")
        for file in files():
            _with_prefix(found, file)
        yield found


def _with_prefix(found: Arrived, file: standards.File) -> None:
    names = [f'"{column.name}"' for column in file.columns if is_key(column) or column.name == DELETED]
    if not found.holds(file.name):
        columns = ", ".join(f"{name} varchar" for name in names)
        found.duck.execute(f"create table {came(file.name)} (_line bigint, {columns})")
        return
    values = ", ".join(_value(column, found.prefix) for column in file.columns)
    found.duck.execute(f'create view incoming."{file.name}" as select _line, {values} from text."{file.name}"')
    found.duck.execute(
        f'create table {came(file.name)} as select _line, {", ".join(names)} from incoming."{file.name}"'
    )


def came(file: str) -> str:
    """The keys of the rows of a file, and DateDeleted."""
    return f'keyed.came."{file}"'


def sound(file: str) -> str:
    """The same of the rows without a fault, once the faults are found."""
    return f'keyed.sound."{file}"'


def _value(column: standards.Column, prefix: str) -> str:
    if not prefix or not is_key(column):
        return f'"{column.name}"'
    return f"""'{prefix}' || "{column.name}" as "{column.name}\""""


def is_key(column: standards.Column) -> bool:
    """Whether a column names a record, so that two sources may use the same value for different ones."""
    of_record = column.foreign_key and not column.foreign_key.endswith(".CoCCode")
    return bool(column.primary_key or of_record or column.name == HOUSEHOLD)


@cache
def files() -> tuple[standards.File, ...]:
    """The files of the edition, each after those its keys point to."""
    order = {"Export": 0, "User": 1, "Organization": 2, "Project": 3, "Client": 4, "Enrollment": 5, "Assessment": 6}
    return tuple(sorted(standards.edition(EDITION).files, key=lambda file: order.get(file.name, 7)))


@cache
def parents(file: str) -> dict[str, str]:
    """Columns of a file that must point to a row, and the file of that row: what the database insists on."""
    model = hud_models()[file]
    by_model = {found: name for name, found in hud_models().items()}
    return {
        field.target_field.hud_column: by_model[field.related_model]
        for field in model._meta.concrete_fields
        if field.many_to_one and field.related_model in by_model and field.name not in getattr(model, "not_hud", ())
    }


def primary_key(file: str) -> str:
    return standards.edition(EDITION).file(file).primary_key


@cache
def model_of(file: str) -> type[HudRecord]:
    return hud_models()[file]


def belongs_to_enrollment(file: str) -> bool:
    """Whether a row hangs on an enrollment and so must name the enrollment's client."""
    return "Enrollment" in parents(file).values()
