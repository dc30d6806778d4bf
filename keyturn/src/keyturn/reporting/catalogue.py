"""The reports the room offers, in words for the people who need them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Entry:
    slug: str
    title: str | Promise
    about: str | Promise


CATALOGUE = {
    entry.slug: entry
    for entry in (
        Entry("apr", _("CoC Annual Performance Report (APR)"), _("For each CoC grant, once a year, to HUD.")),
    )
}
