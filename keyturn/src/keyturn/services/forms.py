"""Recording a service of a federal partner's list, and a contact with where the person stays (4.12)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from keyturn.enrollments.forms import SituationForm
from keyturn.enrollments.situations import CURRENT
from keyturn.people.answers import NO_ANSWER, YES, Day, Dollars, answer, yes_no
from keyturn.services.kinds import ASSISTANCE, OTHER_MOVING_ON, OTHER_SSVF, REFERRAL, Kind, choices

OTHERS = ("144:6", "210:12", f"300:{OTHER_MOVING_ON}")


class ServiceForm(forms.Form):
    """What was done, on which day; amounts, outcomes and words only where HUD has a place for them (R233 to R239)."""

    def __init__(self, *args: Any, kinds: list[Kind], **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["date_provided"] = Day(
            label=_("Which day?"),
            initial=timezone.localdate,
            error_messages={"required": _("Enter the day of the service")},
        )
        self.fields["what"] = forms.ChoiceField(
            label=_("What was done?"),
            choices=[("", _("Choose one")), *choices(kinds)],
            error_messages={"required": _("Choose what was done")},
        )
        self._add_details({kind.record_type: kind for kind in kinds})

    def _add_details(self, kinds: dict[int, Kind]) -> None:
        money = " ".join(f"{kind}:{code}" for kind in ASSISTANCE & kinds.keys() for code in kinds[kind].options)
        if money:
            self.fields["fa_amount"] = Dollars(label=_("How much?"), shown_by="what", shown_when=money)
        if REFERRAL in kinds:
            when = " ".join(f"{REFERRAL}:{code}" for code in kinds[REFERRAL].options)
            label = _("What came of the referral?")
            self.fields["referral_outcome"] = answer("P2.A", label, shown_by="what", shown_when=when)
        if {144, 210, 300} & kinds.keys():
            self.fields["other"] = forms.CharField(label=_("What was it?"), required=False, max_length=50)
            self.fields["other"].shown_by, self.fields["other"].shown_when = "what", " ".join(OTHERS)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("what") in OTHERS and not data.get("other"):
            self.add_error("other", _("Write what it was"))
        return data

    def values(self) -> dict[str, Any]:
        """Model fields of Service; what HUD has no place for in this kind stays empty."""
        data = self.cleaned_data
        kind, code, *sub = (int(part) for part in data["what"].split(":"))
        other = data.get("other") or None
        return {
            "date_provided": data["date_provided"],
            "record_type": kind,
            "type_provided": code,
            "sub_type_provided": sub[0] if sub else None,
            "fa_amount": data.get("fa_amount") if kind in ASSISTANCE else None,
            "referral_outcome": data.get("referral_outcome") if kind == REFERRAL else None,
            "other_type_provided": other if (kind, code) in ((144, OTHER_SSVF), (210, 12)) else None,
            "moving_on_other_type": other if (kind, code) == (300, OTHER_MOVING_ON) else None,
        }


class ContactForm(SituationForm):
    """A contact: the day, where they stay, and for those indoors whether they have to leave (4.12)."""

    column = CURRENT
    question = _("Where are they staying?")
    hud = "4.12"

    def __init__(self, *args: Any, engagement: bool, **kw: Any) -> None:
        super().__init__(*args, **kw)
        day = Day(
            label=_("When did you meet them?"),
            initial=timezone.localdate,
            error_messages={"required": _("Enter the day you met them")},
        )
        self.fields = {"information_date": day, **self.fields}
        indoors = "program motel institution people home"
        asked = {"shown_by": "kind", "shown_when": indoors}
        then = {"shown_by": "leave_situation14_days", "shown_when": "1"}
        self.fields["leave_situation14_days"] = yes_no(_("Do they have to leave within 14 days?"), **asked)
        self.fields["subsequent_residence"] = yes_no(_("Is there another place they can go?"), **then)
        self.fields["resources_to_obtain"] = yes_no(_("Do they have money or people to find another home?"), **then)
        label = _("Have they had a home of their own in the last 60 days?")
        self.fields["lease_own60_day"] = yes_no(label, **then)
        self.fields["moved_two_or_more"] = yes_no(_("Have they moved twice or more in the last 60 days?"), **then)
        self.fields["location_details"] = forms.CharField(
            label=_("Where did you meet them?"), required=False, max_length=250
        )
        if engagement:
            self.fields["engaged"] = forms.BooleanField(
                label=_("Today they agreed to work on a plan with us (date of engagement)"), required=False
            )

    def values(self) -> dict[str, Any]:
        data, place = self.cleaned_data, self.code() or 0
        asked = place >= 200 and place not in NO_ANSWER
        leaves = data["leave_situation14_days"] if asked else None
        follow = ("subsequent_residence", "resources_to_obtain", "lease_own60_day", "moved_two_or_more")
        return {
            "information_date": data["information_date"],
            "current_living_situation": self.code(),
            "cls_subsidy_type": self.subsidy(),
            "leave_situation14_days": leaves,
            **{name: data[name] if leaves == YES else None for name in follow},
            "location_details": self.elsewhere() or data["location_details"] or None,
        }
