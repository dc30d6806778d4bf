"""The roster of a night: who is expected, who is here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Max, Sum

from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.selectors import enrollments, open_on
from keyturn.kernel.access import Viewer
from keyturn.people import shown
from keyturn.projects.models import Project
from keyturn.projects.selectors import inventory_on
from keyturn.services.beds import nights
from keyturn.services.policies import may_take_back

EXPECTED_WITHIN = 3


@dataclass(frozen=True)
class Line:
    """One person of the roster. `last` is the last night before this one."""

    row: Enrollment
    name: str
    age: str
    here: bool
    may_undo: bool
    last: date | None
    expected: bool


@dataclass(frozen=True)
class Roster:
    """`expected`: here, or here within the last three nights, or new; `others`: enrolled, but not seen lately."""

    night: date
    lines: list[Line]
    beds: int | None

    @property
    def expected(self) -> list[Line]:
        return [line for line in self.lines if line.expected]

    @property
    def others(self) -> list[Line]:
        return [line for line in self.lines if not line.expected]

    @property
    def here(self) -> int:
        return sum(line.here for line in self.lines)


def roster(viewer: Viewer, project: Project, night: date) -> Roster:
    """Everybody enrolled on the night, by name. Five queries, however many they are."""
    rows = list(open_on(enrollments(viewer).filter(project=project), night))
    marked = {one.enrollment_id: one for one in nights().filter(project=project.pk, date_provided=night)}
    before = nights().filter(project=project.pk, date_provided__lt=night).values("enrollment")
    last = dict(before.annotate(last=Max("date_provided")).values_list("enrollment", "last"))
    lines = [line(viewer, row, marked.get(row.pk), last.get(row.pk), night) for row in rows]
    return Roster(night, sorted(lines, key=lambda one: (one.name.casefold(), one.row.pk)), beds(project, night))


def line(viewer: Viewer, row: Enrollment, mark: object, last: date | None, night: date) -> Line:
    recent = max(day for day in (last, row.entry_date) if day) >= night - timedelta(days=EXPECTED_WITHIN)
    undo = mark is not None and may_take_back(viewer, mark, row.project.organization_id)  # type: ignore[arg-type]
    name = shown.name(row.client)
    return Line(row, name, shown.age_words(row.client), mark is not None, undo, last, recent or mark is not None)


def one_line(viewer: Viewer, row: Enrollment, night: date) -> Line:
    """The line of one person, after a tap."""
    own = nights().filter(enrollment=row.pk)
    last = own.filter(date_provided__lt=night).aggregate(last=Max("date_provided"))["last"]
    return line(viewer, row, own.filter(date_provided=night).first(), last, night)


def beds(project: Project, night: date) -> int | None:
    """Beds of the project on a night; None where its inventory says nothing."""
    return inventory_on(night).filter(project=project).aggregate(beds=Sum("bed_inventory"))["beds"]
