"""Who may take a service or a contact back."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from keyturn.kernel.access import Viewer
from keyturn.kernel.records import EnrollmentRecord
from keyturn.services.models import Service

UNDO_WITHIN = timedelta(minutes=15)


def may_take_back(viewer: Viewer, one: EnrollmentRecord, organization_id: str) -> bool:
    """Whoever recorded it, for 15 minutes; after that the right to delete is needed (req 166)."""
    kind = "service" if isinstance(one, Service) else "contact"
    if viewer.may(f"{kind}.delete", organization_id):
        return True
    fresh = one.date_created is not None and timezone.now() - one.date_created <= UNDO_WITHIN
    return fresh and one.user_id == viewer.hud_user_id and viewer.may(f"{kind}.create", organization_id)
