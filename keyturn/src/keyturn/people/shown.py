"""How a client is shown in a row or a header: name, age, never the birth date."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from keyturn.people.identity import Identity, age_on
from keyturn.people.models import Client

ADULT = 18
DATE_DOTS = "•• •••• ••••"
WHY = {
    "name": gettext_lazy("name"),
    "sound": gettext_lazy("sounds alike"),
    "ssn": gettext_lazy("Social Security number"),
    "birth date": gettext_lazy("same birth date"),
    "id": gettext_lazy("client ID"),
}


def name(client: Client) -> str:
    """The name, or the client's code where no name was given."""
    return client.identity.name or str(_("No name (%(code)s)") % {"code": client.pk})


def age(client: Client, day: date | None = None) -> int | None:
    return age_on(client.identity.birth_date, day or timezone.localdate())


def age_words(client: Client) -> str:
    return age_words_of(client.identity)


def age_words_of(identity: Identity) -> str:
    years = age_on(identity.birth_date, timezone.localdate())
    if years is None:
        return str(_("age not known"))
    if years == 0:
        return str(_("under 1 year"))
    return ngettext("%(years)d year old", "%(years)d years old", years) % {"years": years}


def is_adult(client: Client, day: date) -> bool:
    """18 or older on the day; somebody whose age is not known is asked as an adult is."""
    years = age(client, day)
    return years is None or years >= ADULT


def ssn_dots(identity: Identity) -> str:
    return f"•••–••–{identity.ssn[-4:]}" if identity.ssn else ""


def ssn_full(identity: Identity) -> str:
    text = identity.ssn or ""
    return f"{text[:3]}–{text[3:5]}–{text[5:]}" if len(text) == 9 else text


def why(reasons: tuple[str, ...]) -> list[Any]:
    return [WHY.get(reason, reason) for reason in reasons]
