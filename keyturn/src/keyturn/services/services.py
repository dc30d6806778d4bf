"""Writing services and contacts within active enrollments (req 160)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from keyturn.audit.services import record
from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.rules import Refused, say
from keyturn.kernel import writing
from keyturn.kernel.access import Viewer
from keyturn.kernel.records import EnrollmentRecord
from keyturn.people import once
from keyturn.services.models import CurrentLivingSituation, Service
from keyturn.services.policies import may_take_back


@transaction.atomic
def record_service(viewer: Viewer, row: Enrollment, values: dict[str, Any], *, press: str = "") -> Service:
    """One service on a day of the enrollment. The same press sent twice is one service."""
    _permit(viewer, "service.create", row)
    _within(row, values["date_provided"])
    return _once(viewer, Service, row, values, press, "service.create")


@transaction.atomic
def record_contact(
    viewer: Viewer, row: Enrollment, values: dict[str, Any], *, engaged: bool = False, press: str = ""
) -> CurrentLivingSituation:
    """A contact with where the person stays; with `engaged` its day is the date of engagement as well (4.13)."""
    _permit(viewer, "contact.create", row)
    _within(row, values["information_date"])
    made = _once(viewer, CurrentLivingSituation, row, values, press, "contact.create")
    if engaged and row.date_of_engagement is None:
        writing.update(row, viewer, {"date_of_engagement": values["information_date"]})
    return made


def _once(
    viewer: Viewer, model: type[EnrollmentRecord], row: Enrollment, values: dict[str, Any], press: str, action: str
) -> Any:
    key = once.record_key(press, model.__name__) if press else None
    if key:
        once.hold(f"{model.__name__}:{key}")
        made = model._default_manager.filter(pk=key, enrollment=row.pk).first()
        if made:
            return made
    own = {model._meta.pk.attname: key} if key else {}
    made = writing.new(
        model, viewer, enrollment_id=row.pk, project_id=row.project_id, personal_id=row.client_id, **own, **values
    )
    made.save(force_insert=True)
    place = row.project.organization_id
    record(viewer, action, clients=[row.client_id], of=made, organization_id=place, fields=values)
    return made


def _permit(viewer: Viewer, permission: str, row: Enrollment) -> None:
    if not viewer.may(permission, row.project.organization_id):
        raise PermissionDenied(permission)


def _within(row: Enrollment, day: date) -> None:
    """Between entry and exit, and not in the future."""
    if day > timezone.localdate():
        raise Refused(_("The day must be today or earlier"))
    if row.entry_date and day < row.entry_date:
        raise Refused(_("The day must be on or after %(day)s, the entry date") % {"day": say(row.entry_date)})
    if row.exit_on and day > row.exit_on:
        raise Refused(_("The day must be on or before %(day)s, the exit date") % {"day": say(row.exit_on)})


@transaction.atomic
def take_back(viewer: Viewer, row: Enrollment, one: EnrollmentRecord) -> None:
    """Delete a service or contact in HUD's way (DateDeleted is set, the row stays)."""
    place = row.project.organization_id
    if not may_take_back(viewer, one, place):
        raise PermissionDenied("service.delete")
    writing.soft_delete(one, viewer)
    action = "service.delete" if isinstance(one, Service) else "contact.delete"
    record(viewer, action, clients=[row.client_id], of=one, organization_id=place)
