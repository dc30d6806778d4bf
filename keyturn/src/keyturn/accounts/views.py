"""Pages about the person who is signed in, and the steps of signing in that django-allauth has not."""

from __future__ import annotations

from typing import Any

from allauth.account.internal.decorators import login_stage_required
from allauth.account.views import LoginView
from allauth.account.views import logout as allauth_logout
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django.views.i18n import set_language as django_set_language

from keyturn.accounts import selectors, services, sessions
from keyturn.accounts.second_factor import lacks_second_step
from keyturn.accounts.stages import OneSessionStage
from keyturn.kernel.access import public, signed_in

CLEAR = '"cache", "cookies", "storage"'


class SignIn(LoginView):
    """django-allauth's page, which also says once why somebody is here again (see `sessions.WHY`)."""

    def get_context_data(self, **kwargs: Any) -> dict:
        return {**super().get_context_data(**kwargs), "why": self.request.session.pop(sessions.WHY, "")}


sign_in = public(SignIn.as_view())


@signed_in
@require_GET
def me(request: HttpRequest) -> HttpResponse:
    """Where I work, in which roles, how I sign in."""
    shown = {
        "memberships": selectors.memberships(request.viewer),  # type: ignore[attr-defined]
        "steps": selectors.second_steps(request.viewer),  # type: ignore[attr-defined]
        "lacks_second_step": lacks_second_step(request.user),  # type: ignore[arg-type]
    }
    return render(request, "accounts/me.html", shown)


@public
@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """Kept with the person, or in a cookie while nobody is signed in."""
    response = django_set_language(request)
    if request.user.is_authenticated:
        services.speak(request.viewer, request.user, request.POST.get("language", ""))  # type: ignore[attr-defined, arg-type]
    return response


@public
@require_http_methods(["GET", "POST"])
@login_stage_required(stage=OneSessionStage.key, redirect_urlname="account_login")
def elsewhere(request: HttpRequest) -> HttpResponseBase:
    """Signed in somewhere else already: sign in here and out there, or leave it."""
    stage = request._login_stage  # type: ignore[attr-defined]
    if request.method == "POST":
        return stage.exit()
    return render(request, "account/elsewhere.html", {"since": stage.login.user.session_started_at})


@signed_in
@require_http_methods(["GET", "POST"])
def sign_out(request: HttpRequest) -> HttpResponseBase:
    """The browser forgets with us: its cache, cookies and storage for this site."""
    if request.method == "POST":
        sessions.end(request.session, request.user)  # type: ignore[arg-type]
    response = allauth_logout(request)
    if request.method == "POST":
        response["Clear-Site-Data"] = CLEAR
    return response


@signed_in
@require_GET
def lock(request: HttpRequest) -> HttpResponse:
    """The page was left alone: lock, and come back to it by the password."""
    sessions.lock(request.session)
    back = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}):
        back = "/"
    return redirect(f"{reverse('account_reauthenticate')}?{urlencode({'next': back})}")


@signed_in
@require_GET
def still_here(request: HttpRequest) -> HttpResponse:
    """Somebody pressed "Stay signed in"."""
    sessions.unlock(request.session)
    return HttpResponse(status=204)
