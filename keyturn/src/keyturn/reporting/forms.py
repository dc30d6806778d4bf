"""What a run is asked for: dates and projects."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from keyturn.kernel.access import Viewer
from keyturn.reporting.selectors import reportable_projects


def last_fiscal_year(today: date) -> tuple[date, date]:
    """The federal fiscal year that ended last: 1 October to 30 September."""
    year = today.year if today >= date(today.year, 10, 1) else today.year - 1
    return date(year - 1, 10, 1), date(year, 9, 30)


class ReportForm(forms.Form):
    start = forms.DateField(
        label=_("First day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Enter the first day of the report")},
    )
    end = forms.DateField(
        label=_("Last day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Enter the last day of the report")},
    )
    projects = forms.MultipleChoiceField(
        label=_("Projects"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one project")},
    )

    def __init__(self, viewer: Viewer, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        found = reportable_projects(viewer)
        self.fields["projects"].choices = [
            (p.pk, f"{p.project_name} ({p.organization.organization_name})") for p in found
        ]

    def clean(self) -> dict:
        cleaned = super().clean() or {}
        start, end = cleaned.get("start"), cleaned.get("end")
        if start and end and start > end:
            self.add_error("end", _("The last day must be on or after the first day"))
        return cleaned
