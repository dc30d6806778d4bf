"""What lead staff ask of the trail. Sent by POST: an address is kept in histories and logs, a client's key must not be."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from keyturn.audit.selectors import Question


class Ask(forms.Form):
    client = forms.CharField(label=_("Client ID"), required=False, max_length=64)
    actor = forms.TypedChoiceField(label=_("Staff member"), required=False, coerce=int, empty_value=None)
    start = forms.DateField(label=_("From"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    end = forms.DateField(label=_("To"), required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, *args: Any, staff: dict[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["actor"].choices = [("", _("Anybody")), *staff.items()]  # type: ignore[attr-defined]

    def question(self) -> Question:
        """Call after `is_valid()`."""
        given = self.cleaned_data
        return Question(given["client"].strip(), given["actor"], given["start"], given["end"])
