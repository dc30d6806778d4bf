"""What a person is asked on the way in and on the way out."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from keyturn.exchange.exports.scope import Scope, exportable_projects
from keyturn.exchange.imports.kinds import KINDS
from keyturn.exchange.models import ImportRun
from keyturn.exchange.services import SOURCE
from keyturn.kernel.access import Viewer

CHOICES = [("leave-out", _("Go on without those rows")), ("refuse", _("Refuse the whole import"))]


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("HMIS CSV export (zip)"),
        help_text=_("FY2022, FY2024 or FY2026. It is kept under seal until it is written, then removed."),
        widget=forms.ClearableFileInput(attrs={"class": "usa-file-input", "accept": ".zip"}),
        error_messages={"required": _("Choose the zip file of the export"), "empty": _("The file is empty")},
    )
    source = forms.CharField(
        label=_("Name of the other system"),
        required=False,
        help_text=_("Only where a second system’s records are kept beside your own: small letters, digits, hyphens."),
        validators=[RegexValidator(rf"^{SOURCE.pattern}$", _("Use small letters, digits and hyphens, at most 16"))],
    )


class DecideForm(forms.Form):
    """One question a kind of structural fault."""

    def __init__(self, run: ImportRun, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        present = {fault["kind"] for fault in run.faults}
        for kind in (kind for code, kind in KINDS.items() if code in present):
            self.fields[kind.code] = forms.ChoiceField(
                label=kind.label,
                help_text=kind.leaving_out,
                choices=CHOICES,
                widget=forms.RadioSelect,
                initial=run.decisions.get(kind.code),
                error_messages={"required": _("Decide what to do about this")},
            )


class ConfirmForm(forms.Form):
    """The number of rows, typed: nobody writes thousands of rows by a slip of the hand."""

    typed = forms.CharField(label=_("Number of rows"), widget=forms.TextInput(attrs={"inputmode": "numeric"}))

    def __init__(self, expected: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.expected = expected
        self.fields["typed"].label = _("Type %(count)d to write these rows") % {"count": expected}
        self.fields["typed"].error_messages["required"] = _("Type the number of rows")

    def clean_typed(self) -> str:
        typed = self.cleaned_data["typed"].replace(",", "").replace(".", "").replace(" ", "")
        if typed != str(self.expected):
            raise forms.ValidationError(_("This is not the number of rows that would be written"))
        return typed


class ExportForm(forms.Form):
    purpose = forms.CharField(
        label=_("What are these records given out for, and to whom?"),
        help_text=_("Kept in the ledger of disclosures."),
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say what the records are given out for")},
    )
    projects = forms.MultipleChoiceField(
        label=_("Projects"),
        required=False,
        help_text=_("None chosen: all."),
        widget=forms.CheckboxSelectMultiple,
    )
    start = forms.DateField(
        label=_("First day of the period"),
        required=False,
        help_text=_("Without a period the whole record is written."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    end = forms.DateField(
        label=_("Last day of the period"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    hashed = forms.BooleanField(label=_("Hash names and Social Security numbers (HashStatus 4)"), required=False)

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = exportable_projects(viewer).select_related("organization").order_by("project_name")
        self.fields["projects"].choices = [
            (one.pk, f"{one.project_name} ({one.organization.organization_name})") for one in found
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        start, end = cleaned.get("start"), cleaned.get("end")
        if bool(start) != bool(end):
            self.add_error("end" if start else "start", _("A period needs both days"))
        if start and end and end < start:
            self.add_error("end", _("The last day must be on or after the first day"))
        return cleaned

    def scope(self) -> Scope:
        asked = self.cleaned_data
        return Scope(projects=tuple(asked["projects"]), start=asked["start"], end=asked["end"], hashed=asked["hashed"])
