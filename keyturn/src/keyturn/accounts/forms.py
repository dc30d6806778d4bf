"""The sign-in forms in our words: labels instead of placeholders, and what browsers need to fill them in."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts
from django.utils.translation import gettext_lazy as _

CODE = _("Code")
CODE_HELP = _("6 digits from your authenticator app, or one of your recovery codes")


def _word(form: forms.Form, name: str, label: Any, help_text: Any = "", **attrs: str) -> None:
    """Say what a borrowed field asks for. Placeholders go: they vanish when needed (WCAG 3.3.2)."""
    field = form.fields[name]
    field.label, field.help_text = label, help_text
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attrs)


class SignIn(account.LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "login", _("Work e-mail"), autocomplete="username webauthn")
        _word(self, "password", _("Password"), autocomplete="current-password")


class Unlock(account.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "password", _("Password"), autocomplete="current-password")


class ChangePassword(account.ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rules = " ".join(text for text in password_validators_help_texts() if text)
        _word(self, "oldpassword", _("Password you use now"), autocomplete="current-password")
        _word(self, "password1", _("New password"), rules, autocomplete="new-password")
        _word(self, "password2", _("New password once more"), autocomplete="new-password")


class Code(mfa.AuthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "code", CODE, CODE_HELP, autocomplete="one-time-code", inputmode="numeric")


class CodeAgain(mfa.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "code", CODE, CODE_HELP, autocomplete="one-time-code", inputmode="numeric")


class FirstCode(totp.ActivateTOTPForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "code", _("Code"), _("6 digits"), autocomplete="one-time-code", inputmode="numeric")


class AddPasskey(webauthn.AddWebAuthnForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "name", _("Name of this passkey"), _("For example: my work phone"))
        _word(self, "passwordless", _("Sign in with it alone, without my password"))
        self.fields["passwordless"].initial = True


class NamePasskey(webauthn.EditWebAuthnForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "name", _("Name of this passkey"))


class Elsewhere(forms.Form):
    """Nothing to fill in: sending it is the answer."""
