"""Changing an enrollment: its dates, its household, and deleting it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keyturn.enrollments import prior
from keyturn.enrollments.change_forms import BeforeForm, DatesForm, DeleteForm, ExitChangeForm, RelationsForm
from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.rules import Refused
from keyturn.enrollments.selectors import access_enrollment, exits, household
from keyturn.enrollments.services import change_enrollment, change_exit, change_relations, delete_enrollment
from keyturn.kernel.access import policy
from keyturn.kernel.records import HudRecord
from keyturn.kernel.writing import ChangedMeanwhile
from keyturn.people import shown
from keyturn.projects.selectors import asks_move_in, funders_on


@policy("enrollment.edit")
@require_http_methods(["GET", "POST"])
def dates(request: HttpRequest, key: str) -> HttpResponse:
    """Entry, move-in and engagement. A clash shows what stands now."""
    row = access_enrollment(request.viewer, key, purpose="correction", permission="enrollment.edit")
    form = DatesForm(request.POST or None, row=row, asks=_asks(row))

    def write() -> str:
        change_enrollment(request.viewer, row, form.values(), version=form.cleaned_data["version"])
        return _("The dates were saved")

    return _answer(request, row, form, write, "enrollments/dates.html")


def _asks(row: Enrollment) -> frozenset[str]:
    found = {"date_of_engagement"} if row.project.project_type in (1, 4, 6) else set()
    if asks_move_in(row.project, funders_on(row.project, timezone.localdate())):
        found.add("move_in_date")
    return frozenset(found)


@policy("enrollment.edit")
@require_http_methods(["GET", "POST"])
def before(request: HttpRequest, key: str) -> HttpResponse:
    """Where they stayed before (3.917), changed later."""
    row = access_enrollment(request.viewer, key, purpose="correction", permission="enrollment.edit")
    form = BeforeForm(request.POST or None, row=row)

    def write() -> str:
        values = prior.answers(row.project.project_type, form.values())
        change_enrollment(request.viewer, row, values, version=form.cleaned_data["version"])
        return _("The answers were saved")

    return _answer(request, row, form, write, "enrollments/before.html")


@policy("enrollment.edit")
@require_http_methods(["GET", "POST"])
def exit_(request: HttpRequest, key: str) -> HttpResponse:
    """Correct an exit that can no longer be taken back."""
    row = access_enrollment(request.viewer, key, purpose="correction", permission="enrollment.edit")
    found = exits().filter(enrollment=row.pk).first()
    if found is None:
        raise Http404("exit")
    form = ExitChangeForm(request.POST or None, exit_=found)

    def write() -> str:
        change_exit(request.viewer, row, found, form.values(), version=form.cleaned_data["version"])
        return _("The exit was corrected")

    return _answer(request, row, form, write, "enrollments/exit_change.html", of=found)


@policy("enrollment.edit")
@require_http_methods(["GET", "POST"])
def relations(request: HttpRequest, key: str) -> HttpResponse:
    row = access_enrollment(request.viewer, key, purpose="household", permission="enrollment.edit")
    rows = household(request.viewer, row)
    form = RelationsForm(
        request.POST or None, rows=[(one.pk, shown.name(one.client), one.relationship_to_hoh) for one in rows]
    )

    def write() -> str:
        change_relations(request.viewer, rows, form.relations())
        return _("The household was saved")

    return _answer(request, row, form, write, "enrollments/relations.html")


@policy("enrollment.delete")
@require_http_methods(["GET", "POST"])
def delete(request: HttpRequest, key: str) -> HttpResponse:
    row = access_enrollment(request.viewer, key, purpose="delete", permission="enrollment.delete")
    form = DeleteForm(request.POST or None)
    client = row.client_id

    def write() -> str:
        delete_enrollment(request.viewer, row, why=form.cleaned_data["why"])
        return _("The enrollment was deleted")

    return _answer(request, row, form, write, "enrollments/delete.html", to=("client", client))


def _answer(
    request: HttpRequest,
    row: Enrollment,
    form: Form,
    write: Callable[[], str],
    page: str,
    to: tuple[str, str] | None = None,
    of: HudRecord | None = None,
) -> HttpResponse:
    """Write and go on, or show the form with what stands against it."""
    context: dict[str, Any] = {"form": form, "row": row, "name": shown.name(row.client)}
    if form.is_valid():
        try:
            messages.success(request, write())
            return redirect(*(to or ("enrollment", row.pk)))
        except Refused as refused:
            for reason in refused.reasons:
                form.add_error(None, reason)
        except ChangedMeanwhile:
            _show_clash(form, of or row, context)
    return render(request, page, context, status=409 if "clash" in context else 200)


def _show_clash(form: Form, record: HudRecord, context: dict[str, Any]) -> None:
    """What stands now beside what was typed, and the version that stands, so that saving again is a choice."""
    record.refresh_from_db()
    names = [name for name in form.fields if hasattr(record, name) and name != "version"]
    now = ((name, getattr(record, name), form.cleaned_data.get(name)) for name in names)
    context["clash"] = [(form.fields[name].label, value, typed) for name, value, typed in now if value != typed]
    context["has_errors"] = True
    form.data = {**{name: form.data.get(name) for name in form.data}, "version": record.version}
