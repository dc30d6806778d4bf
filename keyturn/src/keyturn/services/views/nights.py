"""The roster of a night: tap to mark here, tap to take it back within 15 minutes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.night import tonight
from keyturn.enrollments.rules import Refused
from keyturn.enrollments.selectors import enrollments
from keyturn.kernel.access import policy
from keyturn.people import finds
from keyturn.people.views.find import rows_for
from keyturn.projects.models import Project
from keyturn.projects.selectors import NIGHT_BY_NIGHT, access_project
from keyturn.services.beds import mark_here, take_back
from keyturn.services.roster import Roster, one_line, roster


@policy("service.view")
@require_safe
def nights(request: HttpRequest, key: str) -> HttpResponse:
    project, night = _shelter(request, key), _night(request.GET.get("on", ""))
    typed = finds.typed(request, request.GET.get("q", ""))
    return render(request, "services/nights.html", _context(request, project, night, typed))


def _shelter(request: HttpRequest, key: str) -> Project:
    """A night-by-night shelter of the viewer; bed nights exist nowhere else (rule R240)."""
    project = access_project(request.viewer, key, "service.view")
    if project.project_type != NIGHT_BY_NIGHT:
        raise Http404("no bed nights here")
    return project


def _night(text: str) -> date:
    try:
        return min(date.fromisoformat(text), tonight())
    except ValueError:
        return tonight()


def _context(request: HttpRequest, project: Project, night: date, typed: str) -> dict[str, Any]:
    now = tonight()
    found = roster(request.viewer, project, night)
    return {
        "project": project,
        "roster": found,
        "night": night,
        "is_tonight": night == now,
        "before": night - timedelta(days=1),
        "after": night + timedelta(days=1) if night < now else None,
        "may_mark": request.viewer.may("service.create", project.organization_id),
        **_found(request, project, found, typed),
    }


def _found(request: HttpRequest, project: Project, shown_now: Roster, typed: str) -> dict[str, Any]:
    """People who match what was typed: those on the roster with their line, the others with a way to enroll them."""
    lines = {line.row.client_id: line for line in shown_now.lines}
    rows = [(row, lines.get(row.client.pk)) for row in rows_for(request.viewer, typed)]
    enroll = request.viewer.may("enrollment.create", project.organization_id)
    return {"rows": rows, "looked": len(typed.strip()) > 1, "may_enroll": enroll}


@policy("service.view")
@require_POST
def find(request: HttpRequest, key: str) -> HttpResponse:
    project, night = _shelter(request, key), _night(request.POST.get("on", ""))
    typed = request.POST.get("q", "")
    if request.htmx:
        return render(request, "services/_nights_found.html", _context(request, project, night, typed))
    query = urlencode({"on": night.isoformat(), "q": finds.keep(request, typed)})
    return redirect(f"{reverse('bed-nights', args=[project.pk])}?{query}#found")


@policy("service.create")
@require_POST
def mark(request: HttpRequest, key: str) -> HttpResponse:
    project, night = _shelter(request, key), _night(request.POST.get("on", ""))
    row = _row(request, project)
    try:
        mark_here(request.viewer, row, night)
    except Refused as refused:
        return _answer(request, project, row, night, problem=" ".join(refused.reasons))
    return _answer(request, project, row, night)


@policy("service.create")
@require_POST
def unmark(request: HttpRequest, key: str) -> HttpResponse:
    project, night = _shelter(request, key), _night(request.POST.get("on", ""))
    row = _row(request, project)
    take_back(request.viewer, row, night)
    return _answer(request, project, row, night)


def _row(request: HttpRequest, project: Project) -> Enrollment:
    found = enrollments(request.viewer).filter(project=project, pk=request.POST.get("enrollment", "")).first()
    if found is None:
        raise Http404("enrollment")
    return found


def _answer(request: HttpRequest, project: Project, row: Enrollment, night: date, problem: str = "") -> HttpResponse:
    """The one line and the count for htmx; the whole page, at the same place, for a browser without scripts."""
    if request.htmx:
        context = _context(request, project, night, "")
        line = one_line(request.viewer, row, night)
        return render(request, "services/_line_answer.html", {**context, "line": line, "problem": problem})
    if problem:
        messages.error(request, problem)
    else:
        messages.success(request, _("Saved"))
    query = urlencode({"on": night.isoformat()})
    return redirect(f"{reverse('bed-nights', args=[project.pk])}?{query}#e-{row.pk}")
