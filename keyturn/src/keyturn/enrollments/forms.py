"""The forms of entry. A situation is asked in plain questions and gives HUD's code (see situations.py)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from keyturn.enrollments.night import entry_today
from keyturn.enrollments.situations import (
    LIST,
    OTHER,
    PLAIN,
    PRIOR,
    SUBSIDIES,
    SUBSIDIZED_RENTAL,
    kind_of,
    kinds,
)
from keyturn.kernel.widgets import Choices
from keyturn.people.answers import Answer, Day, answer, codes, yes_no
from keyturn.projects.models import Project

RELATIONS = {
    1: _("Head of household"),
    2: _("Child of the head"),
    3: _("Spouse or partner of the head"),
    4: _("Other relative of the head"),
    5: _("Not related to the head"),
}


class SituationForm(forms.Form):
    """A place, a code of list 3.12.1 as far as `column` allows it: `code()`, `subsidy()`, `elsewhere()`."""

    mark_optional = False
    column = PRIOR
    question: Any = _("Where did they stay last night?")
    hud = ""
    elsewhere_label: Any = _("Where?")

    def __init__(self, *args: Any, situation: int | None = None, subsidy: int | None = None, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.kinds = kinds(self.column)
        pairs = [(key, words) for key, words, _which, _codes in self.kinds]
        self.fields["kind"] = forms.ChoiceField(
            label=self.question,
            choices=pairs,
            widget=Choices,
            error_messages={"required": _("Choose the kind of place")},
            initial=kind_of(situation),
        )
        self.fields["kind"].hud = self.hud  # type: ignore[attr-defined]
        for key, _words, which, held in self.kinds:
            if len(held) > 1:
                self.fields[f"which_{key}"] = self._which(key, which, held, situation)
        self.fields["subsidy"] = answer(
            SUBSIDIES,
            _("What helps to pay?"),
            shown_by="which_home",
            shown_when=str(SUBSIDIZED_RENTAL),
            initial=subsidy,
        )
        if OTHER in codes(LIST, self.column):
            self.fields["elsewhere"] = forms.CharField(label=self.elsewhere_label, required=False, max_length=50)
            self.fields["elsewhere"].shown_by, self.fields["elsewhere"].shown_when = "kind", "other"  # type: ignore[attr-defined]

    def _which(self, key: str, which: Any, held: list[int], situation: int | None) -> Answer:
        pairs = [(code, PLAIN[code]) for code in held]
        chosen = situation if situation in held else None
        return Answer(pairs, label=which, shown_by="kind", shown_when=key, initial=chosen)

    @property
    def follow_ups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """(kind, questions that follow from it): which place, and what helps to pay for a home."""
        found = [(key, [self[f"which_{key}"]]) for key, _words, _which, held in self.kinds if len(held) > 1]
        for key, fields in found:
            if key == "home":
                fields.append(self["subsidy"])
        return found + ([("other", [self["elsewhere"]])] if "elsewhere" in self.fields else [])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        kind, held = data.get("kind"), self._codes(data.get("kind"))
        if kind and len(held) > 1 and data.get(f"which_{kind}") is None:
            self.add_error(f"which_{kind}", _("Choose which one"))
        if self.code() == SUBSIDIZED_RENTAL and data.get("subsidy") is None:
            self.add_error("subsidy", _("Choose what helps to pay"))
        if kind == "other" and not (data.get("elsewhere") or "").strip():
            self.add_error("elsewhere", _("Write where"))
        return data

    def _codes(self, kind: str | None) -> list[int]:
        return next((held for key, _words, _which, held in self.kinds if key == kind), [])

    def code(self) -> int | None:
        kind = self.cleaned_data.get("kind")
        held = self._codes(kind)
        return self.cleaned_data.get(f"which_{kind}") if len(held) > 1 else (held[0] if held else None)

    def subsidy(self) -> int | None:
        return self.cleaned_data.get("subsidy") if self.code() == SUBSIDIZED_RENTAL else None

    def elsewhere(self) -> str | None:
        return self.cleaned_data.get("elsewhere") or None if self.code() == OTHER else None


class PriorForm(SituationForm):
    """The first two questions of 3.917."""

    question = _("Where did they stay the night before?")
    hud = "3.917"

    def __init__(self, *args: Any, answers: dict[str, Any], **kw: Any) -> None:
        known = {"situation": answers.get("living_situation"), "subsidy": answers.get("rental_subsidy_type")}
        super().__init__(*args, **known, **kw)
        self.fields["length_of_stay"] = answer(
            "3.917.2",
            _("How long had they stayed there?"),
            required=True,
            error_messages={"required": _("Choose how long they had stayed there")},
            initial=answers.get("length_of_stay"),
        )

    def prior(self) -> dict[str, Any]:
        length = self.cleaned_data["length_of_stay"]
        return {"living_situation": self.code(), "rental_subsidy_type": self.subsidy(), "length_of_stay": length}


class MoveForm(PriorForm):
    """When they came, and from where: asked once for the household."""

    def __init__(self, *args: Any, project: Project, cocs: Sequence[str], answers: dict[str, Any], **kw: Any) -> None:
        super().__init__(*args, answers=answers, **kw)
        entry = Day(
            label=_("When did they enter?"),
            hud="3.10",
            initial=answers.get("entry_date") or entry_today(project),
            error_messages={"required": _("Enter the date they entered")},
        )
        first: dict[str, forms.Field] = {"entry_date": entry}
        if len(cocs) > 1:
            first["coc"] = forms.ChoiceField(
                label=_("In which CoC are they served?"),
                choices=[(code, code) for code in cocs],
                widget=Choices(apart=()),
                initial=answers.get("coc") or cocs[0],
            )
        self.fields = {**first, **self.fields}


class StreetForm(forms.Form):
    """What follows in 3.917: only the questions that HUD asks in this case (see prior.py)."""

    mark_optional = False

    def __init__(self, *args: Any, answers: dict[str, Any], night_before: bool, street: bool, **kw: Any) -> None:
        super().__init__(*args, **kw)
        after = {"shown_by": "previous_street_essh", "shown_when": "1"} if night_before else {}
        if night_before:
            self.fields["previous_street_essh"] = yes_no(
                _("The night before that, did they stay outside, in an emergency shelter or a Safe Haven?"),
                number="1.7",
                required=True,
                error_messages={"required": _("Choose yes or no")},
            )
        if night_before or street:
            self.fields.update(_street_fields(after))
        for name, field in self.fields.items():
            field.initial = answers.get(name)

    def clean_date_to_street_essh(self) -> date | None:
        day: date | None = self.cleaned_data["date_to_street_essh"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("The date must be today or earlier"))
        return day


def _street_fields(after: dict[str, str]) -> dict[str, forms.Field]:
    return {
        "date_to_street_essh": Day(
            label=_("About when did this time without a home begin?"),
            help_text=_("A guess is fine: the day they first stayed outside, in a shelter or a Safe Haven this time."),
            required=False,
            **after,
        ),
        "times_homeless_past_three_years": answer(
            "3.917.4",
            _("How many times have they been without a home in the last 3 years, this time included?"),
            **after,
        ),
        "months_homeless_past_three_years": answer(
            "3.917.5", _("How many months in all, over the last 3 years?"), **after
        ),
    }
