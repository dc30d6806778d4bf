"""What is due next for one client: topics still open in the enrollments that are under way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from keyturn.desk.intake.asked import STAGES, START
from keyturn.desk.intake.household import annual_due, annual_tasks, tasks_at
from keyturn.desk.intake.status import Task
from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.rules import say
from keyturn.kernel.access import Viewer
from keyturn.projects.selectors import grants_on


@dataclass(frozen=True)
class Next:
    title: str
    href: str
    hint: str
    state: Any


def next_things(viewer: Viewer, rows: Sequence[Enrollment]) -> list[Next]:
    """One line an enrollment and stage, leading to its first open topic."""
    held = [row for row in rows if viewer.may("enrollment.edit", row.project.organization_id)]
    grants = grants_on({row.project_id for row in held}, timezone.localdate())
    intake = tasks_at(START, held, grants)
    due = {row.pk: day for row in held if (day := annual_due([row]))}
    annual = annual_tasks(due, held, grants)
    lines = [_line(row, intake.get(row.pk, []), _("Finish intake")) for row in held]
    lines += [_line(row, annual.get(row.pk, []), _annual(due, row)) for row in held]
    return [line for line in lines if line]


def _annual(due: dict[str, Any], row: Enrollment) -> str:
    return _("Annual assessment around %(day)s") % {"day": say(due[row.pk])} if row.pk in due else ""


def _line(row: Enrollment, tasks: Sequence[Task], title: str) -> Next | None:
    left = [task for task in tasks if not task.done]
    if not left:
        return None
    href = reverse("topic", args=[row.pk, STAGES[left[0].stage], left[0].topic.slug])
    words = ngettext("%(n)d topic open", "%(n)d topics open", len(left)) % {"n": len(left)}
    return Next(title, href, row.project.project_name or "", words)
