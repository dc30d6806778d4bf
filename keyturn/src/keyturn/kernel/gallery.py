"""What the gallery page at /design/ shows: made-up people, and a form in its two states."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.utils import timezone

from keyturn.kernel.widgets import Choices, ComboBox, DayInput, MemorableDate

YES_NO = [("1", "Yes"), ("0", "No"), ("8", "Doesn’t know"), ("9", "Prefers not to answer"), ("99", "Not asked yet")]


def asks(words: str) -> dict[str, str]:
    """What a field says when it is left empty, or when what was typed is no answer to it."""
    return {"required": words, "invalid": words}


class GalleryForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(
        label="Name they go by", help_text="First name is enough to begin.", error_messages=asks("Enter a name")
    )
    legal_name = forms.CharField(label="Legal name", required=False)
    born = forms.DateField(
        label="Date of birth",
        widget=MemorableDate,
        help_text="For example: March 3 1991",
        error_messages=asks("Enter a day that is in the calendar"),
    )
    entry = forms.DateField(
        label="When did they move in?", widget=DayInput, error_messages=asks("Enter the date they moved in")
    )
    veteran = forms.ChoiceField(label="Have they served in the military?", choices=YES_NO, widget=Choices)
    needs = forms.MultipleChoiceField(
        label="What would help most this week?",
        choices=[("bed", "A bed"), ("papers", "Papers"), ("doctor", "A doctor")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    worker = forms.ChoiceField(
        label="Worker",
        choices=[("", ""), ("1", "Sam Lee"), ("2", "Amara Obi")],
        widget=ComboBox,
        error_messages=asks("Choose who will see them next"),
    )
    relation = forms.ChoiceField(
        label="Relation to head of household",
        choices=[("", "Choose"), ("1", "Self"), ("2", "Child")],
        error_messages=asks("Choose how they belong to the household"),
    )
    note = forms.CharField(label="Note", widget=forms.Textarea({"rows": 3}), required=False)
    told = forms.BooleanField(
        label="I read the privacy notice aloud",
        help_text="The short one is enough.",
        error_messages=asks("Read the privacy notice aloud, then check this box"),
    )

    def clean_entry(self) -> datetime.date:
        """Say what to do, as every error here does."""
        if self.cleaned_data["entry"] > timezone.localdate():
            raise forms.ValidationError("Entry date must be today or earlier")
        return self.cleaned_data["entry"]


def context() -> dict[str, Any]:
    """The gallery's template context."""
    typed = {"born_month": "2", "born_day": "31", "born_year": "1991", "entry": "2031-01-14", "veteran": "9"}
    return {
        "form": GalleryForm(prefix="new"),
        "wrong": GalleryForm(typed),
        "page": Paginator(range(200), 10).page(4),
        "today": timezone.localdate(),
    }
