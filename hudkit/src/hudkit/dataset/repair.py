"""The careful reader: for the few files that the fast one refuses.

Rows that are cut short, run over, or hold NUL characters, newlines inside quotes and the like are read one by one,
each keeping the line it began on, and written as plain CSV for the fast reader. Nothing is dropped without a problem.
"""

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from hudkit.dataset.problem import Problem, structural
from hudkit.dataset.text import CsvText

HUGE = 100_000
"""Characters in one value beyond which it is left out (rule value.huge)."""
QUOTED_LINES = 500
"""Lines one quoted value may run over before its quote counts as never closed (rule file.quote)."""
_FIELD_LIMIT = 1 << 30

Numbered = tuple[int, str]


def repair(text: CsvText, file: str, scratch: Path) -> tuple[Path, list[Problem]]:
    """Writes a plain copy without header, the line number as first column; returns it and what was found.

    `file` is HUD's name of the file, for the problems.
    """
    copy, problems = scratch / f"{file}.plain.csv", list[Problem]()
    csv.field_size_limit(_FIELD_LIMIT)
    with (
        text.path.open(encoding="utf-8-sig", errors="replace", newline="") as source,
        copy.open("w", encoding="utf-8", newline="") as sink,
    ):
        writer = csv.writer(sink, lineterminator="\n", quoting=csv.QUOTE_ALL)
        lines = _without_nul(enumerate(source, start=1), file, problems)
        for line, row in islice(_records(lines, file, problems), 1, None):
            writer.writerow([line, *_fitted(row, len(text.header), file, line, problems)])
    return copy, problems


def _without_nul(lines: Iterable[Numbered], file: str, problems: list[Problem]) -> Iterator[Numbered]:
    for number, line in lines:
        if "\0" in line:
            problems.append(structural("row.nul", file, number))
        yield number, line.replace("\0", "")


def _records(lines: Iterator[Numbered], file: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line it begins on; a quote that is never closed costs its own line and no other."""
    waiting: deque[Numbered] = deque()
    while group := _group(waiting, lines):
        if not _balanced(group):
            problems.append(structural("file.quote", file, group[0][0]))
            waiting.extendleft(reversed(group[1:]))
            group = group[:1]
        yield from _parsed(group)


def _group(waiting: deque[Numbered], lines: Iterator[Numbered]) -> list[Numbered]:
    """The next line and those after it up to where its quotes are closed, or QUOTED_LINES of them."""
    group: list[Numbered] = []
    closed = True
    while len(group) < QUOTED_LINES:
        found = waiting.popleft() if waiting else next(lines, None)
        if found is None:
            break
        group.append(found)
        closed ^= found[1].count('"') % 2 == 1
        if closed:
            break
    return group


def _balanced(group: list[Numbered]) -> bool:
    return sum(line.count('"') for _, line in group) % 2 == 0


def _parsed(group: list[Numbered]) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(line for _, line in group)
    begins = 0
    for row in reader:
        if row:
            yield group[begins][0], row
        begins = reader.line_num


def _fitted(row: list[str], width: int, file: str, line: int, problems: list[Problem]) -> list[str]:
    """The row at the header's width, with values of absurd length emptied; each change is a problem."""
    if len(row) != width:
        problems.append(structural("row.fields", file, line))
        row = [*row[:width], *[""] * (width - len(row))]
    if max(map(len, row), default=0) > HUGE:
        problems.append(structural("value.huge", file, line))
        row = ["" if len(value) > HUGE else value for value in row]
    return row
