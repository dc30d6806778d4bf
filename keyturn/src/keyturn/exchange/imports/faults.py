"""Which rows of an export cannot be kept, and why: the structural faults, and the rows that depend on them.

Works file by file, each after those it points to, so that a row whose enrollment is left out is left out in turn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from django.db import connection

from hudkit.dataset.dataset import PROBLEMS
from hudkit.standards import File
from keyturn.exchange.imports.arrived import (
    DELETED,
    Arrived,
    belongs_to_enrollment,
    came,
    files,
    model_of,
    parents,
    primary_key,
    sound,
)
from keyturn.exchange.imports.kinds import DEPENDS, OF_READING
from keyturn.kernel import duck
from keyturn.kernel.extract import field_of, table_of

BATCH = 50_000
ENROLLMENT_KEYS = ("EnrollmentID", "PersonalID", "ProjectID")


def find(arrived: Arrived) -> None:
    """Fill table `_fault` (kind, file, line, column, keys) and the schemas `kept`, `keyed.sound` and `known`.

    Reads the record as the viewer of the transaction may see it, for the keys that the file does not bring itself.
    """
    arrived.duck.execute(
        'create or replace table _fault (kind varchar, file varchar, line bigint, "column" varchar, keys varchar)'
    )
    _add_whole(arrived)
    for file in files():
        if arrived.holds(file.name):
            arrived.duck.execute(f"insert into _fault {' union all '.join(_conditions(file))}")
            arrived.duck.execute(f"insert into _fault {_repeated(file)}")
        _keep(arrived, file)
        _know(arrived, file)


def _add_whole(arrived: Arrived) -> None:
    """Files and columns that are not there, and what hudkit met while reading."""
    received = arrived.data.received
    for file in arrived.data.received_edition.files:
        columns = {name.lower() for name in received.columns.get(file.name, ())}
        lacking = [column.name for column in file.columns if column.name.lower() not in columns]
        if columns:
            _add(arrived, [("column.missing", file.name, 1, name) for name in lacking])
        elif not any(one.file == file.name and one.rule == "file.unreadable" for one in received.problems):
            _add(arrived, [("file.missing", file.name, None, "")])
    kinds = ", ".join(f"'{kind}'" for kind in ("file.unreadable", "column.duplicate", *OF_READING))
    arrived.duck.execute(
        f"insert into _fault select rule, file, line, \"column\", '{{}}' from received.{PROBLEMS} where rule in ({kinds})"
    )


def _add(arrived: Arrived, faults: Iterable[tuple[str, str, int | None, str]]) -> None:
    for fault in faults:
        arrived.duck.execute("insert into _fault values (?, ?, ?, ?, '{}')", fault)


def _conditions(file: File) -> Iterator[str]:
    """One query a fault of a row, over alias `i`."""
    required = [file.primary_key, *parents(file.name)]
    if belongs_to_enrollment(file.name):
        required.append("PersonalID")
    for column in dict.fromkeys(required):
        yield _fault(file, "key.missing", column, f'i."{column}" is null')
    for column, parent in parents(file.name).items():
        key = primary_key(parent)
        absent = f'i."{column}" is not null and i."{column}" not in (select "{key}" from known."{parent}")'
        absent += f' and i."{column}" not in (select "{key}" from {sound(parent)})'
        brought = f'i."{column}" in (select "{key}" from {came(parent)} where "{key}" is not null)'
        yield _fault(file, DEPENDS, column, f"{absent} and {brought}")
        yield _fault(file, "key.broken", column, f"{absent} and not {brought}")
    if belongs_to_enrollment(file.name):
        join = f'join (from known."Enrollment" union all select {_names(ENROLLMENT_KEYS)} from {sound("Enrollment")}) e'
        yield _fault(
            file, "key.contradiction", "PersonalID", "e.PersonalID <> i.PersonalID", f"{join} using (EnrollmentID)"
        )


def _fault(file: File, kind: str, column: str, condition: str, join: str = "") -> str:
    source = f"{came(file.name)} i {join}"
    return f"select '{kind}', '{file.name}', i._line, '{column}', {_keys(file)} from {source} where {condition}"


def _repeated(file: File) -> str:
    """Every sound row of a key but the first; of deleted and live rows of one key a live one counts as first."""
    key = f'"{file.primary_key}"'
    deleted = f"{DELETED} is not null, " if DELETED in file else ""
    ranked = (
        f"select *, row_number() over (partition by {key} order by {deleted}_line) as _n "
        f"from {came(file.name)} where {key} is not null and _line not in {_broken_lines(file)}"
    )
    return f"select 'key.duplicate', '{file.name}', i._line, '{file.primary_key}', {_keys(file)} from ({ranked}) i where _n > 1"


def _keys(file: File) -> str:
    """SQL for the keys that name the row, as JSON; cut short, since a broken row may hold anything there."""
    names = dict.fromkeys((file.primary_key, *(name for name in ("EnrollmentID", "PersonalID") if name in file)))
    pairs = ", ".join(f"'{name}', left(i.\"{name}\", 60)" for name in names)
    return f"json_object({pairs})"


def _keep(arrived: Arrived, file: File) -> None:
    """`kept.<file>`: the rows without a fault, and `sound` with their keys (views where there is none)."""
    broken = _broken_lines(file)
    faulty = arrived.holds(file.name) and arrived.count(broken)
    kind, where = ("table", f"where _line not in {broken}") if faulty else ("view", "")
    arrived.duck.execute(f"create {kind} {sound(file.name)} as from {came(file.name)} {where}")
    if arrived.holds(file.name):
        arrived.duck.execute(f'create {kind} kept."{file.name}" as from incoming."{file.name}" {where}')


def _broken_lines(file: File) -> str:
    return f"(select line from _fault where file = '{file.name}' and line > 1)"


def _know(arrived: Arrived, parent: File) -> None:
    """`known.<file>`: rows of the record that other files of the export point to and the export does not bring."""
    columns = ENROLLMENT_KEYS if parent.name == "Enrollment" else (parent.primary_key,)
    wanted = _wanted(arrived, parent)
    batches = (wanted[start : start + BATCH] for start in range(0, len(wanted), BATCH))
    rows = [row for batch in batches for row in _known(parent, columns, batch)]
    if rows:
        duck.load(arrived.duck, f'known."{parent.name}"', dict.fromkeys(columns, "VARCHAR"), duck.as_csv(rows))
    else:
        empty = ", ".join(f"{column} varchar" for column in columns)
        arrived.duck.execute(f'create table known."{parent.name}" ({empty})')


def _wanted(arrived: Arrived, parent: File) -> list[str]:
    children = [child for child in _children(parent.name) if arrived.holds(child[0])]
    if not children:
        return []
    pointing = " union ".join(f'select "{column}" as k from {came(file)}' for file, column in children)
    brought = f'select "{parent.primary_key}" from {sound(parent.name)}'
    found = arrived.duck.execute(f"select k from ({pointing}) where k is not null and k not in ({brought})")
    return [key for (key,) in found.fetchall()]


@cache
def _children(parent: str) -> list[tuple[str, str]]:
    return [(file.name, column) for file in files() for column, of in parents(file.name).items() if of == parent]


def _known(parent: File, columns: Iterable[str], keys: list[str]) -> list[tuple[str, ...]]:
    model = model_of(parent.name)
    wanted = ", ".join(field_of(model, column).column for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(f"select {wanted} from {table_of(model)} where {model._meta.pk.column} = any(%s)", [keys])
        return cursor.fetchall()


def _names(columns: Iterable[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)
