"""Taking a whole import back: its new rows go, its changed rows are as they were before.

Refused, with a list, where somebody has changed a row since, or has added one that hangs on a new row, or a later
import has changed one: those changes are never lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection
from django.db.models import ForeignKey
from django.utils import timezone

from keyturn.exchange.imports.arrived import files, model_of
from keyturn.exchange.models import ImportRun
from keyturn.kernel.access import Viewer
from keyturn.kernel.extract import table_of
from keyturn.kernel.records import HudRecord

SHOWN = 100
FOLLOWS = {"people_clienttoken"}
"""Tables that an import fills beside its own rows; they go with the client."""


@dataclass(frozen=True)
class Blocked:
    """A row that stands in the way: `why` is changed (by a person), later (by a later import) or added (hangs on it)."""

    file: str
    key: str
    why: str


class CannotTakeBack(Exception):
    """Rows were changed since. Nothing was done."""

    def __init__(self, blocked: list[Blocked]) -> None:
        super().__init__(f"{len(blocked)} rows were changed since the import")
        self.blocked = blocked


def take_back(viewer: Viewer, run: ImportRun) -> dict[str, int]:
    """Undo the import in the transaction at hand; returns rows removed and restored. Raises CannotTakeBack."""
    _note_new(run.pk)
    blocked = [found for file in files() for found in _blocked(file.name, run.pk)]
    if blocked:
        raise CannotTakeBack(blocked[:SHOWN])
    restored = sum(_restore(file.name, run.pk) for file in files())
    removed = sum(_remove(file.name) for file in reversed(files()))
    run.status, run.taken_back_at, run.taken_back_by = ImportRun.Status.TAKEN_BACK, timezone.now(), viewer.name
    run.save()
    return {"removed": removed, "restored": restored}


def touched_clients() -> list[str]:
    """Clients whose rows were removed or restored."""
    with connection.cursor() as cursor:
        cursor.execute("select distinct personal_id from taken_client where personal_id is not null order by 1")
        return [key for (key,) in cursor.fetchall()]


def _note_new(run: int) -> None:
    """Tables `brought_<file>`: keys of the rows that the import added."""
    with connection.cursor() as cursor:
        cursor.execute("drop table if exists taken_client")
        cursor.execute("create temporary table taken_client (personal_id text) on commit drop")
        for file in files():
            model, table = model_of(file.name), _brought(file.name)
            key, live = model._meta.pk.column, table_of(model)
            changed = "select key from exchange_beforeimage where run_id = %s and file = %s"
            cursor.execute(f"drop table if exists {table}")
            cursor.execute(
                f"create temporary table {table} on commit drop as select {key} as key, version from {live} "
                f"where import_run_id = %s and {key} not in ({changed})",
                [run, run, file.name],
            )
            cursor.execute(f"create index on {table} (key)")
            cursor.execute(f"analyze {table}")
            if "PersonalID" in file:
                cursor.execute(
                    f"insert into taken_client select distinct personal_id from {live} where import_run_id = %s", [run]
                )


def _brought(file: str) -> str:
    return f"brought_{file.lower()}"


def _blocked(file: str, run: int) -> list[Blocked]:
    model = model_of(file)
    key, live = model._meta.pk.column, table_of(model)
    mine = f"select key, 1 as version from {_brought(file)}"
    images = (
        "select key, (row->>'version')::int + 1 as version from exchange_beforeimage "
        f"where run_id = {run} and file = '{file}'"
    )
    queries = {
        "changed": f"select l.{key} from {live} l join ({mine} union all {images}) w on w.key = l.{key} "
        f"where l.version <> w.version and l.import_run_id = {run}",
        "later": "select b.key from exchange_beforeimage b join exchange_importrun r on r.id = b.run_id "
        f"where b.file = '{file}' and (b.row->>'import_run_id')::bigint = {run} and r.status = 'done'",
    }
    found = [Blocked(file, row, why) for why, query in queries.items() for row in _keys(query)]
    return found + _hanging(model, file)


def _hanging(model: type[HudRecord], file: str) -> list[Blocked]:
    """Rows that point to a row which the import added and that did not come with it."""
    found = []
    for relation in model._meta.get_fields(include_hidden=True):
        field, other = getattr(relation, "field", None), relation.related_model
        if not relation.auto_created or not isinstance(field, ForeignKey) or other._meta.db_table in FOLLOWS:
            continue
        own = (
            f"and c.{other._meta.pk.column} not in (select key from {_brought(other.hud_file)})" if _hud(other) else ""
        )
        query = (
            f"select c.{other._meta.pk.column}::text from {table_of(other)} c "
            f"join {_brought(file)} b on b.key = c.{field.column} where true {own}"
        )
        found += [Blocked(getattr(other, "hud_file", "") or other.__name__, key, "added") for key in _keys(query)]
    return found


def _hud(model: type) -> bool:
    return bool(getattr(model, "hud_file", ""))


def _keys(query: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"{query} limit {SHOWN}")
        return [key for (key,) in cursor.fetchall()]


def _restore(file: str, run: int) -> int:
    """Changed rows as they were, sealed values still sealed."""
    model = model_of(file)
    key, live = model._meta.pk.column, table_of(model)
    names = [field.column for field in model._meta.concrete_fields if field.column != key]
    values = ", ".join(f"{name} = b.{name}" for name in names)
    with connection.cursor() as cursor:
        cursor.execute(
            f"update {live} l set {values} from exchange_beforeimage i, "
            f"jsonb_populate_record(null::{live}, i.row) b "
            f"where i.run_id = {run} and i.file = '{file}' and l.{key} = i.key"
        )
        return cursor.rowcount


def _remove(file: str) -> int:
    model = model_of(file)
    key, live = model._meta.pk.column, table_of(model)
    with connection.cursor() as cursor:
        if file == "Client":
            cursor.execute(f"delete from people_clienttoken where client_id in (select key from {_brought(file)})")
        cursor.execute(f"delete from {live} where {key} in (select key from {_brought(file)})")
        return cursor.rowcount
