"""Rows as the checks see them: schema `checked`, typed values with the line and keys of their record.

The values lie compressed in a catalog of their own, parsed once however many checks look at them.
"""

from dataclasses import dataclass

from hudkit.dataset import Dataset, Findings, Problem, sql
from hudkit.dataset.types import filled, parsed
from hudkit.standards import Column, File

CATALOG = "hmis_checked"


@dataclass(frozen=True, slots=True)
class Condition:
    """A finding to add for every row for which the SQL condition holds (columns of `t`, and what `joins` brings)."""

    problem: Problem
    sql: str
    joins: tuple[str, ...] = ()


JOINS = {
    "e": "left join checked._enrollment e on e.EnrollmentID = t.EnrollmentID",
    "x": "left join checked._exit x on x.EnrollmentID = t.EnrollmentID",
    "c": "left join checked._client c on c.PersonalID = t.PersonalID",
    "p": "left join checked._project p on p.ProjectID = t.ProjectID",
    "ep": "left join checked._enrollment e on e.EnrollmentID = t.EnrollmentID "
    "left join checked._project p on p.ProjectID = e.ProjectID",
}
"""What a condition may look up about its row: enrollment, exit, client, project, project by way of the enrollment."""

_LOOKUPS = {
    "_enrollment": "select distinct on (EnrollmentID) EnrollmentID, PersonalID, ProjectID, EntryDate, MoveInDate "
    "from Enrollment where DateDeleted is null order by EnrollmentID, EntryDate",
    "_exit": "select distinct on (EnrollmentID) EnrollmentID, ExitDate, Destination "
    "from Exit where DateDeleted is null order by EnrollmentID, ExitDate",
    "_client": "select distinct on (PersonalID) PersonalID, DOB, VeteranStatus "
    "from Client where DateDeleted is null order by PersonalID, DOB",
    "_project": "select distinct on (ProjectID) *, "
    "list_distinct(coalesce((select list(f.Funder) from Funder f where f.ProjectID = Project.ProjectID "
    "and f.DateDeleted is null), [])) as _funders from Project where DateDeleted is null order by ProjectID",
}
"""One row per key: a repeated key is a finding of its own and must not repeat those of other files."""


def prepare(data: Dataset) -> None:
    """Creates the tables and the lookups of schema `checked`."""
    data.connection.execute("create schema if not exists checked")
    data.connection.execute(f"attach if not exists ':memory:' as {CATALOG} (compress)")
    for file in data.edition.files:
        _view(data, file)
    for name, select in _LOOKUPS.items():
        data.connection.execute(f"create or replace table checked.{name} as {select}")


def _view(data: Dataset, file: File) -> None:
    """Typed values; beside a typed column that may not be null also whether any text stood there."""
    table = sql.name(file.name)
    if file.name in data.filled:
        select = f"select * from {CATALOG}.main.{table}"
        data.connection.execute(f"create or replace table {CATALOG}.main.{table} as {_parsed(file)}")
    else:
        marks = "".join(f", false as {_mark(column)}" for column in file.columns if not column.nullable)
        select = f"select null::bigint as _line, *{marks} from main.{table}"
    data.connection.execute(f"create or replace view checked.{table} as {select}")


def _parsed(file: File) -> str:
    values = ["_line"]
    for column in file.columns:
        value = sql.name(column.name)
        values.append(f"{parsed(column, value)} as {value}")
        if not column.nullable:
            values.append(f"{filled(column, value)} is null as {_mark(column)}")
    return f"select {', '.join(values)} from text.{sql.name(file.name)}"


def _mark(column: Column) -> str:
    return sql.name(f"_empty_{column.name}")


def scan(data: Dataset, findings: Findings, file: File, conditions: list[Condition]) -> None:
    """Counts every condition in one scan of the file per set of joins, then adds the rows of those that hold."""
    if file.name not in data.filled:
        return
    by_joins: dict[tuple[str, ...], list[Condition]] = {}
    for condition in conditions:
        by_joins.setdefault(condition.joins, []).append(condition)
    for joins, group in by_joins.items():
        source = " ".join((f"checked.{sql.name(file.name)} t", *(JOINS[name] for name in joins)))
        counts = ", ".join(f"count_if({condition.sql})" for condition in group)
        (found,) = data.connection.execute(f"select {counts} from {source}").fetchall()
        held = [condition for condition, count in zip(group, found, strict=True) if count]
        if held:
            findings.add_where([(condition.problem, condition.sql) for condition in held], file, source)
