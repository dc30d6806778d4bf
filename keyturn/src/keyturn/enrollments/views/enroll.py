"""Enrolling a household: who is here, the move, what follows from it, check, one button."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from keyturn.enrollments import draft as drafts
from keyturn.enrollments import prior
from keyturn.enrollments.draft import Draft
from keyturn.enrollments.enrolling import Person, as_members, beside, people, suggestions
from keyturn.enrollments.forms import RELATIONS, MoveForm, PriorForm, StreetForm
from keyturn.enrollments.rules import HEAD, Refused, say
from keyturn.enrollments.selectors import enrolled_by
from keyturn.enrollments.services import enroll_household, join_household
from keyturn.kernel.access import Viewer, policy
from keyturn.people import finds
from keyturn.people.access import access_client
from keyturn.people.views.add import JUST_ADDED
from keyturn.people.views.find import rows_for
from keyturn.projects.models import Project
from keyturn.projects.selectors import access_project, places

STEPS = [gettext_lazy("Who is here"), gettext_lazy("The move"), gettext_lazy("Check answers")]
CREATE = "enrollment.create"


def _open(request: HttpRequest, key: str) -> tuple[Project, Draft]:
    project = access_project(request.viewer, key, CREATE)
    return project, drafts.load(request, project.pk)


def _page(request: HttpRequest, name: str, step: int, project: Project, **context: Any) -> HttpResponse:
    frame = {"project": project, "steps": STEPS, "step": step, **context}
    return render(request, f"enrollments/{name}.html", frame)


def _cocs(project: Project) -> list[str]:
    return [place.coc_code for place in places(project) if place.coc_code]


@policy(CREATE)
@require_http_methods(["GET", "POST"])
def who(request: HttpRequest, key: str) -> HttpResponse:
    """Find or add everybody, say who is head and how each is related."""
    project, draft = _open(request, key)
    if request.method == "POST":
        return _who_answered(request, project, draft)
    added = request.session.pop(JUST_ADDED, "")
    if added:
        draft.add(added)
        drafts.save(request, project.pk, draft)
    typed = finds.typed(request, request.GET.get("q", ""))
    return _who_page(request, project, draft, typed=typed, query=request.GET.get("q", ""))


def _who_page(request: HttpRequest, project: Project, draft: Draft, **context: Any) -> HttpResponse:
    members = people(request.viewer, draft)
    found = _found(request, project, draft, context.get("typed", ""), context.get("query", ""))
    like = suggestions(request.viewer, draft, members)
    relations = [(code, words) for code, words in RELATIONS.items() if code != HEAD]
    return _page(request, "who", 1, project, members=members, suggestions=like, relations=relations,
                 joins=beside(request.viewer, draft), **{**context, **found})  # fmt: skip


def _found(request: HttpRequest, project: Project, draft: Draft, typed: str, query: str) -> dict[str, Any]:
    back = reverse("enroll", args=[project.pk])
    rows = [row for row in rows_for(request.viewer, typed) if row.client.pk not in draft.relations]
    add = f"{reverse('client-add')}?{urlencode({'q': query, 'next': back})}"
    return {
        "rows": rows,
        "looked": len(typed.strip()) > 1,
        "add_url": add,
        "may_add": request.viewer.may("client.create"),
    }


@policy(CREATE)
@require_POST
def who_rows(request: HttpRequest, key: str) -> HttpResponse:
    """The people who match, as somebody types."""
    project, draft = _open(request, key)
    typed = request.POST.get("q", "")
    return _page(
        request, "_who_found", 1, project, **_found(request, project, draft, typed, finds.keep(request, typed))
    )


def _who_answered(request: HttpRequest, project: Project, draft: Draft) -> HttpResponse:
    """Keep what was chosen; then add, take out, look, or go on."""
    _keep_relations(request, draft)
    do, _colon, client = request.POST.get("do", "").partition(":")
    if do == "add":
        draft.add(access_client(request.viewer, client, purpose="enroll").pk)
    elif do == "remove":
        draft.remove(client)
    drafts.save(request, project.pk, draft)
    if do == "find":
        key = finds.keep(request, request.POST.get("q", ""))
        return redirect(f"{reverse('enroll', args=[project.pk])}?{urlencode({'q': key})}")
    if do == "continue":
        return _go_on(request, project, draft)
    return redirect("enroll", project.pk)


def _keep_relations(request: HttpRequest, draft: Draft) -> None:
    head = request.POST.get("head", "")
    for client in draft.relations:
        chosen = request.POST.get(f"relation-{client}", "")
        draft.relations[client] = HEAD if client == head else int(chosen) if chosen.isdigit() else None
    if len(draft.relations) == 1 and not draft.beside:
        draft.relations = dict.fromkeys(draft.relations, HEAD)


def _go_on(request: HttpRequest, project: Project, draft: Draft) -> HttpResponse:
    problems = _incomplete(draft)
    if problems:
        return _who_page(request, project, draft, problems=problems, has_errors=True)
    return redirect("enroll-move", project.pk)


def _incomplete(draft: Draft) -> list[tuple[str, str]]:
    """(sentence, id to lead to) of what is still missing."""
    if not draft.relations:
        return [(_("Add the people who are here"), "enroll-box")]
    if not draft.beside and list(draft.relations.values()).count(HEAD) != 1:
        return [(_("Choose one person as head of household"), f"head-{next(iter(draft.relations))}")]
    missing = [client for client, relation in draft.relations.items() if relation is None]
    return [
        (_("Choose how everybody is related to the head of household"), f"relation-{client}") for client in missing[:1]
    ]


@policy(CREATE)
@require_http_methods(["GET", "POST"])
def move(request: HttpRequest, key: str) -> HttpResponse:
    """When they entered and from where; asked once, for all."""
    project, draft = _open(request, key)
    if not draft.relations:
        return redirect("enroll", project.pk)
    form = MoveForm(request.POST or None, project=project, cocs=_cocs(project), answers=draft.move)
    if form.is_valid():
        kept = {**draft.move, **form.prior(), "entry_date": form.cleaned_data["entry_date"]}
        draft.move = {**kept, "coc": form.cleaned_data.get("coc", "")}
        drafts.save(request, project.pk, draft)
        return redirect("enroll-street", project.pk)
    return _page(request, "move", 2, project, form=form, several=len(draft.relations) > 1)


@policy(CREATE)
@require_http_methods(["GET", "POST"])
def street(request: HttpRequest, key: str) -> HttpResponse:
    """The questions that HUD asks after these two answers; none in many cases."""
    project, draft = _open(request, key)
    form = _street_form(request, project, draft.move)
    if not form.fields:
        return redirect("enroll-check", project.pk)
    if form.is_valid():
        draft.move = {**draft.move, **form.cleaned_data}
        drafts.save(request, project.pk, draft)
        return redirect("enroll-check", project.pk)
    return _page(request, "street", 2, project, form=form)


def _street_form(request: HttpRequest, project: Project, answers: dict[str, Any]) -> StreetForm:
    situation, length = answers.get("living_situation"), answers.get("length_of_stay")
    before = prior.asks_night_before(project.project_type, situation, length)
    asked = prior.asks_street(project.project_type, situation, None)
    return StreetForm(request.POST or None, answers=answers, night_before=before, street=asked)


@policy(CREATE)
@require_http_methods(["GET", "POST"])
def different(request: HttpRequest, key: str, client: str) -> HttpResponse:
    """The same questions for one adult for whom the answers are different: both pages in one."""
    project, draft = _open(request, key)
    person = next((one for one in people(request.viewer, draft) if one.client.pk == client), None)
    if person is None:
        return redirect("enroll", project.pk)
    answers = draft.own.get(client, draft.move)
    form = PriorForm(request.POST or None, answers=answers)
    if not form.is_valid():
        return _page(request, "different", 2, project, form=form, person=person)
    draft.own[client] = {**answers, **form.prior()}
    drafts.save(request, project.pk, draft)
    return redirect("enroll-different-street", project.pk, client)


@policy(CREATE)
@require_http_methods(["GET", "POST"])
def different_street(request: HttpRequest, key: str, client: str) -> HttpResponse:
    project, draft = _open(request, key)
    person = next((one for one in people(request.viewer, draft) if one.client.pk == client), None)
    if person is None or client not in draft.own:
        return redirect("enroll", project.pk)
    form = _street_form(request, project, draft.own[client])
    if form.fields and not form.is_valid():
        return _page(request, "street", 2, project, form=form, person=person)
    if form.fields:
        draft.own[client] = {**draft.own[client], **form.cleaned_data}
        drafts.save(request, project.pk, draft)
    return redirect("enroll-check", project.pk)


@policy(CREATE)
@require_http_methods(["GET", "POST"])
def check(request: HttpRequest, key: str) -> HttpResponse:
    """Everything once more, with Change links, and the one button."""
    project, draft = _open(request, key)
    members = people(request.viewer, draft)
    press = request.POST.get("idempotency_key", "")
    if request.method == "POST" and members and "entry_date" in draft.move:
        return _enroll(request, project, draft, members, press)
    if not members or "entry_date" not in draft.move:
        done = enrolled_by(request.viewer, project.pk, press)
        return redirect("enrollment", done.pk) if done else redirect("enroll", project.pk)
    return _check_page(request, project, draft, members)


def _check_page(
    request: HttpRequest, project: Project, draft: Draft, members: list[Person], **more: Any
) -> HttpResponse:
    entry = draft.move["entry_date"]
    words = {"count": len(members), "day": say(entry)}
    button = ngettext("Enroll %(count)d person on %(day)s", "Enroll %(count)d people on %(day)s", len(members)) % words
    return _page(request, "check", 3, project, members=members, move=draft.move, entry=entry, button=button,
                 joins=beside(request.viewer, draft), **more)  # fmt: skip


def _enroll(request: HttpRequest, project: Project, draft: Draft, members: list[Person], press: str) -> HttpResponse:
    try:
        rows = _write(request.viewer, project, draft, members, press)
    except Refused as refused:
        return _check_page(request, project, draft, members, problems=refused.reasons, has_errors=True)
    drafts.forget(request, project.pk)
    words = {"count": len(rows), "project": project.project_name}
    said = ngettext("%(count)d person enrolled at %(project)s", "%(count)d people enrolled at %(project)s", len(rows))
    messages.success(request, said % words)
    head = next((row for row in rows if row.relationship_to_hoh == HEAD), rows[0])
    return redirect("enrollment", head.pk)


def _write(viewer: Viewer, project: Project, draft: Draft, members: list[Person], press: str) -> list[Any]:
    entry, coc = draft.move["entry_date"], draft.move.get("coc") or next(iter(_cocs(project)), None)
    wanted = as_members(project, draft, members, entry)
    joined = beside(viewer, draft)
    if joined is not None:
        return join_household(viewer, joined, wanted, entry, press=press)
    return enroll_household(viewer, project, wanted, entry, coc=coc, press=press)


@policy(CREATE)
@require_POST
def start(request: HttpRequest, key: str) -> HttpResponse:
    """Begin with one client (from their page or from the roster), or beside a household that is enrolled already."""
    project = access_project(request.viewer, key, CREATE)
    draft = Draft(beside=request.POST.get("beside", ""))
    if client := request.POST.get("client"):
        draft.add(access_client(request.viewer, client, purpose="enroll").pk, None if draft.beside else HEAD)
    drafts.save(request, project.pk, draft)
    return redirect("enroll", project.pk)


@policy(CREATE)
@require_POST
def drop(request: HttpRequest, key: str) -> HttpResponse:
    """Throw the half-entered household away."""
    project = access_project(request.viewer, key, CREATE)
    drafts.forget(request, project.pk)
    messages.info(request, _("What you had entered was discarded. Nobody was enrolled"))
    return redirect("project", project.pk)
