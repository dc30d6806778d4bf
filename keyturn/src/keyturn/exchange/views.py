"""The exchange: bringing exports in, step by step, and writing them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from contextlib import suppress

from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from keyturn.audit.services import record
from keyturn.exchange import jobs, selectors, services, storage
from keyturn.exchange.forms import ConfirmForm, DecideForm, ExportForm, UploadForm
from keyturn.exchange.imports.kinds import DEPENDENT, DEPENDS, KINDS
from keyturn.exchange.models import ImportRun
from keyturn.kernel.access import policy

importing = policy("exchange.import")
exporting = policy("exchange.export")
SHOWN = 100
REFRESH = {"HX-Refresh": "true"}
STEP_OF = {"deciding": 2, "waiting": 2, "checking": 2, "ready": 3, "confirmed": 4, "writing": 4}


@exporting
@require_GET
def exchange(request: HttpRequest) -> HttpResponse:
    context = {"imports": selectors.imports(request.viewer)[:20], "exports": selectors.exports(request.viewer)[:20]}
    return render(request, "exchange/exchange.html", context)


@importing
@require_http_methods(["GET", "POST"])
def import_new(request: HttpRequest) -> HttpResponse:
    form = UploadForm(_sent(request), request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        run = services.start_import(
            request.viewer,
            file_name=file.name,
            pieces=file.chunks(storage.PIECE),
            source=form.cleaned_data["source"],
        )
        jobs.queue("check", run)
        return redirect("exchange_import", run.pk)
    context = {"form": form, "steps": steps()}
    return render(request, "exchange/import_new.html", context, status=422 if form.is_bound else 200)


@importing
@require_GET
def import_run(request: HttpRequest, run: int) -> HttpResponse:
    return _page(request, selectors.import_of(request.viewer, run))


@importing
@require_GET
def import_progress(request: HttpRequest, run: int) -> HttpResponse:
    """The moving part of the page; when the job has ended, htmx is told to load the page itself."""
    found = selectors.import_of(request.viewer, run)
    if found.under_way:
        return render(request, "exchange/_progress.html", {"run": found})
    return HttpResponse(headers=REFRESH)


@importing
@require_POST
def import_decide(request: HttpRequest, run: int) -> HttpResponse:
    found = selectors.import_of(request.viewer, run)
    form = DecideForm(found, request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    return _go(request, found, lambda: services.decide(request.viewer, found, form.cleaned_data))


@importing
@require_POST
def import_confirm(request: HttpRequest, run: int) -> HttpResponse:
    found = selectors.import_of(request.viewer, run)
    form = ConfirmForm(found.touched, request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    return _go(request, found, lambda: _confirm(request, found))


@importing
@require_POST
def import_cancel(request: HttpRequest, run: int) -> HttpResponse:
    found = selectors.import_of(request.viewer, run)
    return _go(request, found, lambda: services.cancel(request.viewer, found))


@importing
@require_http_methods(["GET", "POST"])
def import_take_back(request: HttpRequest, run: int) -> HttpResponse:
    """Says what would happen and asks for the number of rows; then does it, or lists what stands in the way."""
    found = selectors.import_of(request.viewer, run)
    if found.status != ImportRun.Status.DONE:
        return redirect("exchange_import", run)
    count = found.written["new"] + found.written["changed"]
    form, blocked = ConfirmForm(count, _sent(request)), []
    if form.is_bound and form.is_valid():
        try:
            services.take_back(request.viewer, found)
            return redirect("exchange_import", run)
        except services.CannotTakeBack as refused:
            blocked = refused.blocked
    context = {"run": found, "form": form, "count": count, "blocked": blocked}
    return render(request, "exchange/take_back.html", context, status=422 if form.is_bound else 200)


@importing
@require_GET
def import_left_out(request: HttpRequest, run: int) -> HttpResponse:
    """Every row left out, as a sheet to work through. A cell of keys begins with a column's name: none is a formula."""
    found = selectors.import_of(request.viewer, run)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="left-out-{found.pk}.csv"'
    writer = csv.writer(response)
    writer.writerow([_("File"), _("Line"), _("Column"), _("Rule"), _("Record")])
    writer.writerows(_lines(found))
    return response


