"""HUD's rules between columns: those the standards state in a machine-readable way, and those we state as SQL."""

from functools import cache
from importlib.resources import files

from hudkit.checks.conditions import read
from hudkit.checks.rows import Condition, scan
from hudkit.dataset import Dataset, Findings, Problem, sql
from hudkit.standards import Edition, File, Rule
from hudkit.standards.tables import read_csv

KINDS = ("null_unless", "required_if")


def check_rules(data: Dataset, findings: Findings) -> None:
    """Columns that are empty unless, or filled when, a condition on the record or its project holds."""
    for file in data.edition.files:
        rules = [rule for rule in data.edition.rules if rule.file == file.name and rule.kind in KINDS]
        conditions = [one for rule in rules for one in _of_rule(data.edition, file, rule)]
        scan(data, findings, file, conditions)


def check_violations(data: Dataset, findings: Findings) -> None:
    """The rules whose breach is written as SQL in data/violations.csv."""
    for file in data.edition.files:
        conditions = [_of_violation(data.edition, file, row) for row in violations() if row["file"] == file.name]
        scan(data, findings, file, conditions)


@cache
def violations() -> tuple[dict[str, str], ...]:
    """Rows of rule, file, column, joins and violation: SQL over row `t` (see rows.JOINS for the rest)."""
    return tuple(read_csv(files("hudkit.checks") / "data" / "violations.csv"))


def machine_readable(edition: Edition, rule: Rule) -> bool:
    """Whether a check evaluates this rule."""
    if any(row["rule"] == rule.id for row in violations()):
        return True
    return rule.kind in KINDS and read(edition, edition.file(rule.file), rule.condition) is not None


def _of_rule(edition: Edition, file: File, rule: Rule) -> list[Condition]:
    condition = read(edition, file, rule.condition)
    if condition is None:
        return []
    joins = (_project_join(file) if condition.of_project else ()) + (("c",) if condition.of_client else ())
    holds, live = f"coalesce({condition.sql}, false)", _live(file)
    found = []
    for column in rule.columns:
        value = f"t.{sql.name(column)}"
        broken = (
            f"{value} is not null and not {holds}" if rule.kind == "null_unless" else f"{value} is null and {holds}"
        )
        found.append(Condition(Problem(rule.id, rule.severity, file.name, None, column), f"{live}{broken}", joins))
    return found


def _of_violation(edition: Edition, file: File, row: dict[str, str]) -> Condition:
    rule = edition.rule(row["rule"])
    problem = Problem(rule.id, rule.severity, file.name, None, row["column"])
    return Condition(problem, f"{_live(file)}({row['violation']})", tuple(row["joins"].split()))


def _live(file: File) -> str:
    """Deleted rows count in no report (rule R265)."""
    return "t.DateDeleted is null and " if "DateDeleted" in file else ""


def _project_join(file: File) -> tuple[str, ...]:
    if file.name == "Project":
        return ()
    return ("p",) if "ProjectID" in file else ("ep",)
