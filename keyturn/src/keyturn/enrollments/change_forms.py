"""The forms of exit, and of changing what was entered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from keyturn.enrollments import prior
from keyturn.enrollments.forms import RELATIONS, PriorForm, SituationForm, StreetForm
from keyturn.enrollments.models import Enrollment, Exit
from keyturn.enrollments.situations import DESTINATION
from keyturn.kernel.widgets import Choices
from keyturn.people.answers import Day
from keyturn.people.answers import options as list_options


class ExitForm(SituationForm):
    """Who leaves, when, and where to."""

    column = DESTINATION
    question = _("Where did they go?")
    hud = "3.12"

    def __init__(self, *args: Any, members: Sequence[tuple[str, str]], **kw: Any) -> None:
        super().__init__(*args, **kw)
        who = forms.MultipleChoiceField(
            label=_("Who is leaving?"),
            choices=list(members),
            widget=forms.CheckboxSelectMultiple,
            initial=[key for key, _name in members],
            error_messages={"required": _("Choose who is leaving")},
        )
        day = Day(
            label=_("When did they leave?"),
            hud="3.11",
            initial=timezone.localdate,
            error_messages={"required": _("Enter the date they left")},
        )
        self.fields = {"who": who, "exit_date": day, **self.fields}

    def answers(self) -> dict[str, Any]:
        return {
            "destination": self.code(),
            "destination_subsidy_type": self.subsidy(),
            "other_destination": self.elsewhere(),
        }


class DatesForm(forms.Form):
    """Dates of an enrollment, with the version that they were read at."""

    entry_date = Day(label=_("Entry date"), hud="3.10", error_messages={"required": _("Enter the date they entered")})
    move_in_date = Day(
        label=_("Date they moved into housing"),
        hud="3.20",
        help_text=_("The day they could first sleep in the home. Leave it empty until then."),
        required=False,
    )
    date_of_engagement = Day(
        label=_("Date of engagement"),
        hud="4.13",
        help_text=_("The day they first agreed to work on a plan."),
        required=False,
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, row: Enrollment, asks: frozenset[str], **kw: Any) -> None:
        names = ("entry_date", "move_in_date", "date_of_engagement", "version")
        super().__init__(*args, initial={name: getattr(row, name) for name in names}, **kw)
        for name in ("move_in_date", "date_of_engagement"):
            if name not in asks and getattr(row, name) is None:
                del self.fields[name]

    def values(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class BeforeForm(PriorForm):
    """3.917 of one person, changed later: everything on one page; what HUD does not ask in the case is dropped."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, row: Enrollment, **kw: Any) -> None:
        names = (*prior.answers(row.project.project_type, {}), "version")
        known = {name: getattr(row, name) for name in names}
        super().__init__(*args, answers=known, initial={"version": row.version}, **kw)
        street = StreetForm(answers=known, night_before=True, street=True)
        street.fields["previous_street_essh"].required = False
        for name, field in street.fields.items():
            field.shown_by = ""  # type: ignore[attr-defined]
            self.fields[name] = field

    def values(self) -> dict[str, Any]:
        return {**self.cleaned_data, **self.prior()}


class ExitChangeForm(SituationForm):
    """The exit of one person, corrected."""

    column = DESTINATION
    question = _("Where did they go?")
    hud = "3.12"
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, exit_: Exit, **kw: Any) -> None:
        known = {"situation": exit_.destination, "subsidy": exit_.destination_subsidy_type}
        super().__init__(*args, **known, initial={"version": exit_.version}, **kw)
        day = Day(
            label=_("When did they leave?"),
            hud="3.11",
            initial=exit_.exit_date,
            error_messages={"required": _("Enter the date they left")},
        )
        self.fields = {"exit_date": day, **self.fields}
        self.fields["elsewhere"].initial = exit_.other_destination

    def values(self) -> dict[str, Any]:
        return {
            "exit_date": self.cleaned_data["exit_date"],
            "destination": self.code(),
            "destination_subsidy_type": self.subsidy(),
            "other_destination": self.elsewhere(),
        }


class RelationsForm(forms.Form):
    """Who is head, and how everybody is related to them."""

    def __init__(self, *args: Any, rows: Sequence[tuple[str, str, int | None]], **kw: Any) -> None:
        super().__init__(*args, **kw)
        pairs = [(code, RELATIONS.get(code, label)) for code, label in list_options("3.15.1")]
        for key, name, relation in rows:
            self.fields[f"relation-{key}"] = forms.TypedChoiceField(
                label=name, choices=pairs, coerce=int, initial=relation, widget=forms.Select
            )

    def relations(self) -> dict[str, int]:
        return {name.removeprefix("relation-"): value for name, value in self.cleaned_data.items()}


class DeleteForm(forms.Form):
    why = forms.ChoiceField(
        label=_("Why is it deleted?"),
        choices=[
            ("duplicate", _("It was entered twice")),
            ("wrong-client", _("It belongs to somebody else")),
            ("wrong-project", _("It belongs to another project")),
            ("never-came", _("They never came")),
        ],
        widget=Choices(apart=()),
        error_messages={"required": _("Choose why it is deleted")},
    )
