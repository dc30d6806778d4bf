"""`hudkit check DATA`: is this an HMIS CSV export, and what is wrong with it?"""

import argparse
import json
from collections import Counter
from functools import partial
from pathlib import Path

from hudkit import dataset
from hudkit.checks import SUITES, check, rule_of
from hudkit.checks.quality import SEVERITIES, Settings, catalog, check_quality, check_upload, write_workbook
from hudkit.cli.places import add_data
from hudkit.dataset import Count, Dataset, Findings, NotHmisCsv, Problem

NAME = "check"
HELP = "check an export's structure, HUD's rules between its columns, and the quality of its data"

OK, FINDINGS = 0, 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command is told."""
    add_data(parser)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every finding to FILE as JSON")
    parser.add_argument("--workbook", type=Path, metavar="FILE", help="write the data-quality checks to FILE (.xlsx)")
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="a local threshold; may be repeated"
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints what was found, counted by rule and column; 10 where a finding is an error, else 0."""
    settings = _settings(arguments.set)
    uploaded = check_upload(arguments.data)
    with _opened(arguments.data, uploaded) as data:
        findings = check(data, (*SUITES, partial(check_quality, settings=settings)))
        findings.add(uploaded)
        if arguments.json:
            _write_json(data, findings, settings, arguments.json)
        if arguments.workbook:
            write_workbook(data, findings, settings, arguments.workbook)
        _print(data, findings)
        return FINDINGS if findings.errors() else OK


def _settings(given: list[str]) -> Settings:
    pairs = [text.partition("=") for text in given]
    for name, equals, _ in pairs:
        if not equals:
            raise ValueError(f"Write --set {name}=VALUE.")
    return Settings({name: value for name, _, value in pairs})


def _opened(source: str, uploaded: list[Problem]) -> Dataset:
    """The data set; what cannot be opened says which check of the upload it fails."""
    try:
        return dataset.open(source)
    except NotHmisCsv as error:
        issues = {one.rule: one.issue for one in catalog()}
        named = "".join(f" {issues[problem.rule]} [{problem.rule}]." for problem in uploaded)
        raise NotHmisCsv(f"{error}{named}") from error


def _print(data: Dataset, findings: Findings) -> None:
    rows = {file.name: _count(data, file.name) for file in data.edition.files}
    print(f"{data.received_edition.name.upper()} export: {rows['Client']} clients, {rows['Enrollment']} enrollments")
    numbers = {one.rule: one.number for one in catalog()}
    counts = findings.counts()
    for one in counts:
        if one.rule not in numbers:
            print(_line(data, one))
    quality = [one for one in counts if one.rule in numbers]
    print(f"Data-quality checks: {len({one.rule for one in quality})} of {len(numbers)} found something")
    for one in sorted(quality, key=lambda one: (SEVERITIES.index(one.severity), numbers[one.rule])):
        print(_row(data, one, numbers[one.rule]))
    print(_total(counts))


def _line(data: Dataset, one: Count) -> str:
    where, line = _place(one)
    return f"{one.severity:8}{where}: {rule_of(data.edition, one.rule).text} [{one.rule}] ({one.count}{line})"


def _row(data: Dataset, one: Count, number: int) -> str:
    """A row of the table of checks: severity, number of findings, number and name of the check, place."""
    where, line = _place(one)
    issue = rule_of(data.edition, one.rule).text
    return f"{one.severity:13} {one.count:8}  {f'check.{number}':9}  {issue} ({where}{line})"


def _place(one: Count) -> tuple[str, str]:
    where = f"{one.file}.csv{f' {one.column}' if one.column else ''}"
    return where, f", first on line {one.first_line}" if one.first_line else ""


def _total(counts: list[Count]) -> str:
    by = Counter[str]()
    for one in counts:
        by[one.severity] += one.count
    gravest, errors, warnings = (by[severity] for severity in SEVERITIES)
    of_them = f", {gravest} of them of high priority" if gravest else ""
    return f"{gravest + errors} errors, {warnings} warnings{of_them}"


def _count(data: Dataset, file: str) -> int:
    return int(data.connection.execute(f'select count(*) from "{file}"').fetchall()[0][0])


def _write_json(data: Dataset, findings: Findings, settings: Settings, path: Path) -> None:
    """An object with the editions, the settings, the checks and a list of findings; written finding by finding."""
    found = Counter[str]()
    for count in findings.counts():
        found[count.rule] += count.count
    head = {
        "edition": data.edition.name,
        "received": data.received_edition.name,
        "errors": findings.errors(),
        "settings": settings.texts,
        "checks": [
            {
                "check": one.number,
                "issue": one.issue,
                "group": one.group,
                "severity": one.severity,
                "element": one.element,
                "says": one.says,
                "guidance": one.guidance,
                "citation": one.source,
                "count": found[one.rule],
            }
            for one in catalog()
        ],
    }
    with path.open("w", encoding="utf-8") as sink:
        sink.write(json.dumps(head, ensure_ascii=False)[:-1] + ', "findings": [')
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
