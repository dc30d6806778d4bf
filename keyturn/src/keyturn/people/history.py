"""The story of a record for those who may read the audit: who, when, what, why."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _

from keyturn.audit.models import AuditEvent
from keyturn.kernel.access import Viewer

ACTIONS = {
    "client.view": _("Opened the record"),
    "client.uncover": _("Uncovered a number or birth date"),
    "client.create": _("Added the client"),
    "client.edit": _("Corrected the record"),
    "consent.answer": _("Wrote down the answer about sharing"),
    "enrollment.view": _("Opened an enrollment"),
    "enrollment.create": _("Enrolled"),
    "enrollment.edit": _("Changed an enrollment"),
    "enrollment.delete": _("Deleted an enrollment"),
    "service.create": _("Recorded a service"),
    "service.delete": _("Took a service back"),
    "contact.create": _("Recorded a contact"),
}


def events(viewer: Viewer, client_id: str) -> QuerySet[AuditEvent]:
    """Events that name the client, the latest first, with the name of who did it (`who`)."""
    if not viewer.may("audit.view"):
        return AuditEvent.objects.none()
    names = get_user_model().objects.filter(pk=OuterRef("actor_id")).values("name")
    held = AuditEvent.objects.filter(client_ids__contains=[client_id])
    return held.annotate(who=Subquery(names[:1])).order_by("-at", "-id")
