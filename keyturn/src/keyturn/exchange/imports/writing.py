"""Writing what was staged: the rows that differ after their image was kept, then the rows that are new."""

from __future__ import annotations

from django.db import connection

from keyturn.exchange.imports.arrived import belongs_to_enrollment
from keyturn.exchange.imports.clients import write_tokens
from keyturn.exchange.imports.comparing import Difference, differing, is_client
from keyturn.exchange.imports.staging import Staged
from keyturn.kernel.extract import table_of
from keyturn.kernel.records import hud_models

TOUCHED = """
drop table if exists touched_client;
create temporary table touched_client (personal_id text) on commit drop
"""


class ChangedMeanwhile(Exception):
    """A record was changed by somebody while the import was being written. Nothing was written; import again."""


def prepare() -> None:
    """Make the table that collects which clients the import touches."""
    with connection.cursor() as cursor:
        cursor.execute(TOUCHED)


def write(staged: Staged, difference: Difference, run: int) -> None:
    """Bring one file's rows into the record. Raises ChangedMeanwhile."""
    if not (difference.changed or difference.new):
        return
    with connection.cursor() as cursor:
        if "PersonalID" in staged.file:
            _note_clients(cursor, staged, difference)
        if difference.changed:
            _keep_images(cursor, staged, run)
            _update(cursor, staged, run, difference.changed)
        if difference.new:
            _insert(cursor, staged, run, difference)
    if is_client(staged):
        write_tokens(differing(staged) if difference.changed or difference.older else "")


def _keep_images(cursor: object, staged: Staged, run: int) -> None:
    cursor.execute(
        "insert into exchange_beforeimage (run_id, file, key, row) "
        f"select {run}, '{staged.file.name}', d.key, to_jsonb(l) from {staged.live} l "
        f"join {differing(staged)} d on l.{staged.key} = d.key and l.version = d.version where not d.older"
    )


def _update(cursor: object, staged: Staged, run: int, expected: int) -> None:
    names = [name for name in staged.names if name != staged.key]
    values = ", ".join(f"{name} = s.{name}" for name in names)
    source = f"{staged.table} s join {differing(staged)} d on d.key = s.{staged.key}"
    if is_client(staged):
        values += ", sealed = coalesce(t.sealed, l.sealed)"
        source += " left join staged_identity t on t.personal_id = s.personal_id"
    cursor.execute(
        f"update {staged.live} l set {values}, version = l.version + 1, import_run_id = {run} from {source} "
        f"where l.{staged.key} = s.{staged.key} and l.version = d.version and not d.older"
    )
    if cursor.rowcount != expected:
        raise ChangedMeanwhile(staged.file.name)


def _insert(cursor: object, staged: Staged, run: int, difference: Difference) -> None:
    names, source = ", ".join(staged.names), f"{staged.table} s"
    values = ", ".join(f"s.{name}" for name in staged.names)
    if is_client(staged):
        names, values = f"{names}, sealed", f"{values}, t.sealed"
        source += " join staged_identity t on t.personal_id = s.personal_id"
    cursor.execute(
        f"insert into {staged.live} ({names}, version, import_run_id) "
        f"select {values}, 1, {run} from {source} where {_absent(staged, difference)}"
    )


def _note_clients(cursor: object, staged: Staged, difference: Difference) -> None:
    """Before the rows are written, while it can be told which are new."""
    where = _absent(staged, difference)
    if difference.changed:
        where += f" or s.{staged.key} in (select key from {differing(staged)} where not older)"
    cursor.execute(f"insert into touched_client select distinct s.personal_id from {staged.table} s where {where}")


def _absent(staged: Staged, difference: Difference) -> str:
    """SQL that holds for the staged rows `s` that Keyturn does not hold; no look at the record where it holds none."""
    if difference.new == staged.rows:
        return "true"
    return f"not exists (select 1 from {staged.live} l where l.{staged.key} = s.{staged.key})"


def touched_clients() -> list[str]:
    """Keys of the clients of whom the import added or changed any row."""
    with connection.cursor() as cursor:
        cursor.execute("select distinct personal_id from touched_client where personal_id is not null order by 1")
        return [key for (key,) in cursor.fetchall()]


MOVED = """
create temporary table moved_enrollment on commit drop as select e.enrollment_id, e.personal_id
from exchange_beforeimage b join enrollments_enrollment e on e.enrollment_id = b.key
where b.run_id = %s and b.file = 'Enrollment' and b.row->>'personal_id' <> e.personal_id
"""


def follow_enrollments(run: int) -> None:
    """An enrollment that the import gave to another client takes along the rows which the export did not bring."""
    with connection.cursor() as cursor:
        cursor.execute("drop table if exists moved_enrollment")
        cursor.execute(MOVED, [run])
        cursor.execute("select count(*) from moved_enrollment")
        if cursor.fetchone()[0]:
            cursor.execute("analyze moved_enrollment")
            for file in filter(belongs_to_enrollment, hud_models()):
                _follow(cursor, file, run)


def _follow(cursor: object, file: str, run: int) -> None:
    model = hud_models()[file]
    key, table = model._meta.pk.column, table_of(model)
    left = "moved_enrollment e where e.enrollment_id = l.enrollment_id and e.personal_id <> l.personal_id"
    cursor.execute(
        "insert into exchange_beforeimage (run_id, file, key, row) "
        f"select {run}, '{file}', l.{key}, to_jsonb(l) from {table} l, {left}"
    )
    cursor.execute(
        f"update {table} l set personal_id = e.personal_id, version = l.version + 1, import_run_id = {run} from {left}"
    )
