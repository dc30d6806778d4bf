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
    for one in data.problems.counts():
        in_column = one.rule in OF_A_COLUMN and one.column in read.get(one.file, ())
        if in_column or (one.rule in OF_A_FILE and one.file in read):
            yield _sentence(one.rule, one.file, one.column, one.count, one.first_line)


def _repeated(data: Dataset, read: Read) -> Iterator[str]:
    for file in data.edition.files:
        if file.primary_key in read.get(file.name, ()):
            count, line = _repeats(data, file)
            if count:
                yield _sentence("key.duplicate", file.name, file.primary_key, count, line)


def _repeats(data: Dataset, file: File) -> tuple[int, int | None]:
    """How many rows that are not deleted share their key with another, and the first such line; without the text at
    hand, how many keys."""
    key, table = sql.name(file.primary_key), sql.name(file.name)
    live = "DateDeleted is null" if "DateDeleted" in file else "true"
    keys = f"select {key} from main.{table} where {live} group by {key} having count({key}) > 1"
    repeated = data.connection.execute(keys).fetchall()
    if not repeated:
        return 0, None
    if data.received.direct:
        return len(repeated), None
    text = f"select count(*), min(_line) from text.{table} where {live} and {key} in ({keys})"
    count, line = data.connection.execute(text).fetchall()[0]
    return int(count), line


def _sentence(rule: str, file: str, column: str, count: int, line: int | None) -> str:
    where = f"{file}.csv, column {column}" if column else f"{file}.csv"
    first = f", the first on line {line}" if line else ""
    return f"{where}: {structure_rules()[rule].text}; mend {count}{first} [{rule}]."
