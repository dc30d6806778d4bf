"""An export that has arrived: its text in DuckDB under the keys that Keyturn keeps it under.

Schemas beside hudkit's: `incoming` (the edition's columns as text, keys with the source's prefix, `_line`), `kept`
(the rows of it that can be written) and `known` (rows of the record that the file points to).
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

HOUSEHOLD = "HouseholdID"


@dataclass
class Arrived:
    """The data set and the prefix of its keys ("" for the community's own)."""

    data: dataset.Dataset
    prefix: str = ""

    @property
    def duck(self) -> duckdb.DuckDBPyConnection:
        return self.data.connection

    def count(self, relation: str) -> int:
        return int(self.duck.execute(f"select count(*) from {relation}").fetchall()[0][0])


def prefix_of(source: str) -> str:
    """What stands before every key of a source: nothing for the community's own export."""
    return f"{source}:" if source else ""


@contextmanager
def arrived(path: str | Path, source: str = "") -> Iterator[Arrived]:
    """Read an export. Raises hudkit's NotHmisCsv, which says why, where it is none."""
    with dataset.open(path, edition=EDITION) as data:
        found = Arrived(data, prefix_of(source))
        for schema in ("incoming", "kept", "known"):
            found.duck.execute(f"create schema {schema}")
        for file in files():
            _with_prefix(found, file)
        yield found


def _with_prefix(found: Arrived, file: standards.File) -> None:
    values = ", ".join(_value(column, found.prefix) for column in file.columns)
    found.duck.execute(f'create view incoming."{file.name}" as select _line, {values} from text."{file.name}"')


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
