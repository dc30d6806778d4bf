"""The client's page: who they are, where they have been, what is due."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from keyturn.consent.forms import ANSWERS
from keyturn.consent.selectors import sharing
from keyturn.desk.next_things import next_things
from keyturn.desk.timeline import timeline
from keyturn.enrollments.enrolling import relation_words
from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.selectors import household, of_client
from keyturn.kernel.access import Viewer, policy
from keyturn.people import answers, shown
from keyturn.people.access import access_client
from keyturn.people.forms import RACES
from keyturn.people.models import Client
from keyturn.projects.models import Project
from keyturn.projects.selectors import open_on, projects


@policy("client.view")
@require_safe
def client(request: HttpRequest, key: str) -> HttpResponse:
    found = access_client(request.viewer, key, purpose="client page")
    rows = of_client(request.viewer, found.pk)
    said = sharing(request.viewer, found.pk)
    context = {
        "client": found,
        "name": shown.name(found),
        "age": shown.age_words(found),
        "sharing": said,
        "not_shared": said.asked and not said.shared,
        "sharing_words": dict(ANSWERS).get(said.answer, ""),
        "rows": rows,
        "open": [row for row in rows if row.own and row.exit_on is None],
        "facts": facts(found),
        **_now(request.viewer, rows),
        "timeline": timeline(request.viewer, found.pk, rows),
        "enroll_at": _enroll_at(request.viewer, rows),
        "ssn_dots": shown.ssn_dots(found.identity),
        "dob_dots": shown.DATE_DOTS if found.identity.dob else "",
        "may_edit": request.viewer.may("client.edit"),
        "may_audit": request.viewer.may("audit.view"),
    }
    return render(request, "desk/client.html", context)


def facts(client: Client) -> dict[str, str]:
    """What is known of the person, in words; empty where nobody has asked."""
    race = ", ".join(str(words) for name, words in RACES.items() if getattr(client, name) == 1)
    return {
        "sex": answers.words("4.21", client.sex),
        "race": race or answers.words("1.6", client.race_none),
        "veteran": answers.words("1.8", client.veteran_status),
        "name_quality": answers.words("3.01.5", client.name_data_quality),
    }


def _now(viewer: Viewer, rows: list[Enrollment]) -> dict[str, object]:
    """The household of the latest open enrollment in words, and the next things due in the open ones."""
    present = [row for row in rows if row.own and row.exit_on is None]
    if not present:
        return {}
    members = household(viewer, present[0])
    may = viewer.may("enrollment.edit")
    return {"household": _family(present[0], members), "tasks": next_things(viewer, present) if may else []}


def _family(row: Enrollment, members: list[Enrollment]) -> str:
    size = len([one for one in members if one.exit_on is None])
    if size < 2:
        return _("Alone")
    words = ngettext("Household of %(n)d", "Household of %(n)d", size) % {"n": size}
    return f"{words}, {str(relation_words(row.relationship_to_hoh)).lower()}"


def _enroll_at(viewer: Viewer, rows: list[Enrollment]) -> list[Project]:
    """Open projects where the viewer may enroll the client and where they are not enrolled already."""
    present = [row.project_id for row in rows if row.exit_on is None]
    held = open_on(projects(viewer, "enrollment.create"), timezone.localdate())
    return list(held.exclude(pk__in=present))
