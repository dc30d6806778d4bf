"""Runs a report over a data set."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from hudkit import standards
from hudkit.dataset import Dataset
from hudkit.engine import DuckEngine, Engine
from hudkit.reports import cells
from hudkit.reports.built import Built, last_uses
from hudkit.reports.definition import Definition, Question, definition
from hudkit.reports.explain import Rule, question_of, rule
from hudkit.reports.formula import references
from hudkit.reports.places import FORMULAS
from hudkit.reports.prepare import prepare, questions, wanted_steps
from hudkit.reports.selection import Parameters, choose, refuse_parameters
from hudkit.reports.table import Counts, Table, fill
from hudkit.rule import Step, order

Progress = Callable[[str, int, int], None]
"""Told what comes next, how much is done and how much there is."""


def unwatched(what: str, done: int, total: int) -> None:
    """Tells nobody."""


class Run:
    """A report that was run. Holds its engine until `close`, so that each figure opens to the people behind it."""

    _cells: cells.Cells

    def __init__(self, report: Definition, asked: Parameters, projects: tuple[str, ...], engine: Engine) -> None:
        self.report = report
        self.parameters = asked
        self.projects = projects
        self.tables: dict[str, Table] = {}
        self._engine = engine
        self._built = Built(engine, report.steps)

    @property
    def missing(self) -> tuple[str, ...]:
        """Tables HUD asks for that are not there yet."""
        return self.report.missing

    @property
    def engine(self) -> str:
        return self._engine.name

    def table(self, name: str) -> Table:
        """A filled table; ReportRefused where there is none of that name, or not yet."""
        return self.tables[self._question(name).table]

    def people(self, table: str, cell: str) -> list[cells.Keys]:
        """(PersonalID, EnrollmentID, HouseholdID) behind a figure, distinct and ordered, from the expression that
        counted it; nobody where HUD's shell is greyed. For a figure worked out from others: everybody behind the cells
        it is worked out from."""
        question = self._question(table)
        if cell in self._greyed(question):
            return []
        measure = question.places.measure(cell)
        if measure.kind in FORMULAS:
            named = references(measure.formula, question.table)
            return sorted({row for other, ref in named for row in self.people(other, ref)})
        return self._cells.people(question, cell)

    def members(self, table: str) -> dict[str, list[cells.Keys]]:
        """The people of every counted cell of a table at once, by cell, as `people` gives them: for keeping them beyond
        this run. Cells without people, greyed ones, and those worked out from others, are left out."""
        question = self._question(table)
        greyed = self._greyed(question)
        return {cell: keys for cell, keys in self._cells.members(question).items() if cell not in greyed}

    def rule(self, table: str, cell: str) -> Rule:
        """The rule behind a cell in words, with its citations."""
        question = self._question(table)
        return rule(self.report, question, cell)

    def row_counts(self) -> dict[str, int]:
        """Rows of every step of the run, those of the tables last."""
        return self._built.rows | self._cells.rows()

    def close(self) -> None:
        """Drop what the run built; `people` no longer answers. The data set stays open."""
        self._engine.close()

    def _greyed(self, question: Question) -> Collection[str]:
        return self.report.layouts[question.table].blank

    def _question(self, table: str) -> Question:
        return question_of(self.report, table)

    def _compute(self, wanted: Sequence[Question], progress: Progress) -> None:
        first = self._first(wanted)
        total = len(first) + len(wanted)
        kept = {name for question in wanted for name in (*wanted_steps([question]), *question.step.needs)}
        unused = last_uses([*(step.needs for step in first), kept])
        for done, step in enumerate(first):
            progress(step.title, done, total)
            self._built.build(step)
            self._built.let_go(unused[done])
        self._cells = cells.Cells(self._engine, wanted, self._built)
        done = len(first)
        for group in self._cells.groups:
            progress(", ".join(question.table for question in group.questions), done, total)
            self._cells.work_out(group)
            done += len(group.questions)
        self._fill(wanted, Counts(self._cells.count(), wanted))

    def _first(self, wanted: Sequence[Question]) -> list[Step]:
        """The steps that are built before the questions are worked out."""
        steps = order(self.report.steps, wanted_steps(wanted))
        needed = {need for step in steps for need in step.needs}
        asked = {question.step.id for question in wanted}
        return [step for step in steps if step.id in needed or step.id not in asked]

    def _fill(self, wanted: Sequence[Question], counts: Counts) -> None:
        for question in wanted:
            layout = self.report.layouts[question.table]
            self.tables[question.table] = fill(self._engine, question, layout, counts)


def run(
    name: str | Definition,
    dataset: Dataset,
    *,
    start: date,
    end: date,
    coc: Sequence[str] = (),
    projects: Sequence[str] = (),
    tables: Sequence[str] = (),
    edition: str = "fy2026",
    software: str = "hudkit",
    engine: Engine | None = None,
    progress: Progress = unwatched,
) -> Run:
    """Run a report ("apr") over a data set for the days from `start` to `end`, both included.

    `projects` limits it to those ProjectIDs, `coc` to projects of those CoCs; with neither it takes every project
    the report applies to. `tables` limits what is computed. `software` is the name and version the report prints.
    `progress` is called before each piece of work; whatever it raises ends the run and comes through.
    A Definition in place of the name runs a report of your own, such as one with a step replaced.
    Raises ReportRefused with every reason when it cannot be run; KeyError where there is no such report.
    """
    report = definition(name) if isinstance(name, str) else name
    asked = Parameters(start, end, edition, tuple(coc), tuple(projects), software)
    refuse_parameters(report, asked)
    return _run(report, asked, questions(report, tables), engine or DuckEngine(dataset.connection), progress)


def _run(report: Definition, asked: Parameters, wanted: list[Question], engine: Engine, progress: Progress) -> Run:
    try:
        prepare(engine, report, asked, wanted_steps(wanted))
        chosen = choose(engine, report, asked, standards.edition(asked.edition).in_force_from)
        engine.load("selected_project", [("ProjectID", "S")], [(project,) for project in chosen])
        engine.load("selected_coc", [("CoCCode", "S")], [(code,) for code in asked.coc])
        found = Run(report, asked, chosen, engine)
        found._compute(wanted, progress)
    except BaseException:
        engine.close()
        raise
    return found
