"""A client's record: correct it, uncover a number, say what they agreed to share, see who looked."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from keyturn.consent.forms import SharingForm
from keyturn.consent.selectors import releases, sharing
from keyturn.consent.services import answer_sharing
from keyturn.kernel.access import policy
from keyturn.kernel.writing import ChangedMeanwhile
from keyturn.people import shown
from keyturn.people.access import access_client
from keyturn.people.clash import differences
from keyturn.people.forms import CorrectClientForm, initial_of
from keyturn.people.history import ACTIONS, events
from keyturn.people.models import Client
from keyturn.people.services import change_client, note_shown

PER_PAGE = 50


@policy("client.edit")
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """A correction, with the paper that was seen (req 131, 132). A clash shows both values and keeps what was typed."""
    client = access_client(request.viewer, key, purpose="correction", permission="client.edit")
    form = CorrectClientForm(request.POST or None, initial=initial_of(client))
    context = {"form": form, "client": client, "name": shown.name(client)}
    if form.is_valid():
        try:
            _correct(request, client, form)
        except ChangedMeanwhile:
            return _clash(request, context)
        messages.success(request, _("The record was corrected"))
        return redirect("client", client.pk)
    return render(request, "people/edit.html", context)


def _correct(request: HttpRequest, client: Client, form: CorrectClientForm) -> None:
    data = form.cleaned_data
    change_client(
        request.viewer, client, version=data["version"], identity=form.identity(), seen=data["seen"], **form.answers()
    )


def _clash(request: HttpRequest, context: dict) -> HttpResponse:
    """Show both values; the form now carries the version that stands, so that saving again is a choice."""
    form, client = context["form"], context["client"]
    context["clash"] = differences(client, form)
    form.data = {**form.data.dict(), "race": form.data.getlist("race"), "version": client.version}
    return render(request, "people/edit.html", {**context, "has_errors": True}, status=409)


@policy("client.view")
@require_POST
def uncover(request: HttpRequest, key: str, what: str) -> HttpResponse:
    """Show the SSN or the birth date; the event names which, never what it is."""
    client = access_client(request.viewer, key, purpose="uncover")
    values = {
        "ssn": (_("Social Security number"), shown.ssn_full(client.identity), shown.ssn_dots(client.identity)),
        "dob": (_("birth date"), _birthday(client), shown.DATE_DOTS),
    }
    if what not in values:
        raise Http404(what)
    note_shown(request.viewer, client, what)
    label, value, dots = values[what]
    page = "people/_shown.html" if request.htmx else "people/shown.html"
    return render(
        request,
        page,
        {"label": label, "value": value, "dots": dots, "client": client, "what": what, "name": shown.name(client)},
    )


def _birthday(client: Client) -> str:
    born = client.identity.birth_date
    return date_format(born, "j F Y") if born else (client.identity.dob or "")


@policy("client.edit")
@require_http_methods(["GET", "POST"])
def share(request: HttpRequest, key: str) -> HttpResponse:
    client = access_client(request.viewer, key, purpose="sharing", permission="client.edit")
    form = SharingForm(request.POST or None, initial={"sharing": sharing(request.viewer, client.pk).answer})
    if form.is_valid():
        answer_sharing(request.viewer, client.pk, form.cleaned_data["sharing"])
        messages.success(request, _("The answer about sharing was saved"))
        return redirect("client", client.pk)
    answers = releases(request.viewer, client.pk)
    return render(
        request, "people/sharing.html", {"form": form, "client": client, "name": shown.name(client), "answers": answers}
    )


@policy("audit.view")
@require_safe
def history(request: HttpRequest, key: str) -> HttpResponse:
    """Who opened or changed this record, and when."""
    client = access_client(request.viewer, key, purpose="history")
    page = Paginator(events(request.viewer, client.pk), PER_PAGE).get_page(request.GET.get("page"))
    for event in page:
        event.words = ACTIONS.get(event.action, event.action)
    return render(request, "people/history.html", {"client": client, "name": shown.name(client), "page": page})
