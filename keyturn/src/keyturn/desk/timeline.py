"""What happened in a client's story, as one list, the latest first: entries, exits, nights, services, contacts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.situations import LIST, PLAIN
from keyturn.kernel.access import Viewer
from keyturn.people import answers
from keyturn.services.policies import may_take_back
from keyturn.services.selectors import contacts_of, services_of

MOST = 40


@dataclass(frozen=True)
class Event:
    when: date
    title: str
    place: str
    key: str = ""
    undo: str = ""


def timeline(viewer: Viewer, client_id: str, rows: list[Enrollment]) -> list[Event]:
    """At most MOST events of the enrollments given. Services and contacts only of the viewer's own agencies."""
    own = [row for row in rows if row.own]
    found = [*_stays(rows), *_done(viewer, own), *_contacts(viewer, own)]
    return sorted(reversed(found), key=lambda event: event.when, reverse=True)[:MOST]


def _stays(rows: list[Enrollment]) -> list[Event]:
    found = []
    for row in rows:
        place, key = row.project.project_name or "", row.pk if row.own else ""
        if row.entry_date:
            found.append(Event(row.entry_date, _("Entered"), place, key))
        if row.own and row.move_in_date:
            found.append(Event(row.move_in_date, _("Moved into housing"), place, key))
        if row.exit_on:
            went = answers.words(LIST, row.destination, PLAIN) if row.own else ""
            found.append(Event(row.exit_on, _("Left: %(went)s") % {"went": went} if went else _("Left"), place, key))
    return found


def _done(viewer: Viewer, rows: list[Enrollment]) -> list[Event]:
    """One line for each run of bed nights of a month, one for each other service."""
    by_key = {row.pk: row for row in rows}
    months: dict[tuple[str, int, int], list[date]] = {}
    found = []
    for one in services_of(viewer, list(by_key)):
        if one.is_night:
            months.setdefault((one.enrollment, one.day.year, one.day.month), []).append(one.day)
        else:
            found.append(_event(viewer, by_key[one.enrollment], one.day, one.words, "service", one.row))
    for (key, _year, _month), days in months.items():
        words = ngettext("%(n)d bed night", "%(n)d bed nights", len(days)) % {"n": len(days)}
        found.append(Event(max(days), words, by_key[key].project.project_name or "", key))
    return found


def _event(viewer: Viewer, row: Enrollment, when: date, title: str, kind: str, one: Any) -> Event:
    """A service or contact; with the address to take it back, where the viewer may."""
    may = may_take_back(viewer, one, row.project.organization_id)
    undo = reverse("record-undo", args=[row.pk, kind, one.pk]) if may else ""
    return Event(when, title, row.project.project_name or "", row.pk, undo)


def _contacts(viewer: Viewer, rows: list[Enrollment]) -> list[Event]:
    by_key = {row.pk: row for row in rows}
    met = contacts_of(viewer, list(by_key))
    words = _("Contact: %(where)s")
    return [
        _event(viewer, by_key[o.enrollment_id], o.information_date, words % {"where": _where(o)}, "contact", o)
        for o in met
    ]


def _where(one: Any) -> str:
    return answers.words(LIST, one.current_living_situation, PLAIN)
