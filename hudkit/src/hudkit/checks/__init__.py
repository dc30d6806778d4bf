"""Checks of a data set: its structure, and HUD's rules between columns.

    >>> from hudkit import checks, dataset
    >>> with dataset.open("export.zip") as data:
    ...     findings = checks.check(data)
    ...     findings.counts()

A suite is a function that takes the data set and the findings and adds to them; SUITES lists those that hold a data set
against HUD's specifications, EVERY also the 129 data-quality and file-structure checks (hudkit.checks.quality), which
build on the findings of the others. Suites count first, in one scan a file, and look for rows only of rules that are
broken.
"""

from collections.abc import Callable

from hudkit.checks.keys import check_keys
from hudkit.checks.quality import check_quality, quality_rules
from hudkit.checks.rows import prepare
from hudkit.checks.rules import check_rules, check_violations
from hudkit.checks.structure import check_structure
from hudkit.checks.values import check_values
from hudkit.dataset import Dataset, Findings
from hudkit.standards import Edition, Rule, structure_rules

Suite = Callable[[Dataset, Findings], None]

STRUCTURE: tuple[Suite, ...] = (check_structure, check_values, check_keys)
RULES: tuple[Suite, ...] = (check_rules, check_violations)
SUITES: tuple[Suite, ...] = STRUCTURE + RULES
QUALITY: tuple[Suite, ...] = (check_quality,)
EVERY: tuple[Suite, ...] = SUITES + QUALITY

TABLE = "_finding"
"""Table of schema `received` that holds the findings of a check."""


def check(data: Dataset, suites: tuple[Suite, ...] = SUITES) -> Findings:
    """Runs suites over a data set; the findings hold the problems met while reading as well."""
    data.connection.execute(f"drop table if exists received.{TABLE}")
    findings = Findings(data.connection, TABLE)
    findings.add_all(data.problems)
    prepare(data)
    for suite in suites:
        suite(data, findings)
    return findings


def rule_of(edition: Edition, rule: str) -> Rule:
    """The rule of a finding: a structure rule, a check, or a rule of the edition; KeyError where there is none."""
    return structure_rules().get(rule) or quality_rules().get(rule) or edition.rule(rule)
