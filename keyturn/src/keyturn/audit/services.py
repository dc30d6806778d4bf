"""Writing audit events. Called by services (every write) and by the doors to clients (every read)."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection
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
    event = AuditEvent(
        at=timezone.now(),
        actor_id=viewer.user_id,
        role=",".join(sorted({grant.role for grant in viewer.grants})),
        action=action,
        client_ids=list(clients),
        object_type=of.__class__.__name__ if of is not None else "",
        object_key=str(getattr(of, "pk", "") or ""),
        organization_id=organization_id or "",
        fields=sorted(fields),
        purpose=purpose,
        request_id=current_request_id(),
        result=result,
        detail=detail or {},
    )
    _add(event)


def _add(event: AuditEvent) -> None:
    """Plain SQL, because Django's insert asks for the row back, and whoever is not signed in may add but not read."""
    columns = [field for field in AuditEvent._meta.concrete_fields if not field.primary_key]
    names = ", ".join(field.column for field in columns)
    places = ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        values = [field.get_db_prep_save(getattr(event, field.attname), connection) for field in columns]
        cursor.execute(f"insert into audit_event ({names}) values ({places})", values)
