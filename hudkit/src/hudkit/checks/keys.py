"""Keys: each record once, each reference to a record that is there."""

from hudkit.checks.rows import Condition, scan
from hudkit.dataset import Dataset, Findings, sql
from hudkit.dataset.problem import structural
from hudkit.standards import Column, File

_PAIRED = "ProjectCoC.CoCCode"
"""A CoC code points to the row of its own project: half of a pair with the project (FY2026 specifications, R044, R091)."""


def check_keys(data: Dataset, findings: Findings) -> None:
    """Adds repeated primary keys and foreign keys that find no record."""
    for file in data.edition.files:
        conditions = [_repeated(file)]
        conditions += [_broken(data, column) for column in file.columns if column.foreign_key]
        scan(data, findings, file, conditions)


def _repeated(file: File) -> Condition:
    key, table = sql.name(file.primary_key), sql.name(file.name)
    repeated = f"select {key} from {table} where DateDeleted is null group by {key} having count(*) > 1"
    if "DateDeleted" not in file:
        repeated = repeated.replace("where DateDeleted is null ", "")
    live = "t.DateDeleted is null and " if "DateDeleted" in file else ""
    problem = structural("key.duplicate", file.name, None, file.primary_key)
    return Condition(problem, f"{live}t.{key} in ({repeated})")


def _broken(data: Dataset, column: Column) -> Condition:
    parent, _, key = column.foreign_key.partition(".")
    value, target = f"t.{sql.name(column.name)}", sql.name(parent)
    if column.foreign_key == _PAIRED:
        found = f"(t.ProjectID, upper({value})) in (select (ProjectID, upper(CoCCode)) from ProjectCoC)"
    else:
        found = f"{value} in (select {sql.name(key)} from {target} where {sql.name(key)} is not null)"
    problem = structural("key.broken", column.file, None, column.name)
    return Condition(problem, f"{value} is not null and not coalesce({found}, false)")
