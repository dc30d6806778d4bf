"""Signing in and out, wrong passwords, and changes of password or second step, as events. Heard by signal, because
accounts and audit stand side by side and know nothing of each other."""

from __future__ import annotations

from typing import Any

from allauth.account.signals import password_changed
from allauth.mfa.signals import authenticator_added, authenticator_removed
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.http import HttpRequest

from keyturn.audit.services import record
from keyturn.kernel.access import Viewer
from keyturn.kernel.access.viewer import NOBODY
from keyturn.kernel.rls import viewer_set_to


def connect() -> None:
    user_logged_in.connect(_signed_in, dispatch_uid="audit sign-in")
    user_logged_out.connect(_signed_out, dispatch_uid="audit sign-out")
    user_login_failed.connect(_failed, dispatch_uid="audit failed sign-in")
    password_changed.connect(_new_password, dispatch_uid="audit password")
    authenticator_added.connect(_step_added, dispatch_uid="audit second step added")
    authenticator_removed.connect(_step_removed, dispatch_uid="audit second step removed")


def _signed_in(user: AbstractBaseUser, **_: Any) -> None:
    _of(user, "account.sign_in")


def _signed_out(user: AbstractBaseUser | None, **_: Any) -> None:
    if user is not None:
        _of(user, "account.sign_out")


def _failed(request: HttpRequest | None = None, **_: Any) -> None:
    """Without what was typed: people type their password into the wrong box. Axes keeps the name for its counting."""
    viewer = getattr(request, "viewer", NOBODY)
    with viewer_set_to(viewer.user_id):
        record(viewer, "account.sign_in", result="refused")


def _new_password(user: AbstractBaseUser, **_: Any) -> None:
    _of(user, "account.password")


def _step_added(user: AbstractBaseUser, authenticator: Any, **_: Any) -> None:
    _of(user, "account.second_step", added=authenticator.type)


def _step_removed(user: AbstractBaseUser, authenticator: Any, **_: Any) -> None:
    _of(user, "account.second_step", removed=authenticator.type)


def _of(user: AbstractBaseUser, action: str, **detail: str) -> None:
    with viewer_set_to(user.pk):
        record(Viewer(user_id=user.pk), action, of=user, detail=detail)
