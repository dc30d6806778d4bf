"""Reading the trail: who looked at a client, what a person did. For lead staff (`audit.view`, req 115)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.utils import timezone

from keyturn.audit.models import AuditEvent
from keyturn.kernel.access import Viewer

SHOWN = 100
EXPORTED = 50_000


@dataclass(frozen=True)
class Question:
    """Any of: a client's key, a staff member, days from and to (both included, in the community's zone)."""

    client: str = ""
    actor_id: int | None = None
    start: date | None = None
    end: date | None = None


def events(viewer: Viewer, question: Question) -> QuerySet[AuditEvent]:
    """Newest first. Row security shows lead staff everything; the permission is asked here as well."""
    if not viewer.may("audit.view"):
        raise PermissionDenied("audit.view")
    found = AuditEvent.objects.order_by("-at", "-id")
    if question.client:
        found = found.filter(client_ids__contains=[question.client])
    if question.actor_id:
        found = found.filter(actor_id=question.actor_id)
    if question.start:
        found = found.filter(at__gte=_midnight(question.start))
    if question.end:
        found = found.filter(at__lt=_midnight(question.end + timedelta(days=1)))
    return found


def staff_names(viewer: Viewer) -> dict[int, str]:
    """Names of everybody who ever signed in, by the number that events carry."""
    if not viewer.may("audit.view"):
        return {}
    return dict(get_user_model().objects.order_by("name").values_list("pk", "name"))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
