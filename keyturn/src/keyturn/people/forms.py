"""The forms about a person. Quality codes (3.01.5, 3.02.2, 3.03.2) follow from what was typed wherever they can."""

from __future__ import annotations

import re
from dataclasses import asdict
from datetime import date
from typing import Any, NamedTuple

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from keyturn.consent.forms import sharing_field
from keyturn.kernel.widgets import MemorableDate
from keyturn.people.answers import NO_ANSWER, NOT_COLLECTED, Answer, answer, yes_no
from keyturn.people.identity import Identity
from keyturn.people.models import Client

FULL, PARTIAL = 1, 2
OLDEST = 120
RACES = {
    "am_ind_ak_native": _("American Indian, Alaska Native, or Indigenous"),
    "asian": _("Asian or Asian American"),
    "black_af_american": _("Black, African American, or African"),
    "hispanic_latinao": _("Hispanic/Latina/o"),
    "mid_east_n_african": _("Middle Eastern or North African"),
    "native_hi_pacific": _("Native Hawaiian or Pacific Islander"),
    "white": _("White"),
}
NAME_PARTS = ("first_name", "middle_name", "last_name", "name_suffix")


class Born(NamedTuple):
    """A birth date; `complete` is False where month or day was not known and the first stands in (3.03, HUD's rule)."""

    day: date
    complete: bool


class PartialDate(MemorableDate):
    """Month, day and year, any of which may be missing."""

    def decompress(self, value: Any) -> list[Any]:
        if isinstance(value, str) and re.fullmatch(r"[^-]+-[^-]+-[^-]+", value):
            year, month, day = (part.lstrip("0") for part in value.split("-"))
            return [month, day, year]
        return [str(value.month), value.day, value.year] if isinstance(value, date) else [None, None, None]


class BirthDate(forms.Field):
    """Gives `Born` or None. A year alone is enough."""

    widget = PartialDate
    hud = "3.03"

    def clean(self, value: Any) -> Born | None:
        if not value:
            return None
        year, month, day = value.split("-")
        try:
            found = date(int(year), int(month) or 1, int(day) or 1)
        except ValueError:
            raise forms.ValidationError(_("Enter a real birth date. The year alone is enough")) from None
        today = timezone.localdate()
        if found > today or found.year < today.year - OLDEST:
            raise forms.ValidationError(
                _("Birth date must be today or earlier, and not before %s") % (today.year - OLDEST)
            )
        return Born(found, bool(int(month) and int(day)))


class SsnField(forms.CharField):
    """Nine digits, or the last four: kept as HUD writes it, x for each digit that is not known."""

    hud = "3.02"

    def clean(self, value: Any) -> str | None:
        text = re.sub(r"[\s.–-]", "", super().clean(value) or "").lower().replace("•", "x").replace("*", "x")
        if not text:
            return None
        if re.fullmatch(r"\d{4}", text):
            return f"xxxxx{text}"
        if not re.fullmatch(r"[\dx]{9}", text) or text == "xxxxxxxxx":
            raise forms.ValidationError(_("Enter 9 digits, or only the last 4"))
        return text


def quality(number: str, partial: Any) -> Answer:
    """How sure a value is. Left alone, it follows from what was typed."""
    pairs = [(FULL, _("It is complete")), (PARTIAL, partial), *NO_ANSWER.items()]
    field = Answer(pairs, label=_("How complete is this?"), widget=forms.Select)
    field.choices = [("", _("As typed above")), *pairs]
    return field


def name_part(label: Any) -> forms.CharField:
    """The browser is told not to remember it: the next person at this desk is somebody else."""
    return forms.CharField(label=label, required=False, max_length=50, widget=forms.TextInput({"autocomplete": "off"}))


