"""Turns the text of an older edition into the text of a newer one, set by set, as the standards list the changes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hudkit import duckdb
from hudkit.dataset import sql
from hudkit.standards import Edition, File, edition
from hudkit.standards.conversions import Change, changes, recode, row_source, steps

_RECODE = re.compile(r"\{(\w+):([\w.]+)\}")


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Columns of a file that the newer edition has no place for; `schema` holds their text as it then was."""

    schema: str
    file: File
    columns: tuple[str, ...]


def schema_of(name: str) -> str:
    """The schema that holds the text of an older edition on the way."""
    return f"text_{name}"


def convert_text(connection: duckdb.DuckDBPyConnection, received: Edition, target: Edition) -> list[LeftOver]:
    """Fills schema `text` with the target's columns from schema `text_<received>`; returns what had no place there."""
    left: list[LeftOver] = []
    for older, newer in steps(received.name, target.name):
        into = "text" if newer == target.name else schema_of(newer)
        connection.execute(f"create schema if not exists {into}")
        for file in edition(newer).files:
            _convert_file(connection, older, newer, file, into)
        left += _left_over(older, newer)
    return [one for kept in left if (one := _filled(connection, kept))]


def _convert_file(connection: duckdb.DuckDBPyConnection, older: str, newer: str, file: File, into: str) -> None:
    by_column = {change.column: change for change in changes(older, newer) if change.file == file.name}
    received = {one.name: one for one in edition(older).files}.get(file.name)
    values = ", ".join(
        f"cast({_value(column.name, by_column.get(column.name), received, older)} as varchar) as {sql.name(column.name)}"
        for column in file.columns
    )
    source = row_source(older, newer, file.name).replace("{old}", schema_of(older))
    connection.execute(
        f"create or replace table {into}.{sql.name(file.name)} as select r._line, {values} from {source} order by r._line"
    )


def _value(column: str, change: Change | None, received: File | None, older: str) -> str:
    if change is None:
        return f"r.{sql.name(column)}" if received and column in received else "null"
    return _RECODE.sub(_recoded, change.expression).replace("{old}", schema_of(older))


def _recoded(found: re.Match[str]) -> str:
    name, value = found.groups()
    codes = {old: sql.text(new) if new else "null" for old, new in recode(name)}
    otherwise = codes.pop("*", value)
    cases = " ".join(f"when {sql.text(old)} then {new}" for old, new in codes.items())
    return f"case trim({value}) {cases} else {otherwise} end"


def _left_over(older: str, newer: str) -> Iterable[LeftOver]:
    """Columns of the older edition that neither stand in the newer nor were only renamed."""
    used = {(change.file, change.source) for change in changes(older, newer) if change.kind == "renamed"}
    now = {file.name: file for file in edition(newer).files}
    for file in edition(older).files:
        columns = tuple(
            column.name
            for column in file.columns
            if (file.name not in now or column.name not in now[file.name]) and (file.name, column.name) not in used
        )
        if columns:
            yield LeftOver(schema_of(older), file, columns)


def _filled(connection: duckdb.DuckDBPyConnection, left: LeftOver) -> LeftOver | None:
    """The same with the columns that hold something; None where none does."""
    counts = ", ".join(f"count({sql.name(column)})" for column in left.columns)
    (found,) = connection.execute(f"select {counts} from {left.schema}.{sql.name(left.file.name)}").fetchall()
    columns = tuple(column for column, count in zip(left.columns, found, strict=True) if count)
    return LeftOver(left.schema, left.file, columns) if columns else None
