"""One topic of one enrollment at one stage; the list of a household's topics stands on the enrollment's page."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from keyturn.desk.intake import records
from keyturn.desk.intake.asked import ANNUAL, BY_SLUG, EXIT, STAGE_OF, START, UPDATE, person, topics
from keyturn.desk.intake.forms import TopicForm
from keyturn.desk.intake.household import annual_due
from keyturn.desk.intake.question import Question, Topic
from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.selectors import access_enrollment, household
from keyturn.kernel.access import policy
from keyturn.kernel.writing import ChangedMeanwhile
from keyturn.people import answers as hud
from keyturn.people import shown
from keyturn.projects.selectors import funders_on

DATED = frozenset({UPDATE, ANNUAL})
LOOK, NOTHING = "assessment.view", "–"


@policy("enrollment.view")
@require_http_methods(["GET", "POST"])
def topic(request: HttpRequest, key: str, stage: str, slug: str) -> HttpResponse:
    """Ask and save. What cannot be asked of this person at this stage is 404."""
    row = access_enrollment(request.viewer, key, purpose=f"answers: {stage}")
    number, found = STAGE_OF.get(stage), BY_SLUG.get(slug)
    questions = _questions(row, number, found)
    if number is None or found is None or not questions:
        raise Http404("not asked here")
    if request.viewer.may(records.PERMISSION[number], row.project.organization_id):
        return _ask(request, row, number, found, questions)
    look = request.viewer.may(LOOK, row.project.organization_id) and not found.private
    if request.method == "GET" and look:
        return _look(request, row, number, found, questions)
    raise PermissionDenied(records.PERMISSION[number])


def _look(
    request: HttpRequest, row: Enrollment, stage: int, wanted: Topic, questions: tuple[Question, ...]
) -> HttpResponse:
    """The answers to read, for roles that change nothing; what is asked in private they do not see."""
    rows = records.rows_of(row, questions, stage, None)
    known = records.initial(rows, questions)
    given = [(question, _words(question, known.get(question.name))) for question in questions]
    lines = [(question, said) for question, said in given if question.after is None or said != NOTHING]
    context = {"row": row, "name": shown.name(row.client), "topic": wanted, "lines": lines}
    return render(request, "desk/answers.html", context)


@policy("enrollment.view")
@require_safe
def topic_list(request: HttpRequest, key: str, stage: str) -> HttpResponse:
    """The topics of a stage, to choose from: for an update, only what has changed is asked again."""
    row = access_enrollment(request.viewer, key, purpose=f"answers: {stage}")
    number = STAGE_OF.get(stage)
    if number is None:
        raise Http404("no such stage")
    if not request.viewer.may(records.PERMISSION[number], row.project.organization_id):
        raise PermissionDenied(records.PERMISSION[number])
    funders = funders_on(row.project, row.entry_date or timezone.localdate())
    asked = topics(row.project.project_type, funders, number, person(row, _when(row, number)))
    found = [topic for topic, _questions in asked]
    return render(
        request, "desk/topics.html", {"row": row, "name": shown.name(row.client), "topics": found, "stage": stage}
    )


def _questions(row: Enrollment, stage: int | None, wanted: Topic | None) -> tuple[Question, ...]:
    if stage is None or wanted is None or (stage == EXIT and row.exit_on is None):
        return ()
    funders = funders_on(row.project, row.entry_date or timezone.localdate())
    asked = topics(row.project.project_type, funders, stage, person(row, _when(row, stage)))
    return next((questions for topic, questions in asked if topic is wanted), ())


def _when(row: Enrollment, stage: int) -> Any:
    return None if stage == START else records.default_day(row, stage)


def _ask(
    request: HttpRequest, row: Enrollment, stage: int, wanted: Topic, questions: tuple[Question, ...]
) -> HttpResponse:
    day = records.default_day(row, stage)
    rows = records.rows_of(row, questions, stage, day)
    first = {**records.initial(rows, questions), "information_date": day}
    form = TopicForm(request.POST or None, topic=wanted, questions=questions, dated=stage in DATED, initial=first)
    context = {"form": form, "row": row, "topic": wanted, "name": shown.name(row.client), "stage": stage,
               "window": annual_due(household(request.viewer, row)) if stage == ANNUAL else None}  # fmt: skip
    if form.is_valid():
        try:
            return _saved(request, row, stage, form)
        except ChangedMeanwhile:
            context |= _clash(form, row, questions, stage)
    return render(request, "desk/topic.html", context, status=409 if "clash" in context else 200)


def _saved(request: HttpRequest, row: Enrollment, stage: int, form: TopicForm) -> HttpResponse:
    data = form.cleaned_data
    day = data.get("information_date") or records.default_day(row, stage)
    versions = data["versions"] if stage not in DATED else None
    records.write(request.viewer, row, stage, day, form.values(), versions=versions)
    messages.success(request, _("%(topic)s: saved") % {"topic": form.topic.title})
    return redirect("enrollment", row.pk)


def _clash(form: TopicForm, row: Enrollment, questions: tuple[Question, ...], stage: int) -> dict[str, Any]:
    """What stands now beside what was typed; saving again is a choice."""
    row.refresh_from_db()
    rows = records.rows_of(row, questions, stage, records.default_day(row, stage))
    now = records.initial(rows, questions)
    typed = form.cleaned_data
    form.data = {**{name: form.data.get(name) for name in form.data}, "versions": now["versions"]}
    pairs = ((q, now.get(q.name), typed.get(q.name)) for q in questions)
    return {
        "clash": [(q.label, _words(q, one), _words(q, two)) for q, one, two in pairs if one != two],
        "has_errors": True,
    }


def _words(question: Question, value: Any) -> str:
    number = question.listed or (getattr(question.field, "hud_list", None) or "").partition("|")[0]
    return (
        hud.words(number, value) if number and isinstance(value, int) else str(value if value is not None else NOTHING)
    )
