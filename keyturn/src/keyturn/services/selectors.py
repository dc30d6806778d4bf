"""Reading services and contacts of enrollments that the viewer may see. The viewer comes first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from keyturn.enrollments.selectors import enrollments
from keyturn.kernel.access import Viewer
from keyturn.services.beds import BED_NIGHT
from keyturn.services.kinds import type_words
from keyturn.services.models import CurrentLivingSituation, Service

MOST = 400


@dataclass(frozen=True)
class Done:
    """A service on a day, in words."""

    enrollment: str
    day: date
    words: str
    is_night: bool
    row: Service


def services_of(viewer: Viewer, keys: Sequence[str]) -> list[Done]:
    """The latest MOST services of these enrollments, the latest first."""
    if not keys or not viewer.may("service.view"):
        return []
    held = enrollments(viewer, "service.view").filter(pk__in=keys).values("pk")
    rows = Service.objects.filter(enrollment__in=held, date_deleted__isnull=True, date_provided__isnull=False)
    return [_done(row) for row in rows.order_by("-date_provided", "-pk")[:MOST]]


def _done(row: Service) -> Done:
    night = row.record_type == BED_NIGHT
    words = _("Bed night") if night else type_words(row.record_type, row.type_provided)
    return Done(row.enrollment_id, row.date_provided, words, night, row)


def contacts_of(viewer: Viewer, keys: Iterable[str]) -> list[CurrentLivingSituation]:
    if not viewer.may("contact.view"):
        return []
    held = enrollments(viewer, "contact.view").filter(pk__in=list(keys)).values("pk")
    rows = CurrentLivingSituation.objects.filter(enrollment__in=held, date_deleted__isnull=True)
    return list(rows.filter(information_date__isnull=False).order_by("-information_date", "-pk")[:MOST])
