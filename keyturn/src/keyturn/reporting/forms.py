"""What a run is asked for: dates, projects, and a CoC where the report is made CoC by CoC."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from keyturn.kernel.access import Viewer
from keyturn.kernel.widgets import DayInput, GroupedChoices
from keyturn.projects.models import Project
from keyturn.projects.selectors import grants_on
from keyturn.reporting.catalogue import Entry
from keyturn.reporting.periods import periods
from keyturn.reporting.selectors import coc_codes, projects_in, reportable_projects


def day(label: str | Promise, missing: str | Promise) -> forms.DateField:
    return forms.DateField(label=label, widget=DayInput(quick=False), error_messages={"required": missing})


class ReportForm(forms.Form):
    """Offers the projects to which the report applies, agency by agency; those of one CoC come by its code."""

    mark_optional = False
    start = day(_("First day"), _("Enter the first day of the report"))
    end = day(_("Last day"), _("Enter the last day of the report"))

    def __init__(self, viewer: Viewer, entry: Entry, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        self.viewer, self.periods = viewer, periods(today)
        self.initial = {"start": self.periods[0].start, "end": self.periods[0].end, **self.initial}
        self.found = list(reportable_projects(viewer).filter(project_type__in=entry.project_types(today)))
        self.funded = _funded(self.found, entry.funders(today), today)
        if entry.one_coc:
            self.fields["coc"] = self._coc(viewer)
        else:
            self.fields["projects"] = self._projects()

    def _coc(self, viewer: Viewer) -> forms.ChoiceField:
        codes = coc_codes(viewer)
        return forms.ChoiceField(
            label=_("Continuum of Care"),
            choices=[("", _("Choose one")), *((code, code) for code in codes)],
            initial=codes[0] if len(codes) == 1 else None,
            error_messages={"required": _("Choose the Continuum of Care that the report is for")},
        )

    def _projects(self) -> forms.MultipleChoiceField:
        return forms.MultipleChoiceField(
            label=_("Projects"),
            choices=_by_agency(self.found),
            initial=[self.found[0].pk] if len(self.found) == 1 else None,
            widget=GroupedChoices,
            error_messages={"required": _("Choose at least one project")},
        )

    def clean(self) -> dict:
        cleaned = super().clean() or {}
        start, end = cleaned.get("start"), cleaned.get("end")
        if start and end and start > end:
            self.add_error("end", _("The last day must be on or after the first day"))
        return cleaned

    def asked(self) -> dict:
        """The arguments of `services.ask_for_report`."""
        cleaned = self.cleaned_data
        dates: dict[str, date] = {"start": cleaned["start"], "end": cleaned["end"]}
        if "coc" in self.fields:
            within = projects_in(self.viewer, cleaned["coc"])
            return {**dates, "projects": [row.pk for row in self.found if row.pk in within], "coc": [cleaned["coc"]]}
        return {**dates, "projects": cleaned["projects"], "coc": []}


def _funded(found: list[Project], funders: frozenset[int], today: date) -> list[str]:
    """Keys of those that a funder pays for who asks for the report; none where everybody is asked for it."""
    grants = grants_on([project.pk for project in found], today) if funders else {}
    return [project.pk for project in found if grants.get(project.pk, frozenset()) & funders]


def _by_agency(found: list[Project]) -> list[tuple[str, list[tuple[str, str]]]]:
    agencies = groupby(found, key=lambda project: project.organization.organization_name)
    return [(agency, [(project.pk, project.project_name) for project in held]) for agency, held in agencies]
