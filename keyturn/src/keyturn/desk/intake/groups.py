"""The task lists of an enrollment's page: the start, the year, the exit, updates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from keyturn.desk.intake.asked import ANNUAL, EXIT, STAGES, START
from keyturn.desk.intake.household import WINDOW, Funders, annual_due, annual_tasks, tasks_at
from keyturn.desk.intake.records import PERMISSION
from keyturn.desk.intake.status import State, Task
from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.rules import say
from keyturn.kernel.access import Viewer
from keyturn.people import shown

Asked = tuple[int, str, str, dict[str, list[Task]]]


@dataclass(frozen=True)
class Other:
    """Somebody else of the household and how many of their topics wait."""

    row: Enrollment
    name: str
    kind: str
    words: str


@dataclass(frozen=True)
class Group:
    """`may` ask and answer; `look` at the answers, except the private ones."""

    title: str
    slug: str
    tasks: list[Task]
    may: bool
    look: bool
    note: str = ""
    others: list[Other] = field(default_factory=list)


def groups(viewer: Viewer, row: Enrollment, members: Sequence[Enrollment], funders: frozenset[int]) -> list[Group]:
    """Those that hold something to ask, the most urgent first."""
    grants = {row.project_id: funders}
    intake = (START, _("Intake"), "", tasks_at(START, members, grants))
    found = [_exit(row, members, grants), _annual(row, members, grants), intake]
    made = (_group(viewer, row, members, *one) for one in found if one)
    return [group for group in made if group.tasks]


def _exit(row: Enrollment, members: Sequence[Enrollment], grants: Funders) -> Asked | None:
    gone = [one for one in members if one.exit_on]
    return (EXIT, _("At exit"), "", tasks_at(EXIT, gone, grants)) if row.exit_on else None


def _annual(row: Enrollment, members: Sequence[Enrollment], grants: Funders) -> Asked | None:
    due = None if row.exit_on else annual_due(members)
    if due is None:
        return None
    late = timezone.localdate() - due > WINDOW
    words = _("The window around %(day)s is over") if late else _("Due within 30 days of %(day)s")
    here = {one.pk: due for one in members if one.exit_on is None}
    return ANNUAL, _("Annual assessment"), words % {"day": say(due)}, annual_tasks(here, members, grants)


def _group(
    viewer: Viewer, row: Enrollment, members: Sequence[Enrollment], stage: int, title: str, note: str,
    by_key: dict[str, list[Task]],
) -> Group:  # fmt: skip
    others = [_other(one, by_key.get(one.pk, [])) for one in members if one.pk != row.pk and by_key.get(one.pk)]
    place = row.project.organization_id
    may, look = viewer.may(PERMISSION[stage], place), viewer.may("assessment.view", place)
    return Group(title, STAGES[stage], by_key.get(row.pk, []), may, look, note, others)


def _other(row: Enrollment, tasks: list[Task]) -> Other:
    left = sum(not task.done for task in tasks)
    words = ngettext("%(n)d to do", "%(n)d to do", left) % {"n": left} if left else str(State.DONE.words)
    return Other(row, shown.name(row.client), "neutral" if left else "done", words)
