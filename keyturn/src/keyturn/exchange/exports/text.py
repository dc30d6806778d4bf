"""How a stored value is written in HMIS CSV (FY2026 specifications, rules R002 and R003), as SQL over PostgreSQL.

What was received in another form than the column's is given back letter for letter. `official` writes what HUD's
format allows and no more: typed values, and strings without the six restricted characters.
"""

from __future__ import annotations

from django.db import models

from hudkit.standards import Column
from keyturn.exchange.exports.scope import Scope
from keyturn.exchange.imports.arrived import is_key, prefix_of
from keyturn.kernel.extract import field_of, in_zone
from keyturn.kernel.records import HudRecord

RESTRICTED = "<>[]{}"


def written(model: type[HudRecord], column: Column, scope: Scope, export_id: str) -> str:
    """SQL for the text of a column of a row."""
    if column.name == "ExportID" and not scope.as_received and column.file != "Export":
        return f"'{export_id}'"
    name = field_of(model, column.name).column
    if column.type == "S":
        return _text(name, column, scope)
    plain = _plain(name, column)
    return plain if scope.official else f"coalesce(as_received->>'{column.name}', {plain})"


def _text(name: str, column: Column, scope: Scope) -> str:
    if scope.source and is_key(column):
        prefix = prefix_of(scope.source)
        return f"case when starts_with({name}, '{prefix}') then substr({name}, {len(prefix) + 1}) else {name} end"
    return f"translate({name}, '{RESTRICTED}', '')" if scope.official else name


def _plain(name: str, column: Column) -> str:
    if column.type == "D":
        return f"to_char({name}, 'YYYY-MM-DD')"
    if column.type == "T":
        return f"to_char({in_zone(name)}, 'YYYY-MM-DD HH24:MI:SS')"
    return f"{name}::text"


def condition(model: type[HudRecord], scope: Scope) -> str:
    """SQL that holds for the rows of a source (by the prefix of their key); "true" for all."""
    if not scope.source:
        return "true"
    return f"starts_with({model._meta.pk.column}, '{prefix_of(scope.source)}')"


def dated(model: type[HudRecord], names: tuple[str, ...]) -> str | None:
    """The column that dates a row of a model."""
    columns = {field.column for field in model._meta.concrete_fields if isinstance(field, models.DateField)}
    return next((name for name in names if name in columns), None)
