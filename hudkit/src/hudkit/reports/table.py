"""A filled table in HUD's shell."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hudkit.engine.base import Engine
from hudkit.reports import tally
from hudkit.reports.definition import Question
from hudkit.reports.formula import evaluate, rounded
from hudkit.reports.layout import Layout
from hudkit.reports.placed import records
from hudkit.reports.places import FORMULAS

Value = int | Decimal | str | date | None
"""A count, a share or amount with its decimals, a text, a day, or nothing (greyed cells, headings)."""


@dataclass(frozen=True)
class Table:
    """One table as HUD lays it out. `grid` holds the header row and every row below it, the label column first."""

    name: str
    title: str
    letters: tuple[str, ...]
    grid: tuple[tuple[Value, ...], ...]

    def cell(self, ref: str) -> Value:
        """What stands in a cell ("B2"); KeyError where the table has no such cell."""
        letters = ref.rstrip("0123456789")
        row = int(ref[len(letters) :] or 0)
        if letters not in self.letters or not 1 <= row <= len(self.grid):
            raise KeyError(f"{self.name} has no cell {ref}")
        return self.grid[row - 1][self.letters.index(letters)]


class Counts:
    """Everything counted in a run, and the cells worked out from it."""

    def __init__(self, counted: Mapping[str, Mapping[str, tally.Counted]], questions: Iterable[Question]) -> None:
        self._counted = counted
        self._questions = {question.table: question for question in questions}

    def exact(self, table: str, ref: str) -> Fraction | int:
        """The unrounded value of a cell."""
        measure = self._questions[table].places.measure(ref)
        if measure.kind in FORMULAS:
            return evaluate(measure.formula, table, self.exact)
        return self._counted[table].get(ref, tally.NOBODY).measured(measure.kind)

    def value(self, table: str, ref: str) -> Value:
        """The value as HUD wants it printed: whole, or with its decimals."""
        measure = self._questions[table].places.measure(ref)
        exact = self.exact(table, ref)
        return rounded(exact, measure.decimals) if measure.decimals else int(exact)


def fill(engine: Engine, question: Question, layout: Layout, counts: Counts) -> Table:
    """Lay the counts of a question out in HUD's shell."""
    header = tuple(label for _, label in layout.columns)
    body = _listed if question.places.records else _counted
    return Table(layout.table, layout.title, layout.letters, (header, *body(engine, question, layout, counts)))


def _counted(engine: Engine, question: Question, layout: Layout, counts: Counts) -> list[tuple[Value, ...]]:
    def value(ref: str) -> Value:
        return counts.value(layout.table, ref)

    return [(*labels, *_row(layout, row, value)) for row, labels in layout.labelled()]


def _row(layout: Layout, row: int, value: Callable[[str], Value]) -> list[Value]:
    refs = [f"{letter}{row}" for letter in layout.values]
    return [None if ref in layout.blank else value(ref) for ref in refs]


def _listed(engine: Engine, question: Question, layout: Layout, counts: Counts) -> list[tuple[Value, ...]]:
    letters = [letter for letter, _ in question.places.records]
    rows = []
    for number, (_, *record) in enumerate(records(engine, question), 2):
        texts = dict(zip(letters, record, strict=True))
        rows.append(
            tuple(
                texts[letter] if letter in texts else counts.value(layout.table, f"{letter}{number}")
                for letter in layout.letters
            )
        )
    return rows
