"""Writing down what a client said about sharing. A new answer ends the one before it; both stay on record."""

from __future__ import annotations

from django.contrib.postgres.functions import TransactionNow as Now
from django.core.exceptions import PermissionDenied
from django.db import transaction

from keyturn.audit.services import record
from keyturn.consent.models import Release
from keyturn.kernel.access import Viewer

SIGNED, VERBAL, NO = Release.Kind.WRITTEN.value, Release.Kind.VERBAL.value, "no"


@transaction.atomic
def answer_sharing(viewer: Viewer, client_id: str, answer: str, *, organization_id: str | None = None) -> Release:
    """Record "written", "verbal" (req 17) or "no"; a no counts from this moment and hides the record at once.

    The moment is by the database's clock, because its wall is what compares it.
    """
    if not (viewer.may("client.edit") or viewer.may("client.create")):
        raise PermissionDenied("client.edit")
    Release.objects.filter(client_id=client_id, granted=True, revoked_at__isnull=True).update(revoked_at=Now())
    release = Release.objects.create(
        client_id=client_id,
        organization_id=organization_id,
        granted=answer in (SIGNED, VERBAL),
        kind=answer if answer != NO else "",
        starts_at=Now(),
        recorded_by=viewer.user_id,
    )
    release.refresh_from_db()
    record(viewer, "consent.answer", clients=[client_id], of=release, detail={"answer": answer})
    return release
