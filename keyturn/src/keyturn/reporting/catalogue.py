"""The reports the room offers, in words for the people who need them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from hudkit import reports


@dataclass(frozen=True)
class Entry:
    """`one_coc`: HUD asks for it CoC by CoC, so a run names one."""

    slug: str
    name: str
    title: str | Promise
    about: str | Promise
    one_coc: bool = False

    def project_types(self, day: date) -> frozenset[int]:
        """HUD's project types to which the report applies."""
        return frozenset(code for kind, code, *_more in self._applies(day) if kind == "project_type")

    def funders(self, day: date) -> frozenset[int]:
        """HUD's funders that ask for it; none where it is asked of every project."""
        return frozenset(code for kind, code, *_more in self._applies(day) if kind == "funder")

    def _applies(self, day: date) -> list[tuple]:
        return reports.definition(self.slug).applies.in_force(day)


CATALOGUE = {
    entry.slug: entry
    for entry in (
        Entry("apr", "APR", _("CoC Annual Performance Report (APR)"), _("For each CoC grant, once a year, to HUD.")),
        Entry(
            "caper",
            "CAPER",
            _("ESG Consolidated Annual Performance and Evaluation Report (CAPER)"),
            _("For each ESG recipient, once a year, to HUD."),
        ),
        Entry(
            "ce-apr",
            "CE APR",
            _("Coordinated Entry Annual Performance Report (CE APR)"),
            _("For the coordinated entry grant of a CoC, once a year, to HUD."),
            one_coc=True,
        ),
        Entry("path", "PATH", _("PATH Annual Report"), _("For outreach funded by PATH, once a year, to SAMHSA.")),
        Entry(
            "dq",
            "DQ",
            _("HMIS Data Quality Report"),
            _("What is missing, late or does not agree, by HUD’s measures. Run it before any other."),
        ),
    )
}
