"""How an export differs from the record: what is new, changed, unchanged, older than what Keyturn holds, or missing.

A row is older when its DateUpdated (5.02) lies before that of the record and its values differ: somebody, or a later
import, has changed the record since. It is left as it is. ExportID is the stamp of a run and makes no difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from keyturn.exchange.imports.arrived import model_of
from keyturn.exchange.imports.staging import Staged
from keyturn.kernel.extract import narrowed, table_of

SAMPLE = 5
STAMPS = {"export_id"}
PLACES = ("project_id", "personal_id")


@dataclass(frozen=True)
class Difference:
    """Counts of one file; `missing` are rows of the export's projects that Keyturn holds and the export does not."""

    file: str
    new: int
    changed: int
    unchanged: int
    older: int
    missing: int


def compare(staged: Staged, projects: Sequence[str]) -> Difference:
    """Counts, and table `differing_<file>` (key, version, older) for the rows that Keyturn holds otherwise.

    `projects` are the keys of the export's projects.
    """
    with connection.cursor() as cursor:
        matched = _count(cursor, f"{staged.table} s join {staged.live} l using ({staged.key})") if staged.rows else 0
        changed, older = _note_differing(cursor, staged) if matched else (0, 0)
        missing = _missing(staged, projects)
        absent = _count(cursor, *missing) if missing else 0
    return Difference(staged.file.name, staged.rows - matched, changed, matched - changed - older, older, absent)


def _count(cursor: object, source: str, values: Sequence[object] = ()) -> int:
    cursor.execute(f"select count(*) from {source}", values or None)
    return cursor.fetchone()[0]


def _note_differing(cursor: object, staged: Staged) -> tuple[int, int]:
    """Make the table; returns how many of its rows are to be changed and how many are older."""
    table = differing(staged)
    cursor.execute(f"drop table if exists {table}")
    cursor.execute(
        f"create temporary table {table} on commit drop as select l.{staged.key} as key, l.version, "
        f"{_older(staged)} as older from {_matched(staged)} where {_differs(staged)}"
    )
    cursor.execute(f"select count(*) filter (where not older), count(*) filter (where older) from {table}")
    changed, older = cursor.fetchone()
    if changed or older:
        cursor.execute(f"create index on {table} (key)")
        cursor.execute(f"analyze {table}")
    return changed, older


def differing(staged: Staged) -> str:
    return f"differing_{staged.file.name.lower()}"


def _matched(staged: Staged) -> str:
    joined = f"{staged.table} s join {staged.live} l on l.{staged.key} = s.{staged.key}"
    return f"{joined} left join staged_identity t on t.personal_id = s.personal_id" if is_client(staged) else joined


def is_client(staged: Staged) -> bool:
    return staged.file.name == "Client"


def _differs(staged: Staged) -> str:
    names = [name for name in staged.names if name != staged.key and name not in STAMPS]
    rows = (", ".join(f"{alias}.{name}" for name in names) for alias in "ls")
    differs = " is distinct from ".join(f"row({row})" for row in rows)
    return f"({differs} or t.personal_id is not null)" if is_client(staged) else f"({differs})"


def _older(staged: Staged) -> str:
    """An enrollment of another client or project is taken from the file whatever its date: other rows follow it."""
    if "date_updated" not in staged.names:
        return "false"
    older = "coalesce(s.date_updated < l.date_updated, false)"
    if staged.file.name == "Enrollment":
        older += "".join(f" and s.{place} = l.{place}" for place in PLACES)
    return older


def _missing(staged: Staged, projects: Sequence[str]) -> tuple[str, list[object]] | None:
    """From and where of rows that the export might have brought and did not; None where it might not have any."""
    if not projects or staged.file.name in ("Export", "User", "Organization"):
        return None
    # Sets are hashed or sorted whatever the planner believes; for "in" and "not exists" it may loop over both tables,
    # because a table filled just now has no statistics yet.
    ours, values = _of_projects(staged, list(projects))
    return f"({ours}{f' except select {staged.key} from {staged.table}' if staged.rows else ''}) l", values


def _of_projects(staged: Staged, projects: list[str]) -> tuple[str, list[object]]:
    """SELECT of the keys of a file's rows that belong to the projects, and its parameters."""
    if not is_client(staged):
        where, values = narrowed(staged.model, projects, deleted=False)
        return f"select {staged.key} from {staged.live} where {where}", values
    enrollments = f"select {staged.key} from {table_of(model_of('Enrollment'))} where project_id = any(%s)"
    return f"select {staged.key} from {staged.live} where date_deleted is null intersect {enrollments}", [projects]


def samples(staged: Staged, counted: Difference, projects: Sequence[str]) -> list[dict[str, object]]:
    """A few rows of each sort: key, sort, and the names of the columns that differ. No value."""
    found = []
    if counted.new:
        ours = f"select {staged.key} from {staged.live}"
        found += _rows(
            f"select {staged.key}, 'new', '{{}}'::text[] from "
            f"(select {staged.key} from {staged.table} except {ours}) s limit {SAMPLE}"
        )
    for sort, count in (("changed", counted.changed), ("older", counted.older)):
        if count:
            found += _rows(_differing_sample(staged, sort))
    if counted.missing and (missing := _missing(staged, projects)):
        found += _rows(f"select {staged.key}, 'missing', '{{}}'::text[] from {missing[0]} limit {SAMPLE}", missing[1])
    return [{"file": staged.file.name, "key": row[0], "sort": row[1], "columns": row[2]} for row in found]


def _differing_sample(staged: Staged, sort: str) -> str:
    names = ", ".join(
        f"case when l.{name} is distinct from s.{name} then '{hud}' end"
        for name, hud in staged.hud_names().items()
        if name != staged.key and name not in STAMPS
    )
    if is_client(staged):
        names += ", case when t.personal_id is not null then 'name, SSN or birth date' end"
    older = "d.older" if sort == "older" else "not d.older"
    return (
        f"select s.{staged.key}, '{sort}', array_remove(array[{names}], null) "
        f"from {_matched(staged)} join {differing(staged)} d on d.key = s.{staged.key} where {older} limit {SAMPLE}"
    )


def _rows(select: str, values: Sequence[object] = ()) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(select, values or None)
        return cursor.fetchall()
