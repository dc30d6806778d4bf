"""What every request passes: a log line without personal data, one transaction, and the policy of its view."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable

import structlog
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed, HttpResponseRedirect
from django.utils.module_loading import import_string
from django_htmx.http import HttpResponseClientRedirect

from keyturn.kernel.access.policy import NoPolicy, Policy
from keyturn.kernel.context import set_request_id

Handler = Callable[[HttpRequest], HttpResponseBase]
log = structlog.get_logger("keyturn.request")
METHODS = ["GET", "HEAD", "OPTIONS", "POST"]


def request_log(get_response: Handler) -> Handler:
    """Give the request an id, and write which address pattern answered what in how long."""

    def handle(request: HttpRequest) -> HttpResponseBase:
        request_id = uuid.uuid4().hex[:12]
        set_request_id(request_id)
        start = time.perf_counter()
        response = get_response(request)
        match = request.resolver_match
        log.info(
            "request",
            id=request_id,
            method=request.method,
            route=match.route if match else "",
            status=response.status_code,
            ms=round((time.perf_counter() - start) * 1000),
        )
        response["X-Request-ID"] = request_id
        if not request.path.startswith(settings.STATIC_URL):
            response.setdefault("Cache-Control", "no-store")
        return response

    return handle


def one_transaction(get_response: Handler) -> Handler:
    """All of a request in one transaction, its session too, in which the viewer is said once; a 500 undoes it."""

    def handle(request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith(settings.STATIC_URL):
            return get_response(request)
        with transaction.atomic():
            response = get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        return response

    return handle


class PolicyMiddleware:
    """Ask the view's policy before the view runs. No policy, no answer."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable, args: tuple, kwargs: dict) -> HttpResponse | None:
        declared = policy_of(request, view)
        if declared.open_to_all:
            return _spoken(request)
        if not request.user.is_authenticated:
            back = request.get_full_path() if request.method == "GET" else "/"
            return go(request, redirect_to_login(back).url)
        declared.check(request)
        return _spoken(request)


def _spoken(request: HttpRequest) -> HttpResponse | None:
    """Pages are read and sent; what a borrowed view makes of another method is nobody's to find out."""
    return None if request.method in METHODS else HttpResponseNotAllowed(METHODS)


def go(request: HttpRequest, url: str) -> HttpResponse:
    """Lead the whole page to `url`, also where only a part of it was asked for (htmx follows a redirect into the part)."""
    return HttpResponseClientRedirect(url) if getattr(request, "htmx", False) else HttpResponseRedirect(url)


def policy_of(request: HttpRequest, view: Callable) -> Policy:
    """The view's own declaration, or the one that `config/policies.py` gives for another library's view."""
    borrowed = import_string(settings.KEYTURN_BORROWED_POLICIES)
    declared = getattr(view, "policy", None) or borrowed.get(request.resolver_match.view_name)  # type: ignore[union-attr]
    if declared is None:
        raise NoPolicy(f"{request.resolver_match.view_name} declares no policy")  # type: ignore[union-attr]
    return declared
