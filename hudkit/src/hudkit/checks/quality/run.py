"""Runs the checks: one pass over each relation, in which every check of it looks at every row."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from hudkit.checks.quality.catalog import Check, catalog
from hudkit.checks.quality.prepare import filled, prepare_quality
from hudkit.checks.quality.settings import Settings
from hudkit.checks.rows import Condition, scan
from hudkit.dataset import Dataset, Findings, Problem, sql
from hudkit.standards import File

TEXT, UPLOAD, FINDING = "text", "upload", "finding"
"""Relations that are none: the text of every file (check 134), what was uploaded, and the findings of other suites."""

FORBIDDEN = "<>[]{}"
"""Characters that no string may hold (FY2026 HMIS CSV Format Specifications, rule R003)."""


@dataclass(frozen=True, slots=True)
class Source:
    """A relation: SQL after `from`, key name -> SQL, file -> SQL of the line in it."""

    source: str
    keys: dict[str, str]
    lines: dict[str, str]


@cache
def sources() -> dict[str, Source]:
    text = (files("hudkit.checks.quality") / "sources.toml").read_text(encoding="utf-8")
    return {name: Source(row["from"], row["keys"], row["lines"]) for name, row in tomllib.loads(text).items()}


def check_quality(data: Dataset, findings: Findings, settings: Settings | None = None) -> None:
    """Adds what the checks of the catalog find; runs after the other suites, on whose findings some of them rest."""
    settings = settings or Settings()
    prepare_quality(data, settings)
    by_source: dict[str, list[Check]] = {}
    for check in catalog():
        by_source.setdefault(check.over, []).append(check)
    for name, source in sources().items():
        select = _of_findings(by_source[name]) if name == FINDING else _of_rows(source, by_source[name])
        findings.add_select(filled(select, data.edition, settings))
    for check in by_source[TEXT]:
        for file in data.edition.files:
            scan(data, findings, file, _forbidden(check, file))


def _of_rows(source: Source, checks: list[Check]) -> str:
    """A SELECT of findings: the numbers of the checks that hold for a row, one row each."""
    keys = ", ".join(f"{value} as k{n}" for n, value in enumerate(source.keys.values()))
    lines = ", ".join(f"{value} as l{n}" for n, value in enumerate(source.lines.values()))
    elsewhere = "".join(f", {check.at} as a{check.number}" for check in checks if check.at)
    named = ", ".join(f"{sql.text(name)}, left(cast(k{n} as varchar), 40)" for n, name in enumerate(source.keys))
    rows = f"select unnest({_flags(checks)}) as number, {keys}, {lines}{elsewhere} from {source.source}"
    line = " ".join(f"when {sql.text(file)} then l{n}" for n, file in enumerate(source.lines))
    return (
        f"select rule, severity, file, case file {line} end, named, [{named}] "
        f"from (select r.*, d.rule, d.severity, {_place(checks)} "
        f"from ({rows}) r join {_described(checks)} on d.number = r.number) f"
    )


def _place(checks: list[Check]) -> str:
    """File and column of a finding: those of the check, or where the row says that its fault lies elsewhere."""
    cases = "".join(f" when {check.number} then a{check.number}" for check in checks if check.at)
    at = f"case r.number{cases} end" if cases else "null"
    return f"coalesce(split_part({at}, '.', 1), d.file) as file, coalesce(split_part({at}, '.', 2), d.named) as named"


def _of_findings(checks: list[Check]) -> str:
    """The same over the findings of other suites, which tell file, column, line and keys themselves."""
    return (
        "select d.rule, d.severity, r.file, r.line, r.named, r.keys "
        f'from (select unnest({_flags(checks)}) as number, f.file, f.line, f."column" as named, f.keys '
        f"from {sources()[FINDING].source}) r join {_described(checks)} on d.number = r.number"
    )


def _flags(checks: Iterable[Check]) -> str:
    cases = ", ".join(f"case when {check.when} then {check.number} end" for check in checks)
    return f"list_filter([{cases}], lambda number: number is not null)"


def _described(checks: Iterable[Check]) -> str:
    rows = ", ".join(
        f"({check.number}, {', '.join(map(sql.text, (check.rule, check.severity, check.file, check.column)))})"
        for check in checks
    )
    return f"(values {rows}) d(number, rule, severity, file, named)"


def _forbidden(check: Check, file: File) -> list[Condition]:
    return [
        Condition(
            Problem(check.rule, check.severity, file.name, None, column.name),
            f"translate(t.{sql.name(column.name)}, {sql.text(FORBIDDEN)}, '') <> t.{sql.name(column.name)}",
        )
        for column in file.columns
        if column.type == "S"
    ]
