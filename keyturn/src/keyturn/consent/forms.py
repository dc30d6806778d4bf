"""The question of sharing, as it is put to a client."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from keyturn.consent.services import NO, SIGNED, VERBAL
from keyturn.kernel.widgets import Choices

ANSWERS = [
    (SIGNED, _("Yes, they signed the form")),
    (VERBAL, _("Yes, they said so (verbal)")),
    (NO, _("No, keep it with our agency")),
]


def sharing_field(**kw: Any) -> forms.ChoiceField:
    """Signed, verbal or no. A no never stops anybody from getting help."""
    return forms.ChoiceField(
        label=_("May other agencies see this record?"),
        help_text=_(
            "Agencies in this network can work together when they see that a person is known, and where. "
            "A no never stops anybody from getting help."
        ),
        choices=ANSWERS,
        widget=Choices(apart=()),
        **{"error_messages": {"required": _("Choose what the client said about sharing")}, **kw},
    )


class SharingForm(forms.Form):
    sharing = sharing_field()
