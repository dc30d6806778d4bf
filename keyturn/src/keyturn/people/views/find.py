"""Find, then add. What is typed travels by POST and stays in the session; an address shows only its id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST

from keyturn.kernel.access import Viewer, policy
from keyturn.people import finds, shown
from keyturn.people.access import search_clients
from keyturn.people.models import Client
from keyturn.people.search import read
from keyturn.people.selectors import SHOWN, Seen, last_seen

SHORTEST = 2


@dataclass(frozen=True)
class Row:
    """One line of a result: initials and name, age, where last seen, why it matched."""

    client: Client
    name: str
    age: str
    seen: Seen | None
    why: list[Any]


def rows_for(viewer: Viewer, typed: str) -> list[Row]:
    """Clients who match, best first. One query for the clients, one for where they were last seen."""
    if len(typed.strip()) < SHORTEST:
        return []
    matches = search_clients(viewer, read(typed, timezone.localdate()))
    seen = last_seen(viewer, [match.client.pk for match in matches])
    return [
        Row(m.client, shown.name(m.client), shown.age_words(m.client), seen.get(m.client.pk), shown.why(m.why))
        for m in matches
    ]


def result(viewer: Viewer, key: str, typed: str) -> dict[str, Any]:
    """The context of the result part."""
    rows = rows_for(viewer, typed)
    looked = len(typed.strip()) >= SHORTEST
    add = f"{reverse('client-add')}?{urlencode({'q': key})}"
    return {"rows": rows, "looked": looked, "add_url": add, "may_add": viewer.may("client.create"), "most": SHOWN}


@policy("client.view")
@require_http_methods(["GET", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    """The page with its one box. A POST keeps the text and comes back under an id."""
    if request.method == "POST":
        key = finds.keep(request, request.POST.get("q", ""))
        return redirect(f"{reverse('find')}?{urlencode({'q': key})}")
    key = request.GET.get("q", "")
    typed = finds.typed(request, key)
    return render(request, "people/find.html", {"typed": typed, **result(request.viewer, key, typed)})


@policy("client.view")
@require_POST
def rows(request: HttpRequest) -> HttpResponse:
    """The result part alone, as somebody types."""
    typed = request.POST.get("q", "")
    key = finds.keep(request, typed)
    return render(request, "people/_result.html", result(request.viewer, key, typed))
