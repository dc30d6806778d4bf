"""How far the answers are: not started, in progress, done, needs a second look. For one person or for many at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from django.utils.translation import gettext_lazy as _

from keyturn.desk.intake.asked import Person, topics
from keyturn.desk.intake.question import Question, Topic
from keyturn.desk.intake.records import WHOLE_ROWS, stage_rows
from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.selectors import exits
from keyturn.people.answers import NOT_COLLECTED

Loaded = dict[tuple[str, str], Any]


class State(Enum):
    """Value: (kind of `<c-status>`, words)."""

    NOT_STARTED = ("neutral", _("Not started"))
    IN_PROGRESS = ("progress", _("In progress"))
    DONE = ("done", _("Done"))
    SECOND_LOOK = ("attention", _("Needs a second look"))

    @property
    def kind(self) -> str:
        return self.value[0]

    @property
    def words(self) -> Any:
        return self.value[1]


@dataclass(frozen=True)
class Task:
    """A topic of one enrollment at one stage."""

    row: Enrollment
    stage: int
    topic: Topic
    state: State

    @property
    def done(self) -> bool:
        return self.state is State.DONE


def load(rows: Sequence[Enrollment], files: Iterable[str], stage: int, day: date | None = None) -> Loaded:
    """Rows of these files at the stage, by (enrollment key, part). One query a file, however many enrollments."""
    keys = [row.pk for row in rows]
    found: Loaded = {}
    for file in files:
        if file == "Exit":
            found |= {(one.enrollment_id, "Exit"): one for one in exits().filter(enrollment__in=keys)}
        elif file not in WHOLE_ROWS:
            found |= {(one.enrollment_id, _part(file, one)): one for one in stage_rows(file, keys, stage, day)}
    return found


def _part(file: str, one: Any) -> str:
    return f"Disabilities{one.disability_type}" if file == "Disabilities" else file


def state(row: Enrollment, questions: Sequence[Question], loaded: Loaded) -> State:
    """From the questions that stand by themselves; what follows from another is not waited for."""
    given = [_answer(row, question, loaded) for question in questions if question.after is None]
    if all(value is None or value == "" for value in given):
        return State.NOT_STARTED
    if any(value == NOT_COLLECTED for value in given):
        return State.SECOND_LOOK
    return State.IN_PROGRESS if any(value is None or value == "" for value in given) else State.DONE


def _answer(row: Enrollment, question: Question, loaded: Loaded) -> Any:
    whole = {"Enrollment": row, "Client": row.client}
    source = whole.get(question.part) or loaded.get((row.pk, question.part))
    return getattr(source, question.attribute) if source is not None else None


def tasks(row: Enrollment, funders: frozenset[int], who: Person, stage: int, loaded: Loaded) -> list[Task]:
    """The topics of one enrollment at a stage with their states."""
    asked = topics(row.project.project_type, funders, stage, who)
    return [Task(row, stage, topic, state(row, questions, loaded)) for topic, questions in asked]


def files_of(asked: Iterable[tuple[Topic, tuple[Question, ...]]]) -> set[str]:
    return {question.file for _topic, questions in asked for question in questions}
