"""Recording a service or a contact on an enrollment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.rules import Refused
from keyturn.enrollments.selectors import access_enrollment
from keyturn.kernel.access import policy
from keyturn.people import shown
from keyturn.projects.selectors import HOMELESS_BY_TYPE, funders_on
from keyturn.services.forms import ContactForm, ServiceForm
from keyturn.services.kinds import allowed
from keyturn.services.models import CurrentLivingSituation, Service
from keyturn.services.services import record_contact, record_service, take_back


@policy("service.create")
@require_http_methods(["GET", "POST"])
def service(request: HttpRequest, key: str) -> HttpResponse:
    row = access_enrollment(request.viewer, key, purpose="service", permission="service.create")
    kinds = allowed(row.project.project_type, funders_on(row.project, timezone.localdate()))
    form = ServiceForm(request.POST or None, kinds=kinds)

    def write() -> str:
        record_service(request.viewer, row, form.values(), press=request.POST.get("idempotency_key", ""))
        return _("The service was recorded")

    return _answer(request, row, form, write, "services/service.html", kinds=kinds)


@policy("contact.create")
@require_http_methods(["GET", "POST"])
def contact(request: HttpRequest, key: str) -> HttpResponse:
    row = access_enrollment(request.viewer, key, purpose="contact", permission="contact.create")
    asks = row.project.project_type in HOMELESS_BY_TYPE | {6} and row.date_of_engagement is None
    form = ContactForm(request.POST or None, engagement=asks)

    def write() -> str:
        engaged = bool(form.cleaned_data.get("engaged"))
        press = request.POST.get("idempotency_key", "")
        record_contact(request.viewer, row, form.values(), engaged=engaged, press=press)
        return _("The contact was recorded")

    return _answer(request, row, form, write, "services/contact.html")


def _answer(
    request: HttpRequest, row: Enrollment, form: Form, write: Callable[[], str], page: str, **more: Any
) -> HttpResponse:
    """Write and go back to the enrollment, or show the form with what stands against it."""
    if form.is_valid():
        try:
            messages.success(request, write())
            return redirect("enrollment", row.pk)
        except Refused as refused:
            for reason in refused.reasons:
                form.add_error(None, reason)
    return render(request, page, {"form": form, "row": row, "name": shown.name(row.client), **more})


@policy("enrollment.view")
@require_POST
def undo(request: HttpRequest, key: str, kind: str, record: str) -> HttpResponse:
    """Take a service or a contact back."""
    row = access_enrollment(request.viewer, key, purpose="take back")
    model = {"service": Service, "contact": CurrentLivingSituation}.get(kind)
    one = model.objects.filter(pk=record, enrollment=row.pk, date_deleted__isnull=True).first() if model else None
    if one is None:
        raise Http404("record")
    take_back(request.viewer, row, one)
    messages.success(request, _("It was taken back"))
    return redirect("enrollment", row.pk)
