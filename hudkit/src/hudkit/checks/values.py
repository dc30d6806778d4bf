"""Values by themselves: empty, too long, negative, not in their list, not of their form."""

from collections.abc import Iterator

from hudkit.checks.rows import Condition, scan
from hudkit.dataset import Dataset, Findings, sql
from hudkit.dataset.problem import structural
from hudkit.standards import Column, Edition, File

HASHED_LENGTHS = {2: {"SSN": 44, "": 40}, 4: {"SSN": 68, "": 64}}
"""Export.HashStatus -> characters of a hashed SSN and of a hashed name (FY2026 CSV specifications, rules R023, R024)."""


def check_values(data: Dataset, findings: Findings) -> None:
    """Checks every column that was received, one scan a file."""
    lengths = HASHED_LENGTHS.get(_hash_status(data), {})
    for file in data.edition.files:
        names = _received(data, file)
        columns = [column for column in file.columns if column.name.lower() in names]
        conditions = [one for column in columns for one in _conditions(data.edition, column, lengths)]
        scan(data, findings, file, conditions)


def _hash_status(data: Dataset) -> int:
    found = data.connection.execute("select max(HashStatus) from Export").fetchall()[0][0]
    return int(found or 1)


def _received(data: Dataset, file: File) -> set[str]:
    """Names of the columns that can be judged: those received, or all where the text was converted."""
    if data.received_edition != data.edition:
        return {column.name.lower() for column in file.columns}
    return {name.lower() for name in data.received.columns.get(file.name, ())}


def _conditions(edition: Edition, column: Column, hashed: dict[str, int]) -> Iterator[Condition]:
    value = f"t.{sql.name(column.name)}"
    changed = column.hashed and bool(hashed)
    if not column.nullable:
        yield _condition("value.empty", column, f"t.{sql.name('_empty_' + column.name)}")
    if column.max_length:
        length = hashed.get(column.name, hashed.get("", 0)) if changed else column.max_length
        yield _condition("value.too_long", column, f"length({value}) > {length}")
    if column.type in ("I", "M+"):
        yield _condition("value.negative", column, f"{value} < 0")
    if column.pattern and not changed:
        yield _condition("value.pattern", column, f"not regexp_matches({value}, {sql.text(column.pattern)})")
    if column.lists:
        yield _condition("value.code", column, _not_in_list(edition, column, value))


def _condition(rule: str, column: Column, condition: str) -> Condition:
    return Condition(structural(rule, column.file, None, column.name), condition)


def _not_in_list(edition: Edition, column: Column, value: str) -> str:
    """SQL that holds where a filled value is no code of the list that applies to its row."""
    if not column.selector:
        return _not_in(edition, column, column.lists[0], value)
    cases = [(_selects(when), _not_in(edition, column, number, value)) for when, number in column.selector]
    otherwise = next((outside for when, outside in cases if when == "else"), "false")
    clauses = " ".join(f"when {when} then {outside}" for when, outside in cases if when != "else")
    return f"case {clauses} else {otherwise} end"


def _selects(clause: str) -> str:
    """ "RecordType=144&TypeProvided=3" as SQL."""
    if clause == "else":
        return clause
    pairs = (pair.split("=") for pair in clause.split("&"))
    return " and ".join(f"t.{sql.name(name)} = {int(code)}" for name, code in pairs)


def _not_in(edition: Edition, column: Column, number: str, value: str) -> str:
    """Retired codes stay valid in stored history; a code that names the columns it applies to holds in those only."""
    place = f"{column.file}.{column.name}"
    codes = [code for code in edition.list(number).codes if not code.applies_to or place in code.applies_to]
    accepted = ", ".join(sql.text(code.value) for code in codes)
    return f"cast({value} as varchar) not in ({accepted})"
