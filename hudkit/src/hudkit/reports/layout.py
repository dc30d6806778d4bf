"""HUD's table shells as data: labels, positions and greyed cells, one CSV file a report (`layouts/<report>.csv`)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from hudkit.standards.tables import read_csv

_CELL = re.compile(r"([A-Z]+)(\d+)")
SECTION = ": "


@dataclass(frozen=True)
class Layout:
    """One table shell. `columns` pairs letters with headings, `rows` spreadsheet rows (2 on) with labels; the first
    `labels` columns hold the row labels: none in a table of records, two where a section stands before the label."""

    table: str
    title: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[int, str], ...]
    blank: frozenset[str]
    labels: int

    @property
    def letters(self) -> tuple[str, ...]:
        return tuple(letter for letter, _ in self.columns)

    @property
    def values(self) -> tuple[str, ...]:
        """Letters of the columns that hold values."""
        return self.letters[self.labels :]

    def labelled(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Each row with what its label columns show; a section (`section: label`) shows in its first row only."""
        before = ""
        for row, text in self.rows:
            *section, label = text.split(SECTION, 1) if self.labels > 1 else [text]
            yield row, (*(name if name != before else "" for name in section), label)
            before = section[0] if section else ""


def split(ref: str) -> tuple[str, int]:
    """ "B41" as ("B", 41); ValueError where it is no cell."""
    match = _CELL.fullmatch(ref)
    if not match:
        raise ValueError(f"{ref} is no cell; write a column letter and a row number, as in B2")
    return match[1], int(match[2])


def cells(reference: str) -> list[str]:
    """ "B2:C3" as ["B2", "C2", "B3", "C3"]; a single cell as itself."""
    first, _, last = reference.partition(":")
    (left, top), (right, bottom) = split(first), split(last or first)
    return [
        letter_of(column) + str(row)
        for row in range(top, bottom + 1)
        for column in range(number_of(left), number_of(right) + 1)
    ]


def number_of(letters: str) -> int:
    """ "A" as 1, "AA" as 27."""
    total = 0
    for letter in letters:
        total = total * 26 + ord(letter) - ord("A") + 1
    return total


def letter_of(number: int) -> str:
    """1 as "A", 27 as "AA"."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@cache
def read_layouts(report: str) -> dict[str, Layout]:
    """The tables of a report in HUD's order, by name."""
    source = files("hudkit.reports") / "layouts" / f"{report}.csv"
    tables: dict[str, list[dict[str, str]]] = {}
    for row in read_csv(source):
        tables.setdefault(row["table"], []).append(row)
    return {name: _layout(name, lines) for name, lines in tables.items()}


def _layout(name: str, lines: list[dict[str, str]]) -> Layout:
    columns = tuple((line["ref"], line["label"]) for line in lines if line["axis"] == "column")
    return Layout(
        table=name,
        title=lines[0]["title"],
        columns=columns,
        rows=tuple((int(line["ref"]), line["label"]) for line in lines if line["axis"] == "row"),
        blank=frozenset(ref for line in lines if line["axis"] == "blank_cells" for ref in _blank(line["ref"])),
        labels=sum(line["axis"] == "column" and line["code_or_note"] == "row-label column" for line in lines),
    )


def _blank(references: str) -> Iterator[str]:
    for reference in references.split():
        yield from cells(reference)
