"""Every value is legal by the FY2026 standards: types, lengths, patterns, codes, keys, and the skips between columns."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime

import pytest

from hudkit.standards import Column, Rule, edition
from keyturn.demo import Summary
from keyturn.demo.tests.conftest import Rows

FY2026 = edition("fy2026")
FORMS = {
    "I": r"\d+",
    "D": r"\d{4}-\d\d-\d\d",
    "T": r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d",
    "M": r"-?\d+\.\d\d",
    "M+": r"\d+\.\d\d",
}


@pytest.mark.parametrize("name", [file.name for file in FY2026.files])
def test_header_is_the_standard_s(summary: Summary, name: str) -> None:
    header = (summary.csv / f"{name}.csv").read_text(encoding="utf-8").splitlines()[0]
    assert header == ",".join(f'"{column.name}"' for column in FY2026.file(name).columns)


@pytest.mark.parametrize("name", [file.name for file in FY2026.files])
def test_each_value_is_legal(rows: Rows, name: str) -> None:
    faults = Counter(
        f"{column.name}: {fault}"
        for column in FY2026.file(name).columns
        for row in rows[name]
        if (fault := _fault(column, row[column.name], row))
    )
    assert not faults


def _fault(column: Column, value: str, row: dict[str, str]) -> str:
    if value == "":
        return "" if column.nullable else "empty"
    if column.type == "S":
        return _text_fault(column, value)
    if not re.fullmatch(FORMS[column.type], value):
        return f"not of type {column.type}"
    if column.type in "DT":
        (date if column.type == "D" else datetime).fromisoformat(value)
    number = _list_of(column, row)
    if number is None:
        return ""
    if value not in FY2026.list(number):
        return f"code {value} is not in list {number}"
    code = FY2026.list(number).code(value)
    wanted = f"{column.file}.{column.name}"
    serves = not code.applies_to or any(wanted.endswith(place) for place in code.applies_to)
    return "" if serves and (code.active or column.name == "RentalSubsidyType") else f"code {value} is not for {wanted}"


def _text_fault(column: Column, value: str) -> str:
    if column.max_length and len(value) > column.max_length:
        return "too long"
    if column.pattern and not re.fullmatch(column.pattern, value):
        return "not of its pattern"
    if column.lists and value not in FY2026.list(column.lists[0]):
        return "not in its list"
    return "holds a character that exports strip" if re.search(r"[<>\[\]{}]", value) else ""


def _list_of(column: Column, row: dict[str, str]) -> str | None:
    """The list a value is of, by the column's selector; None for numbers without one."""
    for condition, number in column.selector:
        clauses = [clause.split("=") for clause in condition.split("&")]
        if condition == "else" or all(row[name] == wanted for name, wanted in clauses):
            return number
    return None if column.selector else next(iter(column.lists), None)


@pytest.mark.parametrize("name", [file.name for file in FY2026.files])
def test_keys_are_unique_and_point_somewhere(rows: Rows, name: str) -> None:
    file = FY2026.file(name)
    keys = Counter(row[file.primary_key] for row in rows[name])
    assert [key for key, count in keys.items() if count > 1] == []
    for column in file.columns:
        if column.foreign_key and column.name not in ("EnrollmentCoC", "CoCCode"):
            there, key = column.foreign_key.split(".")
            known = {row[key] for row in rows[there]}
            assert {row[column.name] for row in rows[name]} <= known, column.name


def _condition(text: str):
    """`A = 1 or (B in (2,3) and C = 4)` as a function of a row; None where it names other tables."""
    if re.search(r"Project\.|Funder|[<>+]|\.\.|ExitDate", text):
        return None
    python = re.sub(r"(\w+) is not null", r'bool(row["\1"])', text)
    python = re.sub(r"(\w+) not in \(([\d,]+)\)", lambda m: f"row['{m[1]}'] not in {_strings(m[2])}", python)
    python = re.sub(r"(\w+) in \(([\d,]+)\)", lambda m: f"row['{m[1]}'] in {_strings(m[2])}", python)
    python = re.sub(r"(\w+) = (\d+)", r"row['\1'] == '\2'", python)
    return eval(f"lambda row: {python}")


def _strings(numbers: str) -> tuple[str, ...]:
    return tuple(numbers.split(","))


WITHIN_A_ROW = [rule for rule in FY2026.rules if rule.kind == "null_unless" and _condition(rule.condition)]


@pytest.mark.parametrize("rule", WITHIN_A_ROW, ids=lambda rule: rule.id)
def test_dependent_columns_are_empty_without_their_parent(rows: Rows, rule: Rule) -> None:
    """The rules whose condition is a comparison within the row; the others are in test_sense."""
    holds = _condition(rule.condition)
    broken = [row for row in rows[rule.file] if not holds(row) and any(row[name] for name in rule.columns)]
    assert broken == []


def test_most_rules_lie_within_a_row() -> None:
    assert len(WITHIN_A_ROW) > 100
