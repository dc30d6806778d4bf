"""Bed nights (4.14): a person in a bed of a night-by-night shelter on one night. RecordType and TypeProvided are 200."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from keyturn.audit.services import record
from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.night import tonight
from keyturn.enrollments.rules import Refused, say
from keyturn.kernel import writing
from keyturn.kernel.access import Viewer
from keyturn.people import once, shown
from keyturn.services.models import Service
from keyturn.services.policies import may_take_back

BED_NIGHT = 200


def nights() -> QuerySet[Service]:
    return Service.objects.filter(record_type=BED_NIGHT, date_deleted__isnull=True)


def nights_of(rows: Iterable[Enrollment]) -> QuerySet[Service]:
    return nights().filter(enrollment__in=[row.pk for row in rows])


def write_nights(viewer: Viewer, rows: Sequence[Enrollment], night: date) -> list[Service]:
    """One bed night each, where there is none yet. The caller has asked for permission and opened the transaction."""
    for row in sorted(rows, key=lambda row: row.pk):
        once.hold(f"night:{row.pk}:{night}")
    held = set(nights_of(rows).filter(date_provided=night).values_list("enrollment_id", flat=True))
    new = [_night(viewer, row, night) for row in rows if row.pk not in held]
    Service.objects.bulk_create(new)
    return new


def _night(viewer: Viewer, row: Enrollment, night: date) -> Service:
    return writing.new(
        Service,
        viewer,
        enrollment_id=row.pk,
        project_id=row.project_id,
        personal_id=row.client_id,
        date_provided=night,
        record_type=BED_NIGHT,
        type_provided=BED_NIGHT,
    )


@transaction.atomic
def mark_here(viewer: Viewer, row: Enrollment, night: date) -> Service | None:
    """This person is here this night. A second tap, a retry, another tablet: still one night (None then)."""
    if not viewer.may("service.create", row.project.organization_id):
        raise PermissionDenied("service.create")
    _within_stay(row, night)
    made = write_nights(viewer, [row], night)
    if made:
        _note(viewer, "service.create", row, made[0])
    return made[0] if made else None


def _within_stay(row: Enrollment, night: date) -> None:
    """From the entry date to the night before exit, and no night that has not come (rule R241)."""
    name = shown.name(row.client)
    if night > tonight():
        raise Refused(_("Choose tonight or an earlier night"))
    if row.entry_date and night < row.entry_date:
        raise Refused(_("%(name)s entered on %(day)s. Choose that night or a later one")
                      % {"name": name, "day": say(row.entry_date)})  # fmt: skip
    if row.exit_on and night >= row.exit_on:
        raise Refused(_("%(name)s left on %(day)s. Choose an earlier night") % {"name": name, "day": say(row.exit_on)})


@transaction.atomic
def take_back(viewer: Viewer, row: Enrollment, night: date) -> bool:
    """Undo a mark. False where there is no such night (any more)."""
    found = nights_of([row]).filter(date_provided=night).first()
    if found is None:
        return False
    if not may_take_back(viewer, found, row.project.organization_id):
        raise PermissionDenied("service.delete")
    writing.soft_delete(found, viewer)
    _note(viewer, "service.delete", row, found)
    return True


def _note(viewer: Viewer, action: str, row: Enrollment, night: Service) -> None:
    place = row.project.organization_id
    record(viewer, action, clients=[row.client_id], of=night, organization_id=place, fields=["bed night"])
