"""`hudkit check DATA`: is this an HMIS CSV export, and what is wrong with it?"""

import argparse
from collections import Counter
from functools import partial
from pathlib import Path

from hudkit import dataset
from hudkit.checks import SUITES, check, rule_of
from hudkit.checks.quality import (
    SETTINGS,
    SEVERITIES,
    Settings,
    catalog,
    check_quality,
    check_upload,
    write_workbook,
    wrong_data,
)
from hudkit.cli.check_json import write_json
from hudkit.cli.places import add_data
from hudkit.dataset import Count, Dataset, Findings, NotHmisCsv, Problem

NAME = "check"
HELP = "check an export's structure, HUD's rules between its columns, and the quality of its data"

OK, FINDINGS = 0, 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command is told."""
    add_data(parser)
    parser.formatter_class, parser.epilog = argparse.RawDescriptionHelpFormatter, _thresholds()
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every finding to FILE as JSON")
    parser.add_argument("--workbook", type=Path, metavar="FILE", help="write the data-quality checks to FILE (.xlsx)")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a local threshold of those below; may be repeated",
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints what was found, counted by rule and column; 10 where a finding is an error, else 0."""
    settings = _settings(arguments.set)
    _writable(arguments.json, arguments.workbook)
    uploaded = check_upload(arguments.data)
    with _opened(arguments.data, uploaded) as data:
        findings = check(data, (*SUITES, partial(check_quality, settings=settings)))
        findings.add(uploaded)
        if arguments.json:
            write_json(data, findings, settings, arguments.json)
        if arguments.workbook:
            write_workbook(data, findings, settings, arguments.workbook)
        _print(data, findings)
        return FINDINGS if findings.errors() else OK


def _thresholds() -> str:
    lines = (f"  {one.name + '=' + one.default:36}{one.says} ({one.unit})" for one in SETTINGS)
    return "\n".join(("thresholds, with what they are by default:", *lines))


def _settings(given: list[str]) -> Settings:
    pairs = [text.partition("=") for text in given]
    for name, equals, _ in pairs:
        if not equals:
            raise ValueError(f"Write --set {name}=VALUE.")
    return Settings({name: value for name, _, value in pairs})


def _writable(*paths: Path | None) -> None:
    """Says before the work what would keep its result from being written."""
    for path in filter(None, paths):
        if path.is_dir():
            raise ValueError(f"{path} is a folder. Name a file.")
        if not path.parent.is_dir():
            raise ValueError(f"There is no folder {path.parent}.")


def _opened(source: str, uploaded: list[Problem]) -> Dataset:
    """The data set; what cannot be opened says which check of the upload it fails."""
    try:
        return dataset.open(source)
    except NotHmisCsv as error:
        issues = {one.rule: one.issue for one in catalog()}
        failed = [problem.rule for problem in uploaded] or wrong_data(source)
        named = "".join(f" {issues[rule]} [{rule}]." for rule in failed)
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
    of_them = f" ({gravest} of high priority)" if gravest else ""
    return f"{gravest + errors} errors{of_them}, {warnings} warnings"


def _count(data: Dataset, file: str) -> int:
    return int(data.connection.execute(f'select count(*) from "{file}"').fetchall()[0][0])
