"""Runs a report over a data set."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from hudkit import standards
from hudkit.dataset import Dataset
from hudkit.engine import DuckEngine, Engine
from hudkit.engine.data import load_data
from hudkit.reports import cells
from hudkit.reports.definition import Definition, Question, definition, hmis_files
from hudkit.reports.explain import Rule, question_of, rule
from hudkit.reports.formula import references
from hudkit.reports.places import FORMULAS
from hudkit.reports.selection import Parameters, choose, refuse_parameters
from hudkit.reports.table import Counts, Table, fill
from hudkit.rule import order

REPORT = (
    ("report_name", "S"),
    ("edition", "S"),
    ("report_start", "D"),
    ("report_end", "D"),
    ("software", "S"),
)
CHOOSES = {
    "CEParticipation": (
        "ProjectID",
        "AccessPoint",
        "CEParticipationStatusStartDate",
        "CEParticipationStatusEndDate",
    ),
    "Funder": ("ProjectID", "Funder", "StartDate", "EndDate"),
    "Project": ("ProjectID", "ProjectType", "ContinuumProject", "OperatingStartDate", "OperatingEndDate"),
    "ProjectCoC": ("ProjectID", "CoCCode"),
}
"""HMIS files that the choice of projects reads, whatever the steps need, and their columns (selection.py)."""
_WORD = re.compile(r"\w+")

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
        self._built: list[str] = []

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
        counted it. For a figure worked out from others: everybody behind the cells it is worked out from."""
        question = self._question(table)
        measure = question.places.measure(cell)
        if measure.kind in FORMULAS:
            named = references(measure.formula, question.table)
            return sorted({row for other, ref in named for row in self.people(other, ref)})
        return self._cells.people(question, cell)

    def members(self, table: str) -> dict[str, list[cells.Keys]]:
        """The people of every counted cell of a table at once, by cell, as `people` gives them: for keeping them beyond
        this run. Cells without people, and those worked out from others, are left out."""
        return self._cells.members(self._question(table))

    def rule(self, table: str, cell: str) -> Rule:
        """The rule behind a cell in words, with its citations."""
        question = self._question(table)
        return rule(self.report, question, cell)

    def row_counts(self) -> dict[str, int]:
        """Rows of every step of the run, those of the tables last."""
        return {name: self._engine.rows(name) for name in self._built} | self._cells.rows()

    def close(self) -> None:
        """Drop what the run built; `people` no longer answers. The data set stays open."""
        self._engine.close()

    def _question(self, table: str) -> Question:
        return question_of(self.report, table)

    def _compute(self, wanted: Sequence[Question], progress: Progress) -> None:
        steps = order(self.report.steps, wanted_steps(wanted))
        needed = {need for step in steps for need in step.needs}
        asked = {question.step.id for question in wanted}
        first = [step for step in steps if step.id in needed or step.id not in asked]
        self._cells = cells.Cells(self._engine, wanted, (step.id for step in first))
        total = len(first) + len(self._cells.groups)
        for done, step in enumerate(first):
            progress(step.title, done, total)
            self._engine.build(step.id, step.body)
            self._built.append(step.id)
        for done, group in enumerate(self._cells.groups, len(first)):
            progress(", ".join(question.table for question in group.questions), done, total)
            self._cells.work_out(group)
        self._cells.place()
        self._fill(wanted, Counts(self._cells.count(), wanted))

    def _fill(self, wanted: Sequence[Question], counts: Counts) -> None:
        for question in wanted:
            layout = self.report.layouts[question.table]
            self.tables[question.table] = fill(self._engine, question, layout, counts)


def wanted_steps(questions: Iterable[Question]) -> list[str]:
    """The steps of questions: who is where, and the records of tables that list any."""
    return [name for question in questions for name in (question.step.id, question.record)]


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


def questions(report: Definition, tables: Sequence[str] = ()) -> list[Question]:
    """The questions of these tables (of all, where none is named) and of the tables whose cells their formulas name."""
    wanted = [question_of(report, table) for table in tables or report.questions]
    named = {other: None for question in wanted for other in (question.table, *question.places.tables(question.table))}
    return [question_of(report, table) for table in named]


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


def prepare(engine: Engine, report: Definition, asked: Parameters, wanted: Iterable[str]) -> None:
    """Offer the wanted steps the HMIS files, lists, constants and parameters they need."""
    steps = order(report.steps, wanted)
    needed = {need for step in steps for need in step.needs}
    for file in sorted(needed & hmis_files(asked.edition) | CHOOSES.keys()):
        engine.source(file)
    day = standards.edition(asked.edition).in_force_from
    lists = {name: listed for name, listed in report.lists.items() if name in needed}
    load_data(engine, lists, report.constants(day), day)
    values = (report.name, asked.edition, asked.start, asked.end, asked.software)
    engine.load("report", REPORT, [values])


def reads(report: str | Definition, tables: Sequence[str] = (), edition: str = "fy2026") -> dict[str, frozenset[str]]:
    """The HMIS files a run of these tables (of all, where none is named) reads, each with the columns it may read: for
    `hudkit.dataset.open(..., only=reads("apr"))`, which then need not read the rest."""
    found = definition(report) if isinstance(report, str) else report
    files = {file.name: file for file in standards.edition(edition).files}
    named: dict[str, set[str]] = {file: {*columns, "DateDeleted"} for file, columns in CHOOSES.items()}
    for step in order(found.steps, wanted_steps(questions(found, tables))):
        words = {word.lower() for word in _WORD.findall(step.body)} | {"datedeleted"}
        for file in files.keys() & step.needs:
            named.setdefault(file, set()).update(name for name in _columns(files[file]) if name.lower() in words)
    return {file: frozenset(columns) for file, columns in named.items()}


def _columns(file: standards.File) -> set[str]:
    return {column.name for column in file.columns}
