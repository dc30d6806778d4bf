"""Many small communities in one export, told apart by the ends of their keys, so that one run answers every case.

A change is a line `File key | Column=value, Column=value` (the row of that primary key), `+File key new | ...` (a copy of
it under a new key) or `-File key` (without it). The community is that of tests.hostile.exports.full(): shelter p1 with
the head of household c1 (e1, open since 2025-11-01) and the child c2 (e2, left 2025-12-24), services-only project p2;
the period of the export is 2025-10-01 to 2025-12-31, made on 2026-01-02.
"""

import re
from collections.abc import Iterable

from hudkit import standards
from hudkit.dataset import Problem
from tests.hostile import exports
from tests.hostile.exports import Rows

FY2026 = standards.edition("fy2026")
KEPT = ("ExportID", "UserID", "SourceID", "ImplementationID", "GrantID")
"""Columns named like keys that the communities share."""

_LINE = re.compile(r"(?P<sign>[+-]?)(?P<file>\w+) (?P<key>\w+)(?: (?P<new>\w+))?(?: \| (?P<values>.*))?")


def community(*changes: str) -> Rows:
    """The rows of a clean community with the changes made, one after the other."""
    rows = exports.full()
    for line in "\n".join(changes).splitlines():
        if line.strip():
            _change(rows, line.strip())
    return rows


def _change(rows: Rows, line: str) -> None:
    match = _LINE.fullmatch(line)
    if not match:
        raise ValueError(f"not a change: {line}")
    file, key = match["file"], FY2026.file(match["file"]).primary_key
    values = dict(part.strip().split("=", 1) for part in (match["values"] or "").split(",") if part.strip())
    if unknown := [name for name in values if name not in FY2026.file(file)]:
        raise ValueError(f"{file} has no column {unknown}")
    row = next(row for row in rows[file] if row.get(key) == match["key"])
    if match["sign"] == "-":
        rows[file].remove(row)
    elif match["sign"] == "+":
        rows[file].append({**row, key: match["new"], **values})
    else:
        row.update(values)


def merged(communities: Iterable[tuple[str, Rows]]) -> Rows:
    """One export of many communities: every key gets the name of its community as its end."""
    whole: Rows = {}
    for name, rows in communities:
        for file, found in rows.items():
            if file in ("Export", "User"):
                whole[file] = found
            else:
                whole.setdefault(file, []).extend(_named(file, row, name) for row in found)
    return whole


def _named(file: str, row: dict[str, str], name: str) -> dict[str, str]:
    keys = {c.name for c in FY2026.file(file).columns if c.name.endswith("ID") and c.name not in KEPT}
    return {column: f"{value}~{name}" if column in keys and value else value for column, value in row.items()}


def place(problem: Problem) -> tuple[str, str]:
    """Community, and "File key" of the record: its primary key, or its enrollment where another file's row tells it."""
    keys = dict(problem.keys)
    key, _, name = keys.get(FY2026.file(problem.file).primary_key, keys.get("EnrollmentID", "")).partition("~")
    return name, f"{problem.file} {key}"
