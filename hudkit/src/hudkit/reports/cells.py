"""From the rows a question gives to the cells of HUD's shell, and back from a cell to the people in it.

Both go through the same keys: each key of a question, a row key with a column key, counts in certain cells.
"""

from collections.abc import Iterable, Iterator, Sequence

from hudkit.engine.base import Engine, EngineError, Row
from hudkit.reports import key_sets
from hudkit.reports.built import Built
from hudkit.reports.definition import Question
from hudkit.reports.groups import KEYED, TOGETHER, Group, groups
from hudkit.reports.placed import Placed
from hudkit.reports.tally import Counted, Tally

Keys = tuple[str, str, str]
"""PersonalID, EnrollmentID, HouseholdID."""
KEYS = "given.PersonalID, given.EnrollmentID, coalesce(Enrollment.HouseholdID, given.EnrollmentID) as HouseholdID"
"""Rows tell the person and the stay; whoever belongs to no household is one, as in the step every_stay."""
CELL_KEY = (("question", "I"), ("row_key", "S"), ("column_key", "S"), ("cell", "S"))
JOINED = f"join cell_key on {key_sets.SAME.format('cell_key')}"
AMOUNTS = "count(*), count(amount), sum(amount), median(amount)"


class Cells:
    """The cells of questions, and who is in them. The steps the questions rest on are built before."""

    def __init__(self, engine: Engine, questions: Sequence[Question], built: Built) -> None:
        self._engine = engine
        self._built = built
        self._tallies = {one.table: Tally(number, Placed(engine, one)) for number, one in enumerate(questions)}
        self._steps = {question.step.id: question.table for question in questions}
        words = {table: key_sets.words(tally.placed.places) for table, tally in self._tallies.items()}
        self.groups = tuple(groups(questions, words, 1 if built.large else TOGETHER))
        key_sets.load(engine, "key_bit", {tally.number: tally.placed for tally in self._tallies.values()})

    def work_out(self, group: Group) -> None:
        """Count everybody in the tables of a group, and amounts where its tables ask for them."""
        tallies = [self._tallies[question.table] for question in group.questions]
        try:
            given = self._given(group)
            self._count_people(given, "key_bit", tallies)
        except EngineError:
            for question in group.questions:  # by itself, the faulty one is named
                self._engine.build(question.step.id, question.step.body)
            raise
        for tally in tallies:
            if tally.strays and tally.placed.counts_any:
                self._count_strays(given, tally)
        if group.has_amounts:
            self._count_amounts(given, tallies)
            self._engine.drop(given)

    def count(self) -> dict[str, dict[str, Counted]]:
        """What lies behind each cell that anybody landed in, by table and cell: people everywhere, and rows and amounts
        in the tables that ask for them."""
        return {table: tally.found for table, tally in self._tallies.items()}

    def rows(self) -> dict[str, int]:
        """How many rows the step of each question gives."""
        return {step: self._tallies[table].rows for step, table in self._steps.items()}

    def _given(self, group: Group) -> str:
        """SQL for the rows of a group. Rows with amounts are read twice, and so kept."""
        select = group.select({table: tally.number for table, tally in self._tallies.items()}, self._built)
        if not group.has_amounts:
            return f"({select})"
        self._engine.build("given_amounts", select)
        return "given_amounts"

    def _count_people(self, given: str, relation: str, tallies: Sequence[Tally]) -> None:
        words = max(key_sets.words(tally.placed.places) for tally in tallies)
        by_number = {tally.number: tally for tally in tallies}
        for found in key_sets.count(self._engine, given, relation, words):
            by_number[found.question].add(found)

    def _count_strays(self, given: str, tally: Tally) -> None:
        """Count a question again where rows with keys nobody named count in the cells of everybody."""
        own = f"{given} as given where given.question = {tally.number}"
        keys = self._engine.fetch(f"select distinct row_key, column_key from {own}")
        unnamed = tally.placed.unnamed((row, column) for row, column in keys)
        if unnamed:
            tally.begin_anew(unnamed)
            key_sets.load(self._engine, "own_key_bit", {tally.number: tally.placed})
            self._count_people(f"(select * from {own})", "own_key_bit", [tally])
            self._engine.drop("own_key_bit")

    def _count_amounts(self, given: str, tallies: Sequence[Tally]) -> None:
        self._load_cell_key(tallies)
        by_number = {tally.number: tally.found for tally in tallies}
        for number, cell, *amounts in self._engine.fetch(
            f"select given.question, cell, {AMOUNTS} from {given} as given {JOINED} group by given.question, cell"
        ):
            by_number[number][cell] = Counted(by_number[number][cell].people, *amounts)

    def _load_cell_key(self, tallies: Iterable[Tally]) -> None:
        self._engine.load("cell_key", CELL_KEY, [key for tally in tallies for key in tally.cell_keys()])

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
        step, tally = question.step, self._tallies[question.table]
        self._load_cell_key([tally])
        self._built.restore(step.id)
        given = f"(select {tally.number} as question, {KEYED}, PersonalID, EnrollmentID from {step.id}) as given"
        stays = "left join Enrollment on Enrollment.EnrollmentID = given.EnrollmentID"
        yield from self._engine.fetch(
            f"select distinct cell, {KEYS} from {given} {JOINED} {stays} {limited} "
            "order by cell, PersonalID, EnrollmentID, HouseholdID",
            *values,
        )
