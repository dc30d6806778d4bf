"""The findings as an Excel workbook: a summary, the settings, and one sheet for each severity."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from hudkit.checks.quality.catalog import SEVERITIES, Check, catalog
from hudkit.checks.quality.settings import SETTINGS, Settings
from hudkit.dataset import Dataset, Findings, Problem

ROWS_AT_MOST = 1_000_000
"""Rows of findings a sheet holds; Excel's own limit is 1,048,576. The summary counts all of them."""

KEYS = ("OrganizationID", "ProjectID", "HouseholdID", "EnrollmentID", "PersonalID")
SUMMARY = ("Check", "Issue", "Severity", "Found", "Group", "Data element", "What is found", "What to do", "Source")
FOUND = ("Check", "Issue", "File", "Line", "Column", *KEYS, "Record")
WIDTHS = {
    "Issue": 44,
    "Data element": 40,
    "What is found": 60,
    "What to do": 60,
    "Source": 40,
    "Record": 40,
    "Setting": 32,
}


def write_workbook(data: Dataset, findings: Findings, settings: Settings, path: str | Path) -> None:
    """Writes the findings of the checks of the catalog; whatever stands at the path is written over."""
    checks = {check.rule: check for check in catalog()}
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    book.set_properties({"title": "HMIS data-quality checks", "created": _export_day(data)})
    counts = Counter[str]()
    for count in findings.counts():
        counts[count.rule] += count.count
    _sheet(book, "Summary", SUMMARY, map(_summary, catalog(), (counts[check.rule] for check in catalog())))
    _sheet(book, "Settings", ("Setting", "Value", "Unit", "Checks", "Meaning"), _settings(settings))
    for severity in SEVERITIES:
        rows = (_found(checks[one.rule], one) for one in findings if one.rule in checks and one.severity == severity)
        _sheet(book, severity.capitalize(), FOUND, rows)
    book.close()


def _export_day(data: Dataset) -> datetime:
    """The day of the export: the workbook holds no day of its own, so that a run can be repeated byte for byte."""
    found = data.connection.execute("select max(ExportDate) from Export").fetchall()[0][0]
    return found if isinstance(found, datetime) else datetime(1980, 1, 1)


def _summary(check: Check, count: int) -> Sequence[object]:
    return (
        *(check.number, check.issue, check.severity, count, check.group, check.element),
        *(check.says, check.guidance, check.source),
    )


def _settings(settings: Settings) -> Iterable[Sequence[object]]:
    values = settings.texts
    for one in SETTINGS:
        yield one.name, values[one.name] or "no limit", one.unit, ", ".join(map(str, one.checks)), one.says


def _found(check: Check, one: Problem) -> Sequence[object]:
    keys = dict(one.keys)
    record = ", ".join(f"{name} {value}" for name, value in one.keys if name not in KEYS)
    return (
        *(check.number, check.issue, one.file, one.line or "", one.column),
        *(keys.get(name, "") for name in KEYS),
        record,
    )


def _sheet(book: Any, name: str, heading: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    sheet = book.add_worksheet(name)
    bold, text = book.add_format({"bold": True, "bottom": 1}), book.add_format({"text_wrap": True, "valign": "top"})
    for place, title in enumerate(heading):
        sheet.set_column(place, place, WIDTHS.get(title, 16))
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, heading, bold)
    last = 0
    for last, row in zip(range(1, ROWS_AT_MOST + 1), rows, strict=False):
        _write_row(sheet, last, row, text)
    sheet.autofilter(0, 0, last, len(heading) - 1)


def _write_row(sheet: Any, number: int, row: Sequence[object], text: Any) -> None:
    """Text is written as text: a key may look like a formula or a number with zeros in front."""
    for place, value in enumerate(row):
        if isinstance(value, int):
            sheet.write_number(number, place, value, text)
        else:
            sheet.write_string(number, place, str(value), text)
