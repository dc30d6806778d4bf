"""Adding a client, after looking: prefilled with what was typed, stopped once where somebody very like them is known."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keyturn.consent.services import answer_sharing
from keyturn.kernel.access import policy
from keyturn.people import finds, shown
from keyturn.people.duplicates import likely
from keyturn.people.forms import NewClientForm
from keyturn.people.identity import Identity
from keyturn.people.models import Client
from keyturn.people.prefill import from_typed
from keyturn.people.selectors import Match, agencies
from keyturn.people.services import add_client, made_by

JUST_ADDED = "just_added"


@policy("client.create")
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    places = agencies(request.viewer, "client.create")
    form = NewClientForm(request.POST or None, agencies=places, initial=_typed(request))
    back = _back(request)
    alike = []
    if form.is_valid():
        alike = [] if _decided(request, form) else likely(request.viewer, form.identity())
        if not alike:
            return _added(request, form, back)
    context = {"form": form, "back": back, "alike": [_beside(match) for match in alike]}
    if alike:
        context["typed"] = _compared(form.identity())
    return render(request, "people/add.html", context)


def _decided(request: HttpRequest, form: NewClientForm) -> bool:
    """They say it is nobody else, or this press has added the client already: the one very like them is themselves."""
    return "sure" in request.POST or made_by(_press(request), form.cleaned_data["organization"]) is not None


def _press(request: HttpRequest) -> str:
    return request.POST.get("idempotency_key", "")


def _beside(match: Match) -> dict[str, Any]:
    return {"match": match, "why": shown.why(match.why), **_compared(match.client.identity, match.client)}


def _compared(identity: Identity, client: Client | None = None) -> dict[str, Any]:
    """What is laid side by side: name, age, the end of the SSN."""
    name = shown.name(client) if client else identity.name
    return {"name": name, "age": shown.age_words_of(identity), "ssn": shown.ssn_dots(identity)}


def _typed(request: HttpRequest) -> dict:
    return from_typed(finds.typed(request, request.GET.get("q", "")), timezone.localdate())


def _back(request: HttpRequest) -> str:
    """Where the person came from (a household being enrolled), if that is a place of ours."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    return wanted if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) else ""


@transaction.atomic
def _added(request: HttpRequest, form: NewClientForm, back: str) -> HttpResponse:
    data = form.cleaned_data
    client = add_client(
        request.viewer,
        organization_id=data["organization"],
        identity=form.identity(),
        press=_press(request),
        **form.answers(),
    )
    _share(request, client, data)
    messages.success(request, _("The client was added"))
    if back:
        request.session[JUST_ADDED] = client.pk
        return redirect(back)
    return redirect("client", client.pk)


def _share(request: HttpRequest, client: Client, data: dict) -> None:
    """Once a client: a second sending of the same press finds the answer written already."""
    if not client.releases.exists():
        answer_sharing(request.viewer, client.pk, data["sharing"], organization_id=data["organization"])
