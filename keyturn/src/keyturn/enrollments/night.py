"""The night that is under way: until 05:00 it is still the one that began the evening before."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils import timezone

from keyturn.projects.models import Project
from keyturn.projects.selectors import NIGHT_BY_NIGHT

NIGHT_ENDS_AT = 5


def tonight(now: datetime | None = None) -> date:
    return (timezone.localtime(now) - timedelta(hours=NIGHT_ENDS_AT)).date()


def entry_today(project: Project) -> date:
    """The entry date that a form offers: at a night-by-night shelter that of the night, so that 1 a.m. is yesterday."""
    return tonight() if project.project_type == NIGHT_BY_NIGHT else timezone.localdate()
