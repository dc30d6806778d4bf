"""What is wrong with an export in the files and columns a report reads, so that its figures would be wrong.

Faults in what the report does not read keep nobody from running it; `hudkit check` lists them all.
"""

from collections.abc import Iterator, Mapping

from hudkit.dataset import Dataset, sql
from hudkit.standards import File, structure_rules

Read = Mapping[str, frozenset[str]]
"""Columns a report reads, by HMIS file."""

OF_A_COLUMN = ("value.date", "value.datetime", "value.integer", "value.money")
"""Faults of values that count as empty, which matter where their column is read."""
OF_A_FILE = ("column.duplicate", "file.quote", "row.fields")
"""Faults that leave in doubt which column a value belongs to, wherever the file is read."""


def faults(data: Dataset, read: Read) -> list[str]:
    """Every fault in what is read, as sentences that name file, column, first line and rule, never a value."""
    return [*_absent(data, read), *_found(data, read), *_repeated(data, read)]


def _absent(data: Dataset, read: Read) -> Iterator[str]:
    unreadable = {problem.file for problem in data.received.problems if problem.rule == "file.unreadable"}
    for file in data.received_edition.files:
        if file.name in data.received.columns:
            yield from _absent_columns(data, file, read.get(file.name, frozenset()))
        elif file.name in read and file.name in unreadable:
            yield f"{file.name}.csv is no comma-separated text with a header row; export it again [file.unreadable]."
        elif file.name in read:
            yield f"{file.name}.csv is missing; export every file, also those without rows [file.missing]."


def _absent_columns(data: Dataset, file: File, read: frozenset[str]) -> Iterator[str]:
    received = {name.lower() for name in data.received.columns[file.name]}
    edition = data.received_edition.name.upper()
    for column in file.columns:
        if column.name in read and column.name.lower() not in received:
            yield (
                f"{file.name}.csv has no column {column.name}; "
                f"export every column of the {edition} specification [column.missing]."
            )


def _found(data: Dataset, read: Read) -> Iterator[str]:
    if data.received.direct:  # which no export with a fault is
        return
    for one in data.problems.counts():
        in_column = one.rule in OF_A_COLUMN and one.column in read.get(one.file, ())
        if in_column or (one.rule in OF_A_FILE and one.file in read):
            yield _sentence(one.rule, one.file, one.column, one.count, one.first_line)


def _repeated(data: Dataset, read: Read) -> Iterator[str]:
    keyed = [file for file in data.edition.files if file.primary_key in read.get(file.name, ())]
    for file, keys in zip(keyed, _keys_twice(data, keyed), strict=True):
        if keys:
            count, line = (keys, None) if data.received.direct else _rows_twice(data, file)
            yield _sentence("key.duplicate", file.name, file.primary_key, count, line)


def _keys_twice(data: Dataset, files: list[File]) -> Iterator[int]:
    """How many keys of each file stand in more than one row that is not deleted."""
    if files:
        counts = " union all ".join(
            f"select {place}, count(*) from ({_twice(file)})" for place, file in enumerate(files)
        )
        yield from (int(keys) for _, keys in sorted(data.connection.execute(counts).fetchall()))


def _rows_twice(data: Dataset, file: File) -> tuple[int, int]:
    """How many rows that is, and the line of the first."""
    where = f"{_live(file)} and {sql.name(file.primary_key)} in ({_twice(file)})"
    text = f"select count(*), min(_line) from text.{sql.name(file.name)} where {where}"
    return data.connection.execute(text).fetchall()[0]


def _twice(file: File) -> str:
    key = sql.name(file.primary_key)
    return f"select {key} from main.{sql.name(file.name)} where {_live(file)} group by {key} having count({key}) > 1"


def _live(file: File) -> str:
    return "DateDeleted is null" if "DateDeleted" in file else "true"


def _sentence(rule: str, file: str, column: str, count: int, line: int | None) -> str:
    where = f"{file}.csv, column {column}" if column else f"{file}.csv"
    first = f", the first on line {line}" if line else ""
    return f"{where}: {structure_rules()[rule].text}; mend {count}{first} [{rule}]."
