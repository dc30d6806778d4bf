"""From the rows a question gives to the cells of HUD's shell, and back from a cell to the people in it.

Both go through one table, `cell_key`: which keys of which question count in which cell. All questions are counted in
one statement, or a few where there are many rows, for a plan of its own would cost each more than the counting.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from hudkit.engine.base import Engine, Row
from hudkit.reports.definition import Question
from hudkit.reports.places import EVERYONE, MEASURES

KEYS = ("PersonalID", "EnrollmentID", "HouseholdID")
Keys = tuple[str, str, str]
"""PersonalID, EnrollmentID, HouseholdID."""
BATCH = 1_000_000
"""Rows counted in one statement."""
CELL_KEY = (("question", "I"), ("row_key", "S"), ("column_key", "S"), ("cell", "S"))
JOINED = (
    "cell_key on cell_key.question = given.question"
    " and cell_key.row_key = given.row_key and cell_key.column_key = given.column_key"
)


@dataclass(frozen=True)
class Counted:
    """What lies behind one cell: distinct people, rows, rows with an amount, and sum and median of the amounts."""

    people: int
    records: int = 0
    amounts: int = 0
    sum: Decimal | None = None
    median: Decimal | float | None = None

    def measured(self, kind: str) -> Fraction:
        """The value of a measure (see places.MEASURES)."""
        if kind == "mean":
            return Fraction(self.sum or 0) / self.amounts if self.amounts else Fraction(0)
        return Fraction(getattr(self, kind) or 0)


NOBODY = Counted(0)


class Cells:
    """The cells of questions whose steps are built, and who is in them."""

    def __init__(self, engine: Engine, questions: Sequence[Question]) -> None:
        self._engine = engine
        self._numbers = {question.table: number for number, question in enumerate(questions)}
        self._questions = list(questions)
        engine.load("cell_key", CELL_KEY, list(self._cell_keys()))

    def _cell_keys(self) -> Iterator[tuple[int, str, str, str]]:
        placed = [_Placed(self._engine, question) for question in self._questions]
        for number, row, column in self._fetch("select distinct question, row_key, column_key", self._questions):
            yield from ((number, row, column, cell) for cell in placed[number].cells(row, column))

    def count(self) -> dict[str, dict[str, Counted]]:
        """What lies behind each cell that anybody landed in, by table and cell: people everywhere, and rows and amounts
        in the tables that ask for them."""
        found: dict[str, dict[str, Counted]] = {question.table: {} for question in self._questions}
        for number, cell, people in self._by_cell("count(distinct PersonalID)", self._questions):
            found[self._questions[number].table][cell] = Counted(people)
        for has_median, middle in ((False, "cast(null as double)"), (True, "median(amount)")):
            asked = [one for one in self._questions if _asks_amounts(one) and _asks_median(one) == has_median]
            for number, cell, *rows in self._by_cell(f"count(*), count(amount), sum(amount), {middle}", asked):
                counted = found[self._questions[number].table]
                counted[cell] = Counted(counted[cell].people, *rows)
        return found

    def people(self, question: Question, cell: str) -> list[Keys]:
        """(PersonalID, EnrollmentID, HouseholdID) of everyone in a cell, distinct and ordered."""
        return self._members(question, "and cell_key.cell = ?", cell).get(cell, [])

    def members(self, question: Question) -> dict[str, list[Keys]]:
        """The people of every cell of a question at once, by cell; cells without people are left out."""
        return self._members(question, "")

    def _members(self, question: Question, limited: str, *values: str) -> dict[str, list[Keys]]:
        keys = ", ".join(KEYS)
        rows = self._fetch(
            f"select distinct cell, {keys}", [question], f"join {JOINED} {limited} order by cell, {keys}", *values
        )
        found: dict[str, list[Keys]] = {}
        for cell, person, stay, household in rows:
            found.setdefault(cell, []).append((person, stay, household))
        return found

    def _by_cell(self, values: str, questions: Sequence[Question]) -> Iterator[Row]:
        cell = "cell_key.question, cell_key.cell"
        for batch in self._batches(questions):
            yield from self._fetch(f"select {cell}, {values}", batch, f"join {JOINED} group by {cell}")

    def _batches(self, questions: Sequence[Question]) -> Iterator[list[Question]]:
        """As many questions together as have BATCH rows, so that what is counted at once fits into memory."""
        batch, rows = list[Question](), 0
        for question in questions:
            found = self._engine.rows(question.step.id)
            if batch and rows + found > BATCH:
                yield batch
                batch, rows = [], 0
            batch.append(question)
            rows += found
        if batch:
            yield batch

    def _fetch(self, select: str, questions: Sequence[Question], rest: str = "", *values: str) -> list[Row]:
        """Rows of a SELECT over the rows of these questions, each with the number of its question."""
        given = " union all ".join(self._given(question) for question in questions)
        return self._engine.fetch(f"{select} from ({given}) as given {rest}", *values) if questions else []

    def _given(self, question: Question) -> str:
        """The rows of a question's step; having no key is a key too, which only `*` counts."""
        keys = f"coalesce(row_key, '') as row_key, coalesce(column_key, '') as column_key, {', '.join(KEYS)}"
        amount = "amount" if "amount" in question.step.columns else "cast(null as decimal(18, 2)) as amount"
        return f"select {self._numbers[question.table]} as question, {keys}, {amount} from {question.step.id}"


class _Placed:
    """Rows and columns of one question by their keys."""

    def __init__(self, engine: Engine, question: Question) -> None:
        self._rows: dict[str, list[str]] = defaultdict(list)
        self._columns: dict[str, list[str]] = defaultdict(list)
        for ref, key in question.places.rows or listed(engine, question):
            self._rows[key].append(ref)
        for ref, key in question.places.columns:
            self._columns[key].append(ref)

    def cells(self, row: str, column: str) -> set[str]:
        """The cells in which rows with these keys count."""
        rows = self._rows.get(row, []) + self._rows.get(EVERYONE, [])
        columns = self._columns.get(column, []) + self._columns.get(EVERYONE, [])
        return {f"{letter}{number}" for letter in columns for number in rows}


def _asks_amounts(question: Question) -> bool:
    return bool(question.places.kinds & MEASURES.keys() - {"people"})


def _asks_median(question: Question) -> bool:
    return "median" in question.places.kinds


def listed(engine: Engine, question: Question) -> list[tuple[str, str]]:
    """Rows of a table that lists records: row 2 on, each with the record's first column as key."""
    return [(str(number), row[0]) for number, row in enumerate(records(engine, question), 2)]


def records(engine: Engine, question: Question) -> list[Row]:
    """Records of a listing table, by ProjectID (short before long): the ProjectID, then the columns the places name."""
    names = ", ".join(column for _, column in question.places.records)
    if not names:
        return []
    return engine.fetch(f"select ProjectID, {names} from {question.record} order by length(ProjectID), ProjectID")
