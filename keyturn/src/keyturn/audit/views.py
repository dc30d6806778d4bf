"""The trail, for lead staff: who looked at a client, what a person did, and the same as a file (req 115)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from keyturn.audit.forms import Ask
from keyturn.audit.models import AuditEvent
from keyturn.audit.selectors import EXPORTED, SHOWN, Question, events, staff_names
from keyturn.audit.services import record
from keyturn.audit.words import ACTIONS
from keyturn.kernel.access import Viewer, policy

COLUMNS = ("at", "actor", "role", "action", "result", "clients", "record", "organization", "fields", "purpose")


@policy("audit.view")
@require_http_methods(["GET", "POST"])
def trail(request: HttpRequest) -> HttpResponse:
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    staff = staff_names(viewer)
    form = Ask(request.POST or None, staff=staff)
    question = form.question() if form.is_valid() else Question()
    found = list(events(viewer, question)[: SHOWN + 1])
    _note(viewer, "audit.view", question)
    shown = {"form": form, "rows": [_row(event, staff) for event in found[:SHOWN]], "more": len(found) > SHOWN}
    return render(request, "audit/trail.html", shown)


@policy("audit.view")
@require_POST
def export(request: HttpRequest) -> HttpResponse:
    """The same events as CSV, for the person who checks an incident. Keys and names of fields, no client's values."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    staff = staff_names(viewer)
    form = Ask(request.POST, staff=staff)
    question = form.question() if form.is_valid() else Question()
    body = _csv(_row(event, staff) for event in events(viewer, question)[:EXPORTED].iterator())
    _note(viewer, "audit.export", question)
    response = HttpResponse(body, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="audit-{timezone.localdate():%Y-%m-%d}.csv"'
    return response


def _note(viewer: Viewer, action: str, question: Question) -> None:
    asked = {"actor": question.actor_id, "from": str(question.start or ""), "to": str(question.end or "")}
    record(viewer, action, clients=[question.client] if question.client else [], detail=asked)


def _row(event: AuditEvent, staff: dict[int, str]) -> dict[str, object]:
    who = staff.get(event.actor_id, "") if event.actor_id else _("Nobody signed in")
    return {
        "at": timezone.localtime(event.at).isoformat(timespec="seconds"),
        "when": event.at,
        "actor": who,
        "role": event.role,
        "action": str(ACTIONS.get(event.action, event.action)),
        "result": event.result,
        "clients": " ".join(event.client_ids),
        "record": f"{event.object_type} {event.object_key}".strip(),
        "organization": event.organization_id,
        "fields": " ".join(event.fields),
        "purpose": event.purpose,
    }


def _csv(rows: Iterable[dict[str, object]]) -> str:
    file = io.StringIO()
    writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore")
    writer.writeheader()
    writer.writerows({name: _plain(value) for name, value in row.items()} for row in rows)
    return file.getvalue()


def _plain(value: object) -> str:
    """A cell that a spreadsheet will not run: staff names and keys of imports are other people's text."""
    text = str(value)
    return f"'{text}" if text.lstrip()[:1] in {"=", "+", "-", "@"} else text
