"""Two people changed one record: what stands now and what was typed, side by side."""

from __future__ import annotations

from typing import Any

from django.utils.formats import date_format

from keyturn.people.forms import RACES, Born, PersonForm, initial_of
from keyturn.people.models import Client

SEALED = ("first_name", "middle_name", "last_name", "name_suffix", "ssn", "dob")
LEFT_OUT = ("version", "seen")


def differences(client: Client, form: PersonForm) -> list[tuple[str, str, str]]:
    """(question, value now, value typed) of each field that differs. Reads the client anew."""
    client.refresh_from_db()
    client.__dict__.pop("_identity", None)
    stands = initial_of(client)
    pairs = ((name, stands.get(name), form.cleaned_data.get(name)) for name in form.fields if name not in LEFT_OUT)
    said = ((name, _words(form, name, now), _words(form, name, typed)) for name, now, typed in pairs)
    return [(str(form.fields[name].label), now, typed) for name, now, typed in said if now != typed]


def _words(form: PersonForm, name: str, value: Any) -> str:
    if isinstance(value, Born):
        value = value.day
    if value in (None, "", []):
        return ""
    if name == "dob":
        return date_format(value, "j F Y")
    if name == "race":
        return ", ".join(str(RACES[race]) for race in value)
    choices = dict(getattr(form.fields[name], "choices", []))
    return str(choices.get(value, value))
