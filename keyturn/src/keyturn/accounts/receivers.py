"""What follows from a sign-in, an unlocking or a new password."""

from __future__ import annotations

from typing import Any

from allauth.account.signals import authentication_step_completed, password_changed
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest

from keyturn.accounts import sessions
from keyturn.accounts.models import User
from keyturn.kernel.rls import set_viewer


def connect() -> None:
    user_logged_in.connect(_begin, dispatch_uid="keyturn session begins")
    authentication_step_completed.connect(_unlock, dispatch_uid="keyturn unlock")
    password_changed.connect(_chosen, dispatch_uid="keyturn password chosen")


def _begin(request: HttpRequest, user: User, **_: Any) -> None:
    set_viewer(user.pk)
    sessions.begin(request.session, user)


def _unlock(request: HttpRequest, method: str, **about: Any) -> None:
    """The password or a passkey unlocks; a code alone, which a found phone shows, does not (800-63B-4, AAL2)."""
    by_person = method == "password" or about.get("type") == "webauthn"
    if about.get("reauthenticated") and by_person:
        sessions.unlock(request.session)


def _chosen(user: User, **_: Any) -> None:
    if user.must_change_password:
        user.must_change_password = False
        user.save(update_fields=["must_change_password"])
