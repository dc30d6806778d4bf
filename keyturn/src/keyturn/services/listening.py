"""What bed nights have to do with entering and leaving a night-by-night shelter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _

from keyturn.enrollments import hooks
from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.rules import say
from keyturn.kernel.access import Viewer
from keyturn.people import shown
from keyturn.projects.selectors import NIGHT_BY_NIGHT
from keyturn.services.beds import nights_of, write_nights


def start() -> None:
    hooks.enrolled.connect(first_night, dispatch_uid="first night")
    hooks.leaving.connect(after_last_night, dispatch_uid="last night")


def first_night(sender: Any, viewer: Viewer, rows: Sequence[Enrollment], **_more: Any) -> None:
    """A bed night exists on the entry date of a night-by-night shelter (4.14, rule R242)."""
    new = [row for row in rows if row.project.project_type == NIGHT_BY_NIGHT]
    for row in new:
        write_nights(viewer, [row], row.entry_date)


def after_last_night(sender: Any, rows: Sequence[Enrollment], day: date, **_more: Any) -> list[str]:
    """Nobody leaves on or before a night they slept here: bed nights end the day before exit (4.14, rule R241)."""
    last = nights_of(rows).values("enrollment").annotate(last=Max("date_provided")).filter(last__gte=day)
    late = {one["enrollment"]: one["last"] for one in last}
    words = _("%(name)s slept here on the night of %(day)s. Choose a later exit date, or take that night back")
    return [words % {"name": shown.name(r.client), "day": say(late[r.pk])} for r in rows if r.pk in late]
