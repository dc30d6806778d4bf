"""What must be done before anything else: unlock, choose a password, set up the second step."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from keyturn.accounts.second_factor import lacks_second_step
from keyturn.accounts.sessions import Standing, standing, used
from keyturn.kernel.middleware import Handler, go, policy_of

ALWAYS = {"account_logout", "account_lock", "set_language"}
UNLOCK = ALWAYS | {"account_reauthenticate", "mfa_reauthenticate_webauthn"}
PASSWORD = ALWAYS | {"account_change_password"}
SECOND_STEP = UNLOCK | {
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_view_recovery_codes",
    "mfa_reauthenticate",
}


class GateMiddleware:
    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)  # type: ignore[return-value]

    def process_view(self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict) -> HttpResponse | None:
        if not request.user.is_authenticated or policy_of(request, view).open_to_all:
            return None
        name = request.resolver_match.view_name  # type: ignore[union-attr]
        allowed, way = _gate(request)
        if way and name not in allowed:
            return go(request, f"{reverse(way)}?{urlencode({'next': _back(request)})}")
        return None


def _gate(request: HttpRequest) -> tuple[set[str], str]:
    """The addresses that answer now and where everything else leads; nothing where no gate is shut."""
    user = request.user
    if standing(request.session, user) is Standing.LOCKED:  # type: ignore[arg-type]
        return UNLOCK, "account_reauthenticate"
    used(request.session)
    if user.must_change_password:  # type: ignore[union-attr]
        return PASSWORD, "account_change_password"
    if lacks_second_step(user):  # type: ignore[arg-type]
        return SECOND_STEP, "mfa_index"
    return set(), ""


def _back(request: HttpRequest) -> str:
    """Where they were: this page, or for a part of one, the page that holds it; never the address of an act."""
    if getattr(request, "htmx", False) and request.htmx.current_url_abs_path:  # type: ignore[attr-defined]
        return request.htmx.current_url_abs_path  # type: ignore[attr-defined]
    return request.get_full_path() if request.method == "GET" else "/"
