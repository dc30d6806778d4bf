"""Reading the record as HMIS CSV tables: from PostgreSQL, as the viewer of the transaction may see it, into DuckDB.

Reports and exports read the same shape that a stranger's zip has. Values come typed (times in the community's zone,
as HMIS CSV has them); a value that was received in a form its column could not hold is null, as it is when hudkit
reads the file it came from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import duckdb
from django.conf import settings
from django.db import connection, models

from hudkit import standards
from hudkit.dataset.types import SQL_TYPES, parsed
from keyturn.kernel import duck
from keyturn.kernel.fields import Moment
from keyturn.kernel.records import HudRecord, hud_columns, hud_models

EDITION = "fy2026"
ROWS = 2000


@dataclass(frozen=True)
class Sealed:
    """Columns of a file that lie together in one sealed field; `open` takes the record's key and the sealed bytes and
    returns their texts in the order of `columns`."""

    field: str
    columns: tuple[str, ...]
    open: Callable[[str, bytes], Sequence[str | None]]


SEALED: dict[str, Sealed] = {}
"""By file; an app registers its own when it is ready."""


def extract(
    into: duckdb.DuckDBPyConnection,
    files: Iterable[str] | None = None,
    *,
    projects: Iterable[str] | None = None,
    deleted: bool = False,
) -> None:
    """Create one typed table per HMIS CSV file in `into`, named and shaped as hudkit has them (`"User"`, `Client`, …).

    `files`: all unless given; `projects`: keys of the projects whose records are wanted, all that the viewer sees
    unless given; `deleted`: with the rows that carry DateDeleted. Row-level security counts: call it inside the
    request's transaction or `kernel.rls.looking_as`. Raises CannotOpen where a name cannot be unsealed.
    """
    wanted = set(files) if files is not None else None
    keys = sorted(set(projects)) if projects is not None else None
    for file in standards.edition(EDITION).files:
        if wanted is None or file.name in wanted:
            _extract_file(into, file, keys, deleted)


def _extract_file(
    into: duckdb.DuckDBPyConnection, file: standards.File, projects: list[str] | None, deleted: bool
) -> None:
    model, sealed = hud_models()[file.name], SEALED.get(file.name)
    hidden = sealed.columns if sealed else ()
    plain = [column for column in file.columns if column.name not in hidden]
    where, values = narrowed(model, projects, deleted)
    select = f"select {', '.join(_typed(model, column.name) for column in plain)} from {table_of(model)} where {where}"
    types = {column.name: SQL_TYPES[column.type] for column in plain}
    duck.load(into, f'"{file.name}"' if not sealed else "_plain", types, copied(select, values))
    if sealed:
        _join_sealed(into, file, model, sealed, opened(model, sealed, where, values))


def narrowed(model: type[HudRecord], projects: list[str] | None, deleted: bool) -> tuple[str, list[object]]:
    """SQL that holds for the wanted rows of a model, and its parameters."""
    rules, values = ["true"] if deleted else ["date_deleted is null"], []
    if projects is not None and (rule := _of_projects(model)):
        rules.append(rule)
        values.append(projects)
    return " and ".join(rules), values


def _of_projects(model: type[HudRecord]) -> str | None:
    """SQL with one parameter, the keys of projects; None for files that belong to no project (Export, User)."""
    columns = {field.column for field in model._meta.concrete_fields}
    if "project_id" in columns:
        return "project_id = any(%s)"
    for key, through in (("organization_id", "Project"), ("personal_id", "Enrollment")):
        if key in columns:
            return f"{key} in (select {key} from {table_of(hud_models()[through])} where project_id = any(%s))"
    return None


def table_of(model: type[models.Model]) -> str:
    return f'"{model._meta.db_table}"'


def field_of(model: type[HudRecord], column: str) -> models.Field:
    """The model's field for a column of HUD; KeyError where it has none."""
    return dict(hud_columns(model))[column]


def _typed(model: type[HudRecord], column: str) -> str:
    field = field_of(model, column)
    return in_zone(field.column) if isinstance(field, Moment) else field.column


def in_zone(column: str) -> str:
    """SQL for a stored time as the clock of the community showed it."""
    return f"({column} at time zone '{settings.TIME_ZONE}')"


def copied(select: str, values: Sequence[object] = (), options: str = "") -> Iterator[bytes]:
    """The rows of a query as PostgreSQL's COPY writes them, over Django's connection and in its transaction."""
    command = f"copy ({select}) to stdout (format csv{options})"
    with connection.cursor() as cursor, cursor.copy(command, values) as copy:
        for chunk in copy:
            yield bytes(chunk)


def opened(
    model: type[HudRecord], sealed: Sealed, where: str, values: Sequence[object]
) -> Iterator[tuple[str | None, ...]]:
    """The key and the unsealed texts of each row."""
    key = model._meta.pk.column
    with connection.chunked_cursor() as cursor:
        cursor.execute(f"select {key}, {sealed.field} from {table_of(model)} where {where}", values)
        while rows := cursor.fetchmany(ROWS):
            for personal, body in rows:
                yield (personal, *sealed.open(personal, bytes(body)))


def _join_sealed(
    into: duckdb.DuckDBPyConnection,
    file: standards.File,
    model: type[HudRecord],
    sealed: Sealed,
    rows: Iterable[tuple[str | None, ...]],
) -> None:
    """The file's table out of its plain and its unsealed columns; both hold the key."""
    duck.load(into, "_opened", dict.fromkeys(("_key", *sealed.columns), "VARCHAR"), duck.as_csv(rows))
    values = ", ".join(
        f'{parsed(column, f"o.{column.name}")} as "{column.name}"'
        if column.name in sealed.columns
        else f'p."{column.name}"'
        for column in file.columns
    )
    into.execute(
        f'create or replace table "{file.name}" as select {values} '
        f'from _plain p join _opened o on o._key = p."{file.primary_key}"'
    )
    into.execute("drop table _plain; drop table _opened")
