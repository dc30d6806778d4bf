"""`hudkit check --json`: the findings for programs, written finding by finding since a bad export may have millions."""

import json
from collections import Counter
from pathlib import Path

from hudkit.checks import rule_of
from hudkit.checks.quality import Check, Settings, catalog
from hudkit.dataset import Dataset, Findings, Problem


def write_json(data: Dataset, findings: Findings, settings: Settings, path: Path) -> None:
    """An object with the editions, the settings, the checks and a list of findings."""
    with path.open("w", encoding="utf-8") as sink:
        sink.write(json.dumps(_head(data, findings, settings), ensure_ascii=False)[:-1] + ', "findings": [')
        for number, problem in enumerate(findings):
            sink.write((",\n" if number else "\n") + json.dumps(_as_json(data, problem), ensure_ascii=False))
        sink.write("\n]}\n")


def _head(data: Dataset, findings: Findings, settings: Settings) -> dict[str, object]:
    found = Counter[str]()
    for count in findings.counts():
        found[count.rule] += count.count
    return {
        "edition": data.edition.name,
        "received": data.received_edition.name,
        "errors": findings.errors(),
        "settings": settings.texts,
        "checks": [_check(one, found[one.rule]) for one in catalog()],
    }


def _check(one: Check, count: int) -> dict[str, object]:
    return {
        "check": one.number,
        "issue": one.issue,
        "group": one.group,
        "severity": one.severity,
        "element": one.element,
        "says": one.says,
        "guidance": one.guidance,
        "citation": one.source,
        "count": count,
    }


def _as_json(data: Dataset, problem: Problem) -> dict[str, object]:
    rule = rule_of(data.edition, problem.rule)
    return {
        "rule": problem.rule,
        "kind": rule.kind,
        "severity": problem.severity,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column or None,
        "keys": dict(problem.keys),
        "text": rule.text,
        "citation": rule.source,
    }
