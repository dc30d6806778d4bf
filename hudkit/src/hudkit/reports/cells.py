"""From the rows a question gives to the cells of HUD's shell, and back from a cell to the people in it.

Both go through one table, `cell_key`: which keys of which question count in which cell. Questions are worked out and
counted several in one statement, for a plan of its own would cost each more than the counting.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from hudkit.engine.base import Engine, EngineError, Row
from hudkit.reports.definition import Question
from hudkit.reports.placed import Placed
from hudkit.reports.places import MEASURES

_KEYED = "coalesce(row_key, '') as row_key, coalesce(column_key, '') as column_key"
KEYS = ("PersonalID", "EnrollmentID", "HouseholdID")
Keys = tuple[str, str, str]
"""PersonalID, EnrollmentID, HouseholdID."""
TOGETHER = 8
"""Questions worked out in one statement."""
BATCH = 1_000_000
"""Rows counted in one statement."""
CELL_KEY = (("question", "I"), ("row_key", "S"), ("column_key", "S"), ("cell", "I"))
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


@dataclass(frozen=True)
class Group:
    """Questions worked out together, as the relation `name`."""

    name: str
    questions: tuple[Question, ...]

    @property
    def has_amounts(self) -> bool:
        return any(map(_asks_amounts, self.questions))


class Cells:
    """The cells of questions, and who is in them. The steps the questions rest on are built before."""

    def __init__(self, engine: Engine, questions: Sequence[Question], built: Iterable[str] = ()) -> None:
        """`built` names steps of questions that are there already, because others read them."""
        self._engine = engine
        self._questions = list(questions)
        self._numbers = {question.table: number for number, question in enumerate(questions)}
        self._built = set(built)
        self.groups = tuple(_groups(questions))
        self._cells: list[tuple[str, str]] = []

    def work_out(self, group: Group) -> None:
        """Everybody in the tables of a group, once for every row and column key."""
        try:
            self._engine.build(group.name, " union all ".join(self._rows(question) for question in group.questions))
        except EngineError:
            for question in group.questions:  # by itself, the faulty one is named
                self._engine.build(question.step.id, question.step.body)
            raise

    def _rows(self, question: Question) -> str:
        """The rows of a question's step; having no key is a key too, which only `*` counts."""
        step = question.step
        source = step.id if step.id in self._built else f"(\n{step.body}\n) as {step.id}"
        amount = "amount" if "amount" in step.columns else "cast(null as decimal(18, 2)) as amount"
        values = f"{_KEYED}, PersonalID, {amount}" if _asks_amounts(question) else f"{_KEYED}, PersonalID"
        return f"select {self._numbers[question.table]} as question, {values} from {source}"

    def place(self) -> None:
        """Match the keys that are there, once all groups are worked out, to the cells they count in."""
        keys = list(self._cell_keys())
        self._cells = sorted({cell for *_, cell in keys})
        numbers = {cell: number for number, cell in enumerate(self._cells)}
        self._engine.load("cell_key", CELL_KEY, [(*key, numbers[cell]) for *key, cell in keys])

    def _cell_keys(self) -> Iterator[tuple[int, str, str, tuple[str, str]]]:
        placed = [Placed(self._engine, question) for question in self._questions]
        for number, row, column in self._fetch("select distinct question, row_key, column_key", self.groups):
            table = self._questions[number].table
            yield from ((number, row, column, (table, cell)) for cell in placed[number].cells(row, column))

    def rows(self) -> dict[str, int]:
        """How many rows the step of each question gives."""
        found: dict[int, int] = dict(self._fetch("select question, count(*)", self.groups, "group by question"))
        return {question.step.id: found.get(number, 0) for number, question in enumerate(self._questions)}

    def count(self) -> dict[str, dict[str, Counted]]:
        """What lies behind each cell that anybody landed in, by table and cell: people everywhere, and rows and amounts
        in the tables that ask for them."""
        found: dict[str, dict[str, Counted]] = {question.table: {} for question in self._questions}
        for (table, cell), people in self._by_cell("count(distinct PersonalID)", self.groups):
            found[table][cell] = Counted(*people)
        amounts = [group for group in self.groups if group.has_amounts]
        for (table, cell), rows in self._by_cell("count(*), count(amount), sum(amount), median(amount)", amounts):
            found[table][cell] = Counted(found[table][cell].people, *rows)
        return found

    def _by_cell(self, values: str, groups: Sequence[Group]) -> Iterator[tuple[tuple[str, str], Row]]:
        """Each cell, as (table, cell), with the values over its rows."""
        for batch in self._batches(groups):
            for cell, *found in self._fetch(f"select cell, {values}", batch, f"join {JOINED} group by cell"):
                yield self._cells[cell], tuple(found)

    def _batches(self, groups: Sequence[Group]) -> Iterator[list[Group]]:
        """As many groups together as have BATCH rows, so that what is counted at once fits into memory."""
        batch, rows = list[Group](), 0
        for group in groups:
            found = self._engine.rows(group.name)
            if batch and rows + found > BATCH:
                yield batch
                batch, rows = [], 0
            batch.append(group)
            rows += found
        if batch:
            yield batch

    def _fetch(self, select: str, groups: Sequence[Group], rest: str = "") -> list[Row]:
        """Rows of a SELECT over everybody in these groups."""
        amount = ", amount" if all(group.has_amounts for group in groups) else ""
        given = " union all ".join(
            f"select question, row_key, column_key, PersonalID{amount} from {group.name}" for group in groups
        )
        return self._engine.fetch(f"{select} from ({given}) as given {rest}") if groups else []

    def people(self, question: Question, cell: str) -> list[Keys]:
        """(PersonalID, EnrollmentID, HouseholdID) of everyone in a cell, distinct and ordered."""
        if (question.table, cell) not in self._cells:
            return []
        number = self._cells.index((question.table, cell))
        return self._members(question, "and cell_key.cell = ?", number).get(cell, [])

    def members(self, question: Question) -> dict[str, list[Keys]]:
        """The people of every cell of a question at once, by cell; cells without people are left out."""
        return self._members(question, "")

    def _members(self, question: Question, limited: str, *values: int) -> dict[str, list[Keys]]:
        keys, step = ", ".join(KEYS), question.step
        if step.id not in self._built:
            self._engine.build(step.id, step.body)
            self._built.add(step.id)
        given = f"select {self._numbers[question.table]} as question, {_KEYED}, {keys} from {step.id}"
        rows = self._engine.fetch(
            f"select distinct cell, {keys} from ({given}) as given join {JOINED} {limited} order by cell, {keys}",
            *values,
        )
        found: dict[str, list[Keys]] = {}
        for cell, person, stay, household in rows:
            found.setdefault(self._cells[cell][1], []).append((person, stay, household))
        return found


def _groups(questions: Sequence[Question]) -> Iterator[Group]:
    """Questions that ask for amounts by themselves, the others by themselves; not too many in a statement."""
    for name, asked in (("people", False), ("amounts", True)):
        alike = [question for question in questions if _asks_amounts(question) == asked]
        for first in range(0, len(alike), TOGETHER):
            yield Group(f"counted_{name}_{first}", tuple(alike[first : first + TOGETHER]))


def _asks_amounts(question: Question) -> bool:
    return bool(question.places.kinds & MEASURES.keys() - {"people"})