@exporting
@require_http_methods(["GET", "POST"])
def export_new(request: HttpRequest) -> HttpResponse:
    form = ExportForm(request.viewer, _sent(request))
    if request.method == "POST" and form.is_valid():
        purpose, press = form.cleaned_data["purpose"], request.POST.get("idempotency_key", "")
        run = services.ask_for_export(request.viewer, form.scope(), purpose=purpose, press=press)
        jobs.queue("export", run)
        return redirect("exchange_export", run.pk)
    return render(request, "exchange/export_new.html", {"form": form}, status=422 if form.is_bound else 200)


@exporting
@require_GET
def export_run(request: HttpRequest, run: int) -> HttpResponse:
    found = selectors.export_of(request.viewer, run)
    context = {"run": found, "fetchable": selectors.may_fetch(request.viewer, found)}
    return render(request, "exchange/export.html", context)


@exporting
@require_GET
def export_progress(request: HttpRequest, run: int) -> HttpResponse:
    found = selectors.export_of(request.viewer, run)
    if found.under_way:
        return render(request, "exchange/_export_progress.html", {"run": found})
    return HttpResponse(headers=REFRESH)


@exporting
@require_POST
def export_cancel(request: HttpRequest, run: int) -> HttpResponse:
    found = selectors.export_of(request.viewer, run)
    return _go(request, found, lambda: services.cancel_export(request.viewer, found), "exchange_export")


@exporting
@require_GET
def export_download(request: HttpRequest, run: int) -> HttpResponse:
    """The zip, to the person who asked for it. Each fetch is an event of its own."""
    found = selectors.export_of(request.viewer, run)
    if not selectors.may_fetch(request.viewer, found):
        raise Http404("export")
    record(request.viewer, "exchange.export", of=found, purpose=f"download: {found.purpose}")
    body = b"".join(storage.pieces(services.export_owner(found)))
    name = f"hmis-csv-{found.asked_at:%Y%m%d}-{found.pk}.zip"
    return HttpResponse(body, "application/zip", headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _sent(request: HttpRequest) -> QueryDict | None:
    """What was sent, also where it was sent empty."""
    return request.POST if request.method == "POST" else None


def steps() -> list[str]:
    return [_("Upload"), _("Check"), _("Differences"), _("Confirm"), _("Receipt")]


def _page(request: HttpRequest, run: ImportRun, form: object = None, status: int = 200) -> HttpResponse:
    if form is None:
        form = DecideForm(run) if run.status == ImportRun.Status.DECIDING else ConfirmForm(run.touched)
    labels = {**KINDS, DEPENDS: DEPENDENT}
    context = {
        "run": run,
        "form": form,
        "steps": steps(),
        "step": STEP_OF.get(run.status, 5),
        "faults": [{**fault, "label": labels[fault["kind"]].label} for fault in run.faults],
        "flagged": sum(flag["count"] for flag in run.flags),
        "differences": [row for row in run.differences if any(row[name] for name in row if name != "file")],
        "left_out": selectors.left_out(run)[:SHOWN],
    }
    return render(request, "exchange/import.html", context, status=status)


def _confirm(request: HttpRequest, run: ImportRun) -> None:
    services.confirm(request.viewer, run)
    jobs.queue("write", run)


def _go(request: HttpRequest, run: Model, step: Callable[[], None], page: str = "exchange_import") -> HttpResponse:
    """Take the step; where somebody else has gone on meanwhile, show how the run stands now."""
    with suppress(services.NotNow):
        step()
    return redirect(page, run.pk)


def _lines(run: ImportRun) -> Iterator[list[object]]:
    for one in selectors.left_out(run).iterator():
        keys = "; ".join(f"{name} {key}" for name, key in one.keys.items() if key)
        yield [one.file, one.line, one.column, one.rule, keys]
