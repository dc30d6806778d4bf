"""What was kept of an export, typed, in temporary tables of PostgreSQL that are gone with the transaction.

No plain name, SSN or birth date goes there: those columns of Client.csv stay in this process (see clients.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db import connection

from hudkit.dataset.types import parsed
from hudkit.standards import Column, File
from keyturn.exchange.imports.arrived import Arrived, belongs_to_enrollment, model_of, sound
from keyturn.exchange.imports.clock import gap_condition
from keyturn.kernel import duck
from keyturn.kernel.extract import SEALED, table_of
from keyturn.kernel.records import HudRecord, hud_columns

AGAIN = {
    "I": "cast(try_cast({0} as integer) as varchar)",
    "D": "case when length({0}) = 10 then cast(try_cast({0} as date) as varchar) end",
    "T": "case when length({0}) = 19 then cast(try_cast({0} as timestamp) as varchar) end",
    "M": "cast(try_cast({0} as decimal(18, 2)) as varchar)",
    "M+": "cast(try_cast({0} as decimal(18, 2)) as varchar)",
}
"""The text that an export would write again from the typed value of a text (rule R002); a text that it does not give
back is kept beside the value, in `as_received`."""


WORK_MEMORY = "64MB"


@dataclass(frozen=True)
class Staged:
    """A file in its temporary table, whose columns bear the names of the live table's."""

    file: File
    columns: tuple[Column, ...]
    rows: int

    @property
    def table(self) -> str:
        return f"staged_{self.file.name.lower()}"

    @property
    def live(self) -> str:
        return table_of(self.model)

    @property
    def model(self) -> type[HudRecord]:
        return model_of(self.file.name)

    @property
    def key(self) -> str:
        return self.model._meta.pk.column

    @property
    def names(self) -> list[str]:
        """Columns of both tables, key first: HUD's, the text received where it differs, an enrollment's project."""
        return [*self.hud_names(), "as_received", *(["project_id"] if belongs_to_enrollment(self.file.name) else [])]

    def hud_names(self) -> dict[str, str]:
        """HUD's name by the name of the table's column."""
        fields = dict(hud_columns(self.model))
        return {fields[column.name].column: column.name for column in self.columns}


def prepare() -> None:
    """Room to hash and sort whole files in memory, for this transaction only (PostgreSQL's own is 4 MB)."""
    with connection.cursor() as cursor:
        cursor.execute(f"set local work_mem = '{WORK_MEMORY}'")


def stage(arrived: Arrived, file: File) -> Staged:
    """Copy a file's kept rows into its temporary table; there is none where no row was kept. Its index keeps every plan
    sound, however stale the record's statistics are (they are after a large import)."""
    sealed = SEALED[file.name].columns if file.name in SEALED else ()
    columns = tuple(column for column in file.columns if column.name not in sealed)
    staged = Staged(file, columns, arrived.count(sound(file.name)) if arrived.holds(file.name) else 0)
    if staged.rows:
        _stage(arrived, staged)
    return staged


def _stage(arrived: Arrived, staged: Staged) -> None:
    names = ", ".join(staged.names)
    with connection.cursor() as cursor:
        cursor.execute(f"drop table if exists {staged.table}")
        cursor.execute(
            f"create temporary table {staged.table} on commit drop as select {names} from {staged.live} limit 0"
        )
        _copy(cursor, staged, duck.csv_chunks(arrived.duck, rows_of(arrived, staged), quote=False))
        cursor.execute(f"create index on {staged.table} ({staged.key})")
        cursor.execute(f"analyze {staged.table}")


def _copy(cursor: object, staged: Staged, chunks: Iterator[bytes]) -> None:
    """Times without a zone are the community's clock (FY2026 HMIS CSV has none)."""
    cursor.execute("select set_config('timezone', %s, true)", [settings.TIME_ZONE])
    with cursor.copy(f"copy {staged.table} ({', '.join(staged.names)}) from stdin (format csv)") as copy:
        for chunk in chunks:
            copy.write(chunk)
    cursor.execute("set local timezone = 'UTC'")


def rows_of(arrived: Arrived, staged: Staged) -> str:
    """SQL for the rows: values for PostgreSQL to parse, the texts that they cannot give back, the enrollment's project."""
    odd = _odd(arrived, staged)
    values = [typed(column) if column.name in odd else f'i."{column.name}"' for column in staged.columns]
    source = f'kept."{staged.file.name}" i'
    values.append(_as_received(odd))
    if belongs_to_enrollment(staged.file.name):
        values.append("e.ProjectID")
        enrollments = f"select EnrollmentID, ProjectID from {sound('Enrollment')}"
        known = 'select EnrollmentID, ProjectID from known."Enrollment"'
        source += f" join ({enrollments} union all {known}) e on e.EnrollmentID = i.EnrollmentID"
    return f"select {', '.join(values)} from {source}"


def typed(column: Column) -> str:
    """The value as PostgreSQL can hold it: its calendar begins with the year 1 (of our era)."""
    value = parsed(column, f'i."{column.name}"')
    return f"case when trim(i.\"{column.name}\") >= '0001' then {value} end" if column.type in "DT" else value


def _odd(arrived: Arrived, staged: Staged) -> dict[str, str]:
    """Columns in which a text stands that its typed value cannot give back: name -> SQL that holds for such rows."""
    candidates = {column.name: _differs(column) for column in staged.columns if column.type != "S"}
    if not candidates:
        return {}
    counts = ", ".join(f"count_if({condition})" for condition in candidates.values())
    (found,) = arrived.duck.execute(f'select {counts} from kept."{staged.file.name}" i').fetchall()
    return {name: condition for (name, condition), count in zip(candidates.items(), found, strict=True) if count}


def _differs(column: Column) -> str:
    text = f'i."{column.name}"'
    different = f"{text} is distinct from {AGAIN[column.type].format(text)}"
    gap = gap_condition(text) if column.type == "T" else ""
    return f"({different} or {gap})" if gap else f"({different})"


def _as_received(odd: dict[str, str]) -> str:
    """JSON of those texts by column; null for most rows."""
    if not odd:
        return "null"
    pairs = ", ".join(
        f'case when {condition} then \'"{name}":\' || cast(to_json(i."{name}") as varchar) end'
        for name, condition in odd.items()
    )
    return f"'{{' || nullif(concat_ws(',', {pairs}), '') || '}}'"
