"""What a run is given before its steps are built: HMIS files, lists, constants and parameters."""

import re
from collections.abc import Iterable, Sequence

from hudkit import standards
from hudkit.engine import Engine
from hudkit.engine.data import load_data
from hudkit.reports.definition import Definition, Question, definition, hmis_files
from hudkit.reports.explain import question_of
from hudkit.reports.selection import Parameters
from hudkit.rule import Step, order

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
_NAMED = re.compile(r"(?:(\w+)\.)?(\w+)")
"""A name as it stands in a step, and the relation it is said to be of."""
_PARTS = re.compile(r"^\),?$", re.MULTILINE)
"""What parts the selects of a step (`with a as (…),`)."""


def wanted_steps(questions: Iterable[Question]) -> list[str]:
    """The steps of questions: who is where, and the records of tables that list any."""
    return [name for question in questions for name in (question.step.id, question.record)]


def questions(report: Definition, tables: Sequence[str] = ()) -> list[Question]:
    """The questions of these tables (of all, where none is named) and of the tables whose cells their formulas name."""
    wanted = [question_of(report, table) for table in tables or report.questions]
    named = {other: None for question in wanted for other in (question.table, *question.places.tables(question.table))}
    return [question_of(report, table) for table in named]


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
        for file in files.keys() & step.needs:
            named.setdefault(file, {"DateDeleted"}).update(_columns(step, files[file]))
    return {file: frozenset(columns) for file, columns in named.items()}


def _columns(step: Step, file: standards.File) -> set[str]:
    """The columns of a file that a step names in a select that names the file, unless it says they are of another."""
    others = set(step.needs) - {file.name}
    parts = (_NAMED.findall(part) for part in _PARTS.split(step.body))
    named = [part for part in parts if any(name == file.name for _, name in part)]
    words = {name.lower() for part in named for of, name in part if of not in others}
    return {column.name for column in file.columns if column.name.lower() in words}
