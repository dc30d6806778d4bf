"""Projects: the list of those where the viewer works, and the page of one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from keyturn.desk import occupancy
from keyturn.desk.facts import project_facts
from keyturn.enrollments.selectors import enrollments, open_on
from keyturn.kernel.access import policy
from keyturn.people import answers, shown
from keyturn.projects.models import Project
from keyturn.projects.selectors import (
    NIGHT_BY_NIGHT,
    access_project,
    funding,
    inventory,
    places,
    projects,
)  # fmt: skip
from keyturn.projects.selectors import (
    open_on as operating_on,
)

MOST = 200


@policy("project.view")
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """Projects of the viewer's agencies with how many people are in each now; closed ones on request."""
    rows, today = projects(request.viewer), timezone.localdate()
    closed = request.GET.get("closed") == "1"
    shown_now = list(rows if closed else operating_on(rows, today))
    beds = occupancy.tonight(request.viewer, shown_now)
    lines = [
        {"project": row, "type": answers.words("2.02.6", row.project_type), "beds": beds[row.pk]} for row in shown_now
    ]
    return render(request, "desk/projects.html", {"lines": lines, "closed": closed})


@policy("project.view")
@require_safe
def project(request: HttpRequest, key: str) -> HttpResponse:
    found = access_project(request.viewer, key)
    rows = _here(request, found)
    context = {
        "project": found,
        "facts": project_facts(found),
        "places": places(found),
        "funders": [_grant(row) for row in funding(found)],
        "inventory": [_stock(row) for row in inventory(found)],
        "beds": occupancy.tonight(request.viewer, [found])[found.pk],
        "people": rows[:MOST],
        "more": max(len(rows) - MOST, 0),
        "households": len({one["row"].household_id for one in rows}),
        "nights": found.project_type == NIGHT_BY_NIGHT,
        "may_enroll": request.viewer.may("enrollment.create", found.organization_id),
        "may_see_people": request.viewer.may("enrollment.view", found.organization_id),
    }
    return render(request, "desk/project.html", context)


def _here(request: HttpRequest, project: Project) -> list[dict]:
    """Everybody enrolled now, households together, the head first."""
    rows = open_on(enrollments(request.viewer).filter(project=project), timezone.localdate())
    people = [{"row": row, "name": shown.name(row.client), "age": shown.age_words(row.client)} for row in rows]
    heads = {one["row"].household_id: one["name"] for one in people if one["row"].relationship_to_hoh == 1}
    for one in people:
        one["head"] = one["row"].relationship_to_hoh == 1
        one["house"] = heads.get(one["row"].household_id, one["name"]).casefold()
    return sorted(people, key=lambda one: (one["house"], one["row"].household_id or "", not one["head"], one["name"]))


def _grant(row: object) -> dict[str, object]:
    return {"row": row, "words": answers.words("2.06.1", row.funder)}  # type: ignore[attr-defined]


def _stock(row: object) -> dict[str, object]:
    who = answers.words("2.07.4", row.household_type)  # type: ignore[attr-defined]
    return {"row": row, "who": who, "when": answers.words("2.07.6", row.availability)}  # type: ignore[attr-defined]
