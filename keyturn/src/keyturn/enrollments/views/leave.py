"""Exit: who leaves, when, where to, one button; taken back within 15 minutes."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from keyturn.enrollments.change_forms import ExitForm
from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.rules import HEAD, Refused, say
from keyturn.enrollments.selectors import access_enrollment, household
from keyturn.enrollments.services import record_exit, undo_exit
from keyturn.kernel.access import policy
from keyturn.people import shown


@policy("enrollment.edit")
@require_http_methods(["GET", "POST"])
def leave(request: HttpRequest, key: str) -> HttpResponse:
    row = access_enrollment(request.viewer, key, purpose="exit", permission="enrollment.edit")
    present = [one for one in household(request.viewer, row) if one.exit_on is None]
    if not present:
        return redirect("enrollment", row.pk)
    form = ExitForm(request.POST or None, members=[(one.pk, _label(one)) for one in present])
    if form.is_valid():
        answer = _write(request, row, present, form)
        if answer:
            return answer
    context = {"form": form, "row": row, "name": shown.name(row.client), "several": len(present) > 1}
    return render(request, "enrollments/leave.html", context)


def _label(row: Enrollment) -> str:
    name = f"{shown.name(row.client)}, {shown.age_words(row.client)}"
    return _("%(name)s (head of household)") % {"name": name} if row.relationship_to_hoh == HEAD else name


def _write(request: HttpRequest, row: Enrollment, present: list[Enrollment], form: ExitForm) -> HttpResponse | None:
    chosen = [one for one in present if one.pk in form.cleaned_data["who"]]
    day = form.cleaned_data["exit_date"]
    try:
        made = record_exit(request.viewer, chosen, day, **form.answers())
    except Refused as refused:
        for reason in refused.reasons:
            form.add_error(None, reason)
        return None
    words = ngettext("%(count)d person left on %(day)s", "%(count)d people left on %(day)s", len(made))
    undo = reverse("exit-undo", args=[chosen[0].pk])
    messages.success(request, words % {"count": len(made), "day": say(day)}, extra_tags=f"undo={undo}")
    return redirect("enrollment", row.pk)


@policy("enrollment.edit")
@require_POST
def undo(request: HttpRequest, key: str) -> HttpResponse:
    row = access_enrollment(request.viewer, key, purpose="exit", permission="enrollment.edit")
    count = undo_exit(request.viewer, row)
    if count:
        said = ngettext(
            "The exit of %(count)d person was taken back", "The exits of %(count)d people were taken back", count
        )
        messages.success(request, said % {"count": count})
    else:
        messages.error(request, _("The 15 minutes to take it back are over. Ask a manager to correct the exit"))
    return redirect("enrollment", row.pk)
