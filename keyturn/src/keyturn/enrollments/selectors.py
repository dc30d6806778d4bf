"""Reading enrollments. The viewer comes first; own agencies in full, others' only where a release stands."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.http import Http404

from keyturn.audit.services import record
from keyturn.enrollments.models import Enrollment, Exit
from keyturn.kernel.access import Viewer
from keyturn.people import once
from keyturn.people.selectors import standing_releases


def exits() -> QuerySet[Exit]:
    return Exit.objects.filter(date_deleted__isnull=True)


def with_exit(rows: QuerySet[Enrollment]) -> QuerySet[Enrollment]:
    """Adds `exit_on`, `destination` and `exit_key` of the live exit, if there is one."""
    own = exits().filter(enrollment=OuterRef("pk")).order_by("-exit_date")
    return rows.annotate(
        exit_on=Subquery(own.values("exit_date")[:1]),
        destination=Subquery(own.values("destination")[:1]),
        exit_key=Subquery(own.values("exit_id")[:1]),
    )


def enrollments(viewer: Viewer, permission: str = "enrollment.view") -> QuerySet[Enrollment]:
    """Live enrollments of projects where the viewer holds the permission, with client, project and exit.

    Clients come in a query of their own: their wall costs a function call a row, so it is asked for the rows that
    are left after every filter, not for all that a join would pass.
    """
    live = Enrollment.objects.filter(date_deleted__isnull=True)
    rows = live.select_related("project__organization").prefetch_related("client")
    if not viewer.everywhere(permission):
        rows = rows.filter(project__organization__in=viewer.organizations(permission))
    return with_exit(rows)


def access_enrollment(viewer: Viewer, key: str, *, purpose: str, permission: str = "enrollment.view") -> Enrollment:
    """The enrollment, with an audit event of the read; unknown and not allowed are the same 404."""
    found = enrollments(viewer, permission).filter(pk=key).first()
    if found is None:
        raise Http404("enrollment")
    place = found.project.organization_id
    record(viewer, "enrollment.view", clients=[found.client_id], of=found, organization_id=place, purpose=purpose)
    return found


def household(viewer: Viewer, enrollment: Enrollment) -> list[Enrollment]:
    """Everybody of the household in this stay with this project, head first; at least the enrollment itself."""
    rows = enrollments(viewer).filter(project=enrollment.project_id)
    same = Q(household_id=enrollment.household_id) if enrollment.household_id else Q(pk=enrollment.pk)
    return sorted(
        rows.filter(same), key=lambda row: (row.relationship_to_hoh or 99, row.entry_date or date.min, row.pk)
    )


def enrolled_by(viewer: Viewer, project: str, press: str) -> Enrollment | None:
    """The head, or whoever joined first, of those whom this press has enrolled already."""
    if not press:
        return None
    by_press = Q(household_id=once.record_key(press, "household")) | Q(pk=once.record_key(press, "joins 0"))
    rows = enrollments(viewer).filter(by_press, project=project)
    return rows.order_by("relationship_to_hoh").first()


def open_on(rows: QuerySet[Enrollment], day: date) -> QuerySet[Enrollment]:
    """Entered on or before the day and not left by it (the day of exit is no longer a day inside)."""
    left = exits().filter(enrollment=OuterRef("pk"), exit_date__lte=day)
    return rows.filter(~Exists(left), entry_date__lte=day)


def left_since(rows: QuerySet[Enrollment], day: date) -> QuerySet[Enrollment]:
    return rows.filter(Exists(exits().filter(enrollment=OuterRef("pk"), exit_date__gte=day)))


def of_client(viewer: Viewer, client_id: str) -> list[Enrollment]:
    """A client's enrollments, the latest first. `own` tells those of the viewer's agencies from shared ones, of which
    a page shows project and dates only."""
    places = viewer.organizations("enrollment.view")
    rows = Enrollment.objects.filter(client=client_id, date_deleted__isnull=True).select_related(
        "project__organization"
    )
    if not viewer.everywhere("enrollment.view"):
        shared = Exists(standing_releases().filter(client=OuterRef("client")))
        rows = rows.filter(Q(project__organization__in=places) | shared)
    found = list(with_exit(rows).order_by("-entry_date", "pk"))
    for row in found:
        row.own = viewer.may("enrollment.view", row.project.organization_id)
    return found


def last_household(viewer: Viewer, client_id: str) -> list[Enrollment]:
    """Who was with the client in their latest household, for "same as last time"."""
    latest = enrollments(viewer).filter(client=client_id).order_by("-entry_date").first()
    return household(viewer, latest) if latest else []


def overlapping(project_id: str, client_id: str, entry: date, *, beside: str = "") -> Enrollment | None:
    """A live enrollment of the client with the project that has not ended by `entry`, other than `beside`."""
    rows = with_exit(Enrollment.objects.filter(project=project_id, client=client_id, date_deleted__isnull=True))
    return rows.exclude(pk=beside).filter(Q(exit_on__isnull=True) | Q(exit_on__gt=entry)).first()
