"""Today: what is waiting for this person, and the beds tonight where they work."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from keyturn.desk import occupancy
from keyturn.desk.waiting import waiting
from keyturn.enrollments import draft
from keyturn.kernel.access import policy, signed_in
from keyturn.projects.selectors import LODGING, NIGHT_BY_NIGHT, open_on, projects

MOST_PROJECTS, SHOWN = 12, 6


@signed_in
@require_safe
def today(request: HttpRequest) -> HttpResponse:
    viewer = request.viewer
    rows = list(open_on(projects(viewer), timezone.localdate()))
    lodging = [row for row in rows if row.project_type in LODGING][:MOST_PROJECTS]
    beds = occupancy.tonight(viewer, lodging)
    left = draft.waiting(request)
    context = {
        "day": timezone.localdate(),
        "beds": [(row, beds[row.pk]) for row in lodging],
        "night_shelters": [row for row in rows if row.project_type == NIGHT_BY_NIGHT and viewer.may("service.create")],
        "drafts": [(row, left[row.pk]) for row in rows if row.pk in left],
        "waiting": [(group, group.items[:SHOWN], len(group.items)) for group in waiting(viewer)],
        "may_find": viewer.may("client.view"),
        "may_enroll": viewer.may("enrollment.create"),
    }
    return render(request, "desk/today.html", context)


@policy("enrollment.edit")
@require_safe
def all_waiting(request: HttpRequest, slug: str) -> HttpResponse:
    """One group in full."""
    group = next((group for group in waiting(request.viewer) if group.slug == slug), None)
    return render(request, "desk/all_waiting.html", {"group": group})
