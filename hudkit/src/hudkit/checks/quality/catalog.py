"""The checks, read from catalog/*.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from hudkit.standards import Rule

SEVERITIES = ("high priority", "error", "warning")
"""Gravest first. A high-priority error keeps reports from being right, or from running."""

GROUPS = ("file structure", "data quality", "project descriptors")
NUMBERS = "abtassociates/eva public-resources/EvaChecks.csv"
"""Where the numbers, names and severities of the checks are published."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check. `over` is the relation it looks through, `when` SQL that holds for a row of it that is found.

    `file` and `column` tell the record a finding lies in; "" where the finding of a rule that it goes by tells them. `at`
    is SQL for "File.Column" of a row whose fault lies elsewhere, null for those where it does not.
    `rests_on` are ids of rules of the standards that HUD states; `reading` is what we read into a check where its
    source leaves room.
    """

    number: int
    issue: str
    group: str
    severity: str
    element: str
    file: str
    column: str
    over: str
    when: str
    says: str
    guidance: str
    rests_on: tuple[str, ...] = ()
    reading: str = ""
    at: str = ""

    @property
    def rule(self) -> str:
        """The rule id of its findings, "check.77"."""
        return f"check.{self.number}"

    @property
    def source(self) -> str:
        return ", ".join((f"{NUMBERS}, check {self.number}", *(f"rule {id}" for id in self.rests_on)))

    def as_rule(self) -> Rule:
        """The check in the form of a rule of the standards."""
        columns = (self.column,) if self.column else ("*",)
        return Rule(
            self.rule, self.element, self.file or "*", columns, self.group, self.severity, "", self.issue, self.source
        )


@cache
def catalog() -> tuple[Check, ...]:
    """Every check, by number."""
    folder = files("hudkit.checks.quality") / "catalog"
    tables = (
        tomllib.loads(file.read_text(encoding="utf-8")) for file in folder.iterdir() if file.name.endswith(".toml")
    )
    return tuple(sorted((_check(row) for table in tables for row in table["check"]), key=lambda one: one.number))


def _check(row: dict[str, Any]) -> Check:
    texts = {key: " ".join(str(row.get(key, "")).split()) for key in Check.__dataclass_fields__}
    kept = {key: value for key, value in texts.items() if key not in ("number", "rests_on")}
    return Check(number=int(row["number"]), rests_on=tuple(row.get("rests_on", ())), **kept)


@cache
def quality_rules() -> dict[str, Rule]:
    """Rule id -> the check as a rule."""
    return {check.rule: check.as_rule() for check in catalog()}
