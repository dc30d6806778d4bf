"""Checking a password: the database is told whose, so that only that person's row can take a stronger hash."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest

from keyturn.kernel.rls import viewer_set_to


class PasswordBackend(AuthenticationBackend):
    def _check_password(self, user: AbstractBaseUser | None, password: str) -> AbstractBaseUser | None:
        with viewer_set_to(user.pk if user else None):
            return super()._check_password(user, password)


def typed_email(request: HttpRequest, credentials: dict | None) -> str:
    """Under what name tries are counted: what was typed, known to us or not, so both are slowed down alike."""
    typed = (credentials or {}).get("email") or request.POST.get("login", "")
    return str(typed).strip().lower()[:255]


def client_address(request: HttpRequest) -> str | None:
    """Where the request comes from; behind a proxy, what the proxy says (KEYTURN_BEHIND_PROXY). None for a sign-in
    that no browser asked for."""
    return get_adapter().get_client_ip(request) if request.META.get("REMOTE_ADDR") else None
