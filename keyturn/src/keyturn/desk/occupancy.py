"""Beds tonight: inventory against bed nights (night-by-night), against people moved in (permanent housing), or
against open enrollments (all other lodging). Three queries, however many projects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, Sum
from django.utils import timezone

from keyturn.enrollments.night import tonight as night
from keyturn.enrollments.selectors import enrollments, open_on
from keyturn.kernel.access import Viewer
from keyturn.projects.models import Project
from keyturn.projects.selectors import LODGING, NIGHT_BY_NIGHT, PERMANENT_HOUSING, inventory_on
from keyturn.services import beds as nights


@dataclass(frozen=True)
class Tonight:
    """`enrolled` people are in the project; `taken` of `beds` are used (None where the project has no beds)."""

    enrolled: int
    taken: int
    beds: int | None


def tonight(viewer: Viewer, rows: Sequence[Project]) -> dict[str, Tonight]:
    today, keys = timezone.localdate(), [row.pk for row in rows]
    stock = dict(
        inventory_on(today).filter(project__in=keys).values_list("project").annotate(beds=Sum("bed_inventory"))
    )
    held = open_on(enrollments(viewer).filter(project__in=keys), today).order_by().values("project")
    counts = held.annotate(people=Count("pk"), moved=Count("pk", filter=Q(move_in_date__lte=today)))
    people = {row["project"]: row for row in counts}
    here = Counter(nights.nights().filter(project__in=keys, date_provided=night()).values_list("project", flat=True))
    return {row.pk: _of(row, stock.get(row.pk), people.get(row.pk, {}), here[row.pk]) for row in rows}


def _of(project: Project, beds: int | None, people: dict, here: int) -> Tonight:
    enrolled = people.get("people", 0)
    taken = enrolled
    if project.project_type == NIGHT_BY_NIGHT:
        taken = here
    elif project.project_type in PERMANENT_HOUSING:
        taken = people.get("moved", 0)
    return Tonight(enrolled, taken, beds if project.project_type in LODGING else None)
