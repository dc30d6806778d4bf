"""The second step: an authenticator app or a passkey, with recovery codes. Its secrets are sealed like names are."""

from __future__ import annotations

import base64

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from keyturn.accounts.models import User
from keyturn.kernel.sealing import keyring

CONTEXT = "second step"


class SecondStep(DefaultMFAAdapter):
    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("Check the code. It changes every 30 seconds and works once."),
    }

    def get_totp_issuer(self) -> str:
        return "Keyturn"

    def encrypt(self, text: str) -> str:
        return base64.b64encode(keyring().seal(text.encode(), CONTEXT)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return keyring().open(base64.b64decode(encrypted_text), CONTEXT).decode()


def lacks_second_step(user: User) -> bool:
    """Where a second step is demanded and this person has set none up (recovery codes alone are none)."""
    if not settings.KEYTURN_REQUIRE_MFA:
        return False
    kinds = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    return not Authenticator.objects.filter(user_id=user.pk, type__in=kinds).exists()