class PersonForm(forms.Form):
    """Name, SSN, birth date, sex, race and ethnicity, veteran status (3.01 to 3.07, 4.21)."""

    mark_optional = False
    may_wait: frozenset[str] = frozenset()
    first_name = name_part(_("First name"))
    middle_name = name_part(_("Middle name"))
    last_name = name_part(_("Last name"))
    name_suffix = name_part(_("Suffix, such as Jr."))
    name_data_quality = quality("3.01.5", _("Part of it, a street name or a code name"))
    dob = BirthDate(label=_("Birth date"), help_text=_("The year alone is enough."), required=False)
    dob_data_quality = quality("3.03.2", _("Part of it, or a guess"))
    ssn = SsnField(
        label=_("Social Security number"),
        help_text=_("All 9 digits, or only the last 4."),
        required=False,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off", "class": "usa-input--medium"}),
    )
    ssn_data_quality = quality("3.02.2", _("Part of it, or not certain"))
    sex = answer("4.21", _("Sex"), hud="4.21", initial=NOT_COLLECTED)
    race = forms.MultipleChoiceField(
        label=_("Race and ethnicity"),
        help_text=_("Choose every one the client names."),
        choices=list(RACES.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    race_none = answer("1.6", _("If none was named"), widget=forms.Select)
    additional_race_ethnicity = forms.CharField(label=_("More about race or ethnicity"), required=False, max_length=100)
    veteran_status = yes_no(
        _("Have they served in the U.S. military?"),
        hud="3.07",
        help_text=_("Asked of adults."),
        initial=NOT_COLLECTED,
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        name = any(data.get(part) for part in NAME_PARTS)
        whole = bool(data.get("first_name") and data.get("last_name"))
        self._settle("name_data_quality", name, whole, _("Enter a name, or choose why there is none"))
        born: Born | None = data.get("dob")
        if "dob" in data:
            missing = _("Enter a birth date, or choose why there is none")
            self._settle("dob_data_quality", born is not None, bool(born and born.complete), missing)
        if "ssn" in data:
            ssn = data["ssn"]
            missing = _("Enter a Social Security number, or choose why there is none")
            self._settle("ssn_data_quality", ssn is not None, bool(ssn and "x" not in ssn), missing)
        return data

    def _settle(self, field: str, given: bool, whole: bool, missing: Any) -> None:
        """Fill the quality code in, or say what does not go together."""
        chosen = self.cleaned_data.get(field)
        if not given and chosen is None and field in self.may_wait:
            self.cleaned_data[field] = NOT_COLLECTED
        elif not given and chosen in (None, FULL, PARTIAL):
            self.add_error(field, missing)
        elif given and chosen in NO_ANSWER:
            self.add_error(field, _("You typed an answer but said there is none. Change one of them"))
        elif given:
            self.cleaned_data[field] = chosen if whole and chosen else (FULL if whole else PARTIAL)

    def identity(self) -> Identity:
        data = self.cleaned_data
        born: Born | None = data["dob"]
        parts = {part: data[part].strip() or None for part in NAME_PARTS}
        return Identity(**parts, ssn=data["ssn"], dob=born.day.isoformat() if born else None)

    def answers(self) -> dict[str, Any]:
        """Model fields of Client. Race: 1 for each one named, 0 for the others; nothing named is "not collected"."""
        data = self.cleaned_data
        named = set(data["race"])
        plain = ("name_data_quality", "ssn_data_quality", "dob_data_quality", "sex", "veteran_status")
        return {
            **{name: data[name] for name in plain},
            **{race: int(race in named) for race in RACES},
            "race_none": None if named else data["race_none"] or NOT_COLLECTED,
            "additional_race_ethnicity": data["additional_race_ethnicity"] or None,
        }


class NewClientForm(PersonForm):
    """Adding a person: which agency makes the record, and what they said about sharing.

    A birth date or SSN left alone has not been asked yet: at a shelter's door the name is often all there is time for.
    """

    may_wait = frozenset({"dob_data_quality", "ssn_data_quality"})
    sharing = sharing_field()

    def __init__(self, *args: Any, agencies: list[tuple[str, str]], **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["organization"] = forms.ChoiceField(label=_("Which agency adds this client?"), choices=agencies)
        if len(agencies) == 1:
            self.fields["organization"].widget = forms.HiddenInput()
            self.fields["organization"].initial = agencies[0][0]


class CorrectClientForm(PersonForm):
    """A correction says which paper was seen (req 132)."""

    seen = forms.ChoiceField(
        label=_("Which paper did you see?"),
        help_text=_("Correct only what you have seen on paper."),
        choices=[
            ("", _("Choose one")),
            ("id-card", _("Driver’s license or ID card")),
            ("birth-certificate", _("Birth certificate")),
            ("social-security-card", _("Social Security card")),
            ("dd214", _("DD-214 or other military paper")),
            ("passport", _("Passport or immigration paper")),
            ("court-order", _("Court order")),
            ("client-statement", _("No paper: the client corrected it")),
        ],
        error_messages={"required": _("Choose which paper you saw")},
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


def initial_of(client: Client) -> dict[str, Any]:
    """A client's record as the form shows it."""
    named = [race for race in RACES if getattr(client, race) == 1]
    plain = ("name_data_quality", "ssn_data_quality", "dob_data_quality", "sex", "veteran_status", "race_none")
    known = asdict(client.identity)
    return {
        **{name: getattr(client, name) for name in plain},
        **known,
        "dob": client.identity.birth_date,
        "race": named,
        "additional_race_ethnicity": client.additional_race_ethnicity or "",
        "version": client.version,
    }
