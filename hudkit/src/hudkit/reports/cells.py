"""From the rows a question gives to the cells of HUD's shell, and back from a cell to the people in it.

Both go through the same keys: each key of a question, a row key with a column key, counts in certain cells.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from hudkit.engine.base import Engine, EngineError, Row
from hudkit.reports import key_sets
from hudkit.reports.built import Built
from hudkit.reports.definition import Question
from hudkit.reports.groups import KEYED, TOGETHER, Group, groups, union
from hudkit.reports.placed import Placed

KEYS = ("PersonalID", "EnrollmentID", "HouseholdID")
Keys = tuple[str, str, str]
"""PersonalID, EnrollmentID, HouseholdID."""
BATCH = 1_000_000
"""Rows counted together; more would not be held in memory at once."""
CELL_KEY = (("question", "I"), ("row_key", "S"), ("column_key", "S"), ("cell", "S"))
JOINED = f"join cell_key on {key_sets.SAME.format('cell_key')}"


@dataclass
class Counted:
    """What lies behind one cell: distinct people, rows, rows with an amount, and sum and median of the amounts."""

    people: int = 0
    records: int = 0
    amounts: int = 0
    sum: Decimal | None = None
    median: Decimal | float | None = None

    def measured(self, kind: str) -> Fraction:
        """The value of a measure (see places.MEASURES)."""
        if kind == "mean":
            return Fraction(self.sum or 0) / self.amounts if self.amounts else Fraction(0)
        return Fraction(getattr(self, kind) or 0)


NOBODY = Counted()


@dataclass
class _Tally:
    """A question as far as it is counted: cells by key, what is in each cell, and how many rows there were."""

    placed: Placed
    cells: dict[key_sets.Key, set[str]] = field(default_factory=dict)
    found: dict[str, Counted] = field(default_factory=dict)
    rows: int = 0


class Cells:
    """The cells of questions, and who is in them. The steps the questions rest on are built before."""

    def __init__(self, engine: Engine, questions: Sequence[Question], built: Built) -> None:
        self._engine = engine
        self._built = built
        self._numbers = {question.table: number for number, question in enumerate(questions)}
        self._steps = [question.step.id for question in questions]
        self._tallies = [_Tally(Placed(engine, question)) for question in questions]
        self.groups = tuple(groups(questions, 1 if built.large else TOGETHER))
        self._waiting: list[Group] = []
        self._keyed = False

    def work_out(self, group: Group) -> None:
        """Everybody in the tables of a group, once for every key; counted when enough rows have come together."""
        try:
            self._engine.build(group.name, group.select(self._numbers, self._built))
        except EngineError:
            for question in group.questions:  # by itself, the faulty one is named
                self._engine.build(question.step.id, question.step.body)
            raise
        if sum(self._engine.rows(one.name) for one in (*self._waiting, group)) > BATCH:
            self._count_waiting()
        self._waiting.append(group)

    def count(self) -> dict[str, dict[str, Counted]]:
        """What lies behind each cell that anybody landed in, by table and cell: people everywhere, and rows and amounts
        in the tables that ask for them."""
        self._count_waiting()
        return {table: self._tallies[number].found for table, number in self._numbers.items()}

    def rows(self) -> dict[str, int]:
        """How many rows the step of each question gives."""
        return {step: tally.rows for step, tally in zip(self._steps, self._tallies, strict=True)}

    def _count_waiting(self) -> None:
        if self._waiting:
            self._count_people(self._waiting)
            amounts = [group for group in self._waiting if group.has_amounts]
            if amounts:
                self._count_amounts(amounts)
        for group in self._waiting:
            self._engine.drop(group.name)
        self._waiting.clear()

    def _count_people(self, batch: Sequence[Group]) -> None:
        keys = self._engine.fetch(
            f"select question, row_key, column_key, count(*) from {union(batch)} group by question, row_key, column_key"
        )
        for number, row, column, rows in keys:
            tally = self._tallies[number]
            tally.cells[row, column] = tally.placed.cells(row, column)
            tally.rows += rows
        for number, together, people in key_sets.count(self._engine, batch, [key[:3] for key in keys]):
            tally = self._tallies[number]
            for cell in {cell for key in together for cell in tally.cells[key]}:
                tally.found.setdefault(cell, Counted()).people += people

    def _count_amounts(self, batch: Sequence[Group]) -> None:
        self._load_cell_key([self._numbers[question.table] for group in batch for question in group.questions])
        values = "count(*), count(amount), sum(amount), median(amount)"
        given = f"{union(batch, 'amount')} {JOINED}"
        for number, cell, *amounts in self._engine.fetch(
            f"select given.question, cell, {values} from {given} group by given.question, cell"
        ):
            found = self._tallies[number].found
            found[cell] = Counted(found[cell].people, *amounts)

    def _load_cell_key(self, numbers: Iterable[int]) -> None:
        keys = [
            (number, *key, cell)
            for number in numbers
            for key, cells in self._tallies[number].cells.items()
            for cell in cells
        ]
        self._engine.load("cell_key", CELL_KEY, keys)

    def people(self, question: Question, cell: str) -> list[Keys]:
        """(PersonalID, EnrollmentID, HouseholdID) of everyone in a cell, distinct and ordered."""
        return [(person, stay, house) for _, person, stay, house in self._members(question, "where cell = ?", cell)]

    def members(self, question: Question) -> dict[str, list[Keys]]:
        """The people of every cell of a question at once, by cell; cells without people are left out."""
        found: dict[str, list[Keys]] = {}
        for cell, person, stay, household in self._members(question):
            found.setdefault(cell, []).append((person, stay, household))
        return found

    def _members(self, question: Question, limited: str = "", *values: str) -> Iterator[Row]:
        keys, step = ", ".join(KEYS), question.step
        if not self._keyed:
            self._load_cell_key(self._numbers.values())
            self._keyed = True
        self._built.restore(step.id)
        given = f"(select {self._numbers[question.table]} as question, {KEYED}, {keys} from {step.id}) as given"
        yield from self._engine.fetch(
            f"select distinct cell, {keys} from {given} {JOINED} {limited} order by cell, {keys}", *values
        )
