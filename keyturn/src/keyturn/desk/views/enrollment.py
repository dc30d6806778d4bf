"""The page of an enrollment: dates, household, what is still to ask, what was recorded."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from keyturn.desk.intake.groups import groups
from keyturn.desk.timeline import timeline
from keyturn.enrollments.enrolling import relation_words
from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.selectors import access_enrollment, household
from keyturn.enrollments.services import undoable
from keyturn.enrollments.situations import LIST, PLAIN
from keyturn.kernel.access import Viewer, policy
from keyturn.people import answers, shown
from keyturn.projects.selectors import NIGHT_BY_NIGHT, asks_move_in, funders_on
from keyturn.services.kinds import allowed


@policy("enrollment.view")
@require_safe
def enrollment(request: HttpRequest, key: str) -> HttpResponse:
    row = access_enrollment(request.viewer, key, purpose="enrollment page")
    row.own = True
    funders = funders_on(row.project, timezone.localdate())
    members = household(request.viewer, row)
    context = {
        "row": row,
        "name": shown.name(row.client),
        "age": shown.age_words(row.client),
        "members": [_member(one) for one in members],
        "facts": _facts(row),
        "task_groups": groups(request.viewer, row, members, funders),
        "timeline": timeline(request.viewer, row.client_id, [row]),
        "moves_in": asks_move_in(row.project, funders),
        "engages": row.project.project_type in (1, 4, 6),
        "nights": row.project.project_type == NIGHT_BY_NIGHT,
        "records": bool(allowed(row.project.project_type, funders)),
        "undo": bool(row.exit_on and undoable(request.viewer, row)),
        "may": _may(request.viewer, row),
    }
    return render(request, "desk/enrollment.html", context)


def _member(row: Enrollment) -> dict[str, object]:
    relation = relation_words(row.relationship_to_hoh)
    return {"row": row, "name": shown.name(row.client), "age": shown.age_words(row.client), "relation": relation}


def _facts(row: Enrollment) -> dict[str, str]:
    return {
        "slept": answers.words(LIST, row.living_situation, PLAIN),
        "stayed": answers.words("3.917.2", row.length_of_stay),
        "times": answers.words("3.917.4", row.times_homeless_past_three_years),
        "months": answers.words("3.917.5", row.months_homeless_past_three_years),
        "went": answers.words(LIST, row.destination, PLAIN),
        "subsidy": answers.words("3.12.A", row.rental_subsidy_type),
    }


def _may(viewer: Viewer, row: Enrollment) -> dict[str, bool]:
    names = {"edit": "enrollment.edit", "delete": "enrollment.delete", "serve": "service.create",
             "contact": "contact.create", "enroll": "enrollment.create", "update": "assessment.create"}  # fmt: skip
    return {name: viewer.may(permission, row.project.organization_id) for name, permission in names.items()}
