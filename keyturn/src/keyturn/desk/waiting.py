"""What is waiting for this person: unfinished intakes, annual assessments, move-ins, people not seen, exits.

Each group looks at no more than LATEST enrollments where the viewer may act, in a number of queries that does not
grow with them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from keyturn.desk.intake.asked import EXIT, START
from keyturn.desk.intake.household import WINDOW, Funders, annual_due, annual_tasks, tasks_at
from keyturn.desk.intake.status import Task
from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.night import tonight
from keyturn.enrollments.rules import HEAD, say
from keyturn.enrollments.selectors import enrollments, left_since, open_on
from keyturn.kernel.access import Viewer
from keyturn.people import shown
from keyturn.people.answers import NOT_COLLECTED
from keyturn.projects.selectors import LODGING, NIGHT_BY_NIGHT, asks_move_in, grants_on
from keyturn.services.beds import nights

LATEST = 400
MOST_YEARS = 25
OVERDUE_FOR = timedelta(days=90)
MAY_MOVE_IN = LODGING | {6, 7, 11, 12, 14}
MOVE_IN_AFTER = timedelta(days=30)
NOT_SEEN_AFTER = timedelta(days=14)
EXITS_WITHIN = timedelta(days=60)


@dataclass(frozen=True)
class Item:
    """One household or person, and what is to do."""

    row: Enrollment
    title: str
    hint: str


@dataclass(frozen=True)
class Group:
    slug: str
    title: Any
    items: list[Item]


def waiting(viewer: Viewer) -> list[Group]:
    """The groups that hold something, the most urgent first. Nobody without a right to act has anything waiting."""
    if not viewer.may("enrollment.edit"):
        return []
    held = enrollments(viewer, "enrollment.edit")
    here = open_on(held, timezone.localdate())
    found = [
        Group("annual", _("Annual assessments"), _annual(here)),
        Group("intake", _("Intakes to finish"), _intakes(here)),
        Group("exits", _("Exits to complete"), _exits(held)),
        Group("move-in", _("Move-in dates"), _move_ins(here)),
        Group("not-seen", _("Not seen lately"), _not_seen(here)),
    ]
    return [group for group in found if group.items]


def _grants(rows: Iterable[Enrollment]) -> Funders:
    return grants_on({row.project_id for row in rows}, timezone.localdate())


def _households(rows: Iterable[Enrollment]) -> dict[str, list[Enrollment]]:
    found: dict[str, list[Enrollment]] = defaultdict(list)
    for row in rows:
        found[f"{row.project_id}/{row.household_id or row.pk}"].append(row)
    return found


def _title(rows: Sequence[Enrollment]) -> str:
    """ "Ana Ruiz and 2 others" """
    head = next((row for row in rows if row.relationship_to_hoh == HEAD), rows[0])
    name, others = shown.name(head.client), len(rows) - 1
    words = ngettext("%(name)s and %(n)d other", "%(name)s and %(n)d others", others)
    return words % {"name": name, "n": others} if others else name


def _open(rows: Sequence[Enrollment], tasks: dict[str, list[Task]]) -> list[Item]:
    """Households that have a topic open, and how many."""
    left = {key: sum(not task.done for task in found) for key, found in tasks.items()}
    found = []
    for members in _households(rows).values():
        waiting = [row for row in members if left.get(row.pk)]
        if waiting:
            hint = _hint(waiting[0], sum(left[row.pk] for row in waiting))
            found.append(Item(_first(waiting), _title(members), hint))
    return found


def _first(rows: Sequence[Enrollment]) -> Enrollment:
    return next((row for row in rows if row.relationship_to_hoh == HEAD), rows[0])


def _hint(row: Enrollment, count: int) -> str:
    left = ngettext("%(n)d topic open", "%(n)d topics open", count) % {"n": count}
    return f"{row.project.project_name} · {left}"


def _intakes(here: QuerySet[Enrollment]) -> list[Item]:
    rows = list(here.order_by("-entry_date", "pk")[:LATEST])
    return _open(rows, tasks_at(START, rows, _grants(rows)))


def _annual(here: QuerySet[Enrollment]) -> list[Item]:
    """Households in the window around their anniversary, or up to 60 days past it, whose answers are not all there."""
    rows = list(here.filter(_near_an_anniversary()).order_by("entry_date", "pk")[:LATEST])
    due = {row.pk: day for members in _households(rows).values() if (day := annual_due(members)) for row in members}
    return _open(rows, annual_tasks(due, rows, _grants(rows)))


def _near_an_anniversary() -> Q:
    """Entered about one, two, … years ago: the anniversary was at most 90 days ago, or comes within 30 (its window)."""
    today, found = timezone.localdate(), Q(pk__in=[])
    for years in range(1, MOST_YEARS):
        shift = timedelta(days=round(365.25 * years))
        found |= Q(entry_date__range=(today - shift - OVERDUE_FOR, today - shift + WINDOW))
    return found


def _exits(held: QuerySet[Enrollment]) -> list[Item]:
    since = timezone.localdate() - EXITS_WITHIN
    rows = list(left_since(held, since).order_by("-exit_on", "pk")[:LATEST])
    items = _open(rows, tasks_at(EXIT, rows, _grants(rows)))
    listed = {item.row.pk for item in items}
    unknown = [row for row in rows if row.destination in (None, NOT_COLLECTED) and row.pk not in listed]
    return items + [Item(row, shown.name(row.client), _("Where they went is missing")) for row in unknown]


def _move_ins(here: QuerySet[Enrollment]) -> list[Item]:
    """Heads who have been in a housing project for a while without a date of moving in (3.20)."""
    late = timezone.localdate() - MOVE_IN_AFTER
    rows = here.filter(move_in_date__isnull=True, relationship_to_hoh=HEAD, entry_date__lte=late)
    heads = list(rows.filter(project__project_type__in=MAY_MOVE_IN).order_by("-entry_date", "pk")[:LATEST])
    funders = _grants(heads)
    words = _("In %(project)s since %(day)s, no move-in date yet")
    return [
        Item(row, shown.name(row.client), words % {"project": row.project.project_name, "day": say(row.entry_date)})
        for row in heads
        if asks_move_in(row.project, funders.get(row.project_id, frozenset()))
    ]


def _not_seen(here: QuerySet[Enrollment]) -> list[Item]:
    """Night-by-night guests without a bed night for two weeks; the exit is proposed, never made by itself."""
    limit = tonight() - NOT_SEEN_AFTER
    own = nights().filter(enrollment=OuterRef("pk")).order_by("-date_provided").values("date_provided")[:1]
    rows = here.filter(project__project_type=NIGHT_BY_NIGHT).annotate(seen=Coalesce(Subquery(own), "entry_date"))
    words = _("Last night at %(project)s: %(day)s. Record the exit?")
    return [
        Item(row, shown.name(row.client), words % {"project": row.project.project_name, "day": say(row.seen)})
        for row in rows.filter(seen__lt=limit).order_by("-seen", "pk")[:LATEST]
    ]
