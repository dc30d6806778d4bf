"""`hudkit check DATA`: is this an HMIS CSV export, and what is wrong with it?"""

import argparse
import json
from pathlib import Path

from hudkit import dataset
from hudkit.checks import check, rule_of
from hudkit.cli.places import add_data
from hudkit.dataset import Dataset, Findings, Problem

NAME = "check"
HELP = "check an export's structure and HUD's rules between its columns"

OK, FINDINGS = 0, 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command is told."""
    add_data(parser)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every finding to FILE as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Prints what was found, counted by rule and column; 10 where a finding is an error, else 0."""
    with dataset.open(arguments.data) as data:
        findings = check(data)
        if arguments.json:
            _write_json(data, findings, arguments.json)
        _print(data, findings)
        return FINDINGS if findings.errors() else OK


def _print(data: Dataset, findings: Findings) -> None:
    rows = {file.name: _count(data, file.name) for file in data.edition.files}
    print(f"{data.received_edition.name.upper()} export: {rows['Client']} clients, {rows['Enrollment']} enrollments")
    for one in findings.counts():
        where = f"{one.file}.csv{f' {one.column}' if one.column else ''}"
        line = f", first on line {one.first_line}" if one.first_line else ""
        print(f"{one.severity:8}{where}: {rule_of(data.edition, one.rule).text} [{one.rule}] ({one.count}{line})")
    errors = findings.errors()
    print(f"{errors} errors, {len(findings) - errors} warnings")


def _count(data: Dataset, file: str) -> int:
    return int(data.connection.execute(f'select count(*) from "{file}"').fetchall()[0][0])


def _write_json(data: Dataset, findings: Findings, path: Path) -> None:
    """An object with the editions, the counts and a list of findings; written finding by finding."""
    head = {"edition": data.edition.name, "received": data.received_edition.name, "errors": findings.errors()}
    with path.open("w", encoding="utf-8") as sink:
        sink.write(json.dumps(head)[:-1] + ', "findings": [')
        for number, problem in enumerate(findings):
            sink.write((",\n" if number else "\n") + json.dumps(_as_json(data, problem), ensure_ascii=False))
        sink.write("\n]}\n")


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
