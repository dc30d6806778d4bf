"""Writing audit events. Called by services (every write) and by the doors to clients (every read)."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone

from keyturn.audit.models import AuditEvent
from keyturn.kernel.access import Viewer
from keyturn.kernel.context import current_request_id


def record(
    viewer: Viewer,
    action: str,
    *,
    clients: Iterable[str] = (),
    of: object = None,
    organization_id: str = "",
    fields: Iterable[str] = (),
    purpose: str = "",
    result: str = "done",
    detail: dict | None = None,
) -> None:
    """Add one event in the current transaction, so a write and its event stand or fall together.

    `action` is the permission used ("client.view"); `of` is the record; `fields` are names only.
    """
    AuditEvent(
        at=timezone.now(),
        actor_id=viewer.user_id,
        role=",".join(sorted({grant.role for grant in viewer.grants})),
        action=action,
        client_ids=list(clients),
        object_type=type(of).__name__ if of is not None else "",
        object_key=str(getattr(of, "pk", "") or ""),
        organization_id=organization_id or "",
        fields=sorted(fields),
        purpose=purpose,
        request_id=current_request_id(),
        result=result,
        detail=detail or {},
    ).save(force_insert=True)
