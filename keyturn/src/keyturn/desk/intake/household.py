"""The tasks of everybody in a household, and when an annual assessment is due."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from django.utils import timezone

from keyturn.desk.intake.asked import ANNUAL, TOPICS, person
from keyturn.desk.intake.status import Task, load, tasks
from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.rules import HEAD

WINDOW = timedelta(days=30)
NONE: frozenset[int] = frozenset()
Funders = Mapping[str, frozenset[int]]
FILES = frozenset(question.file for topic in TOPICS for question in topic.questions)


def tasks_at(stage: int, rows: Sequence[Enrollment], funders: Funders) -> dict[str, list[Task]]:
    """The topics of each enrollment at a stage, by enrollment key; `funders` are the grants by project key.

    One query a file, however many enrollments.
    """
    loaded = load(rows, FILES, stage) if rows else {}
    return {row.pk: tasks(row, funders.get(row.project_id, NONE), person(row), stage, loaded) for row in rows}


def anniversary(entered: date, today: date) -> date | None:
    """The anniversary whose window (30 days before and after) is open or passed last; None in the first 11 months.

    A 29 February is 28 February in common years. HMIS Glossary, Annual Assessment.
    """
    for year in (today.year + 1, today.year, today.year - 1):
        day = _in_year(entered, year)
        if day > entered and day - WINDOW <= today:
            return day
    return None


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def annual_due(members: Sequence[Enrollment]) -> date | None:
    """The anniversary of the household's first entry (the head's, if it has one) that has its window open or behind it."""
    heads = [row for row in members if row.relationship_to_hoh == HEAD] or list(members)
    first = min((row.entry_date for row in heads if row.entry_date), default=None)
    return anniversary(first, timezone.localdate()) if first else None


def annual_tasks(due: Mapping[str, date], rows: Sequence[Enrollment], funders: Funders) -> dict[str, list[Task]]:
    """Topics of the annual assessment of those who entered by the anniversary (`due`, by enrollment key).

    Answers dated within the window count.
    """
    asked = [row for row in rows if row.pk in due and row.entry_date and row.entry_date <= due[row.pk]]
    loaded = load(asked, FILES, ANNUAL) if asked else {}
    within = {key: one for key, one in loaded.items() if _in_window(one.information_date, due[key[0]])}
    return {
        row.pk: tasks(row, funders.get(row.project_id, NONE), person(row, due[row.pk]), ANNUAL, within) for row in asked
    }


def _in_window(day: date | None, anniversary_day: date) -> bool:
    return day is not None and abs(day - anniversary_day) <= WINDOW
