"""What people change about their own sign-in. Nothing here is a client's, so nothing here is told to the audit trail;
signing in and out and changes of password or second step are (audit/receivers.py hears of them by signal)."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import PermissionDenied

from keyturn.accounts.models import User
from keyturn.kernel.access import Viewer


def speak(viewer: Viewer, user: User, language: str) -> None:
    """Remember the language a person reads Keyturn in; an unknown one changes nothing."""
    if viewer.user_id != user.pk:
        raise PermissionDenied("language")
    if language in dict(settings.LANGUAGES):
        user.language = language
        user.save(update_fields=["language"])
