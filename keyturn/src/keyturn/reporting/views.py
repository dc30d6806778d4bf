"""The report room."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hudkit import reports
from keyturn.audit.services import record
from keyturn.kernel.access import policy
from keyturn.reporting import selectors, services
from keyturn.reporting.catalogue import CATALOGUE
from keyturn.reporting.forms import ReportForm
from keyturn.reporting.layout import rows, value_of

library = policy(selectors.PERMISSION)


@library
@require_GET
def report_library(request: HttpRequest) -> HttpResponse:
    context = {"reports": CATALOGUE.values(), "runs": selectors.runs(request.viewer)[:20]}
    return render(request, "reporting/library.html", context)


@library
@require_http_methods(["GET", "POST"])
def report_new(request: HttpRequest, report: str) -> HttpResponse:
    entry = CATALOGUE.get(report)
    if entry is None:
        raise Http404("report")
    form = ReportForm(request.viewer, entry, request.POST or None)
    if request.method == "POST" and form.is_valid():
        press = request.POST.get("idempotency_key", "")
        run = services.ask_for_report(request.viewer, report=report, press=press, **form.asked())
        return redirect("report-run", run.pk)
    status = 422 if form.is_bound else 200
    return render(request, "reporting/new.html", {"form": form, "report": entry}, status=status)


@library
@require_GET
def report_run(request: HttpRequest, run: str) -> HttpResponse:
    found = selectors.run_of(request.viewer, run)
    context = {
        "run": found,
        "report": found.entry,
        "tables": found.tables.defer("grid", "members"),
        "missing": reports.definition(found.report).missing,
    }
    return render(request, "reporting/run.html", context)


@library
@require_GET
def report_progress(request: HttpRequest, run: str) -> HttpResponse:
    """The moving part of the page; when the run has ended, htmx is told to load the page itself."""
    found = selectors.run_of(request.viewer, run)
    if found.under_way:
        return render(request, "reporting/_progress.html", {"run": found})
    return HttpResponse(headers={"HX-Refresh": "true"})


@library
@require_POST
def report_cancel(request: HttpRequest, run: str) -> HttpResponse:
    services.cancel_report(request.viewer, selectors.run_of(request.viewer, run))
    return redirect("report-run", run)


@library
@require_GET
def report_table(request: HttpRequest, run: str, table: str) -> HttpResponse:
    found = selectors.table_of(request.viewer, run, table)
    context = {"table": found, "run": found.run, "report": found.run.entry, "rows": rows(found)}
    return render(request, "reporting/table.html", context)


@library
@require_GET
def report_cell(request: HttpRequest, run: str, table: str, cell: str) -> HttpResponse:
    """The people behind a figure, with the rule that counted them. A read of each of them, so an event of each."""
    found = selectors.table_of(request.viewer, run, table)
    try:
        rule = reports.cell_rule(found.run.report, found.name, cell)
    except reports.ReportRefused as unknown:
        raise Http404("cell") from unknown
    people = selectors.people_behind(request.viewer, found, cell)
    seen = [row["client"].pk for row in people if row["client"]]
    if seen:
        record(request.viewer, "client.view", clients=seen, of=found.run, purpose=f"report {found.name} {cell}")
    context = {"table": found, "run": found.run, "report": found.run.entry, "rule": rule, "people": people}
    return render(request, "reporting/cell.html", context | {"cell": cell, "value": value_of(found, cell)})


@library
@require_GET
def report_download(request: HttpRequest, run: str, form: str) -> HttpResponse:
    """`zip` is the upload HUD's portal takes, `xlsx` a workbook to read. Totals only, no person in it."""
    found = selectors.run_of(request.viewer, run)
    file = get_object_or_404(found.files, form=form)
    record(request.viewer, selectors.PERMISSION, of=found, purpose=f"download {form}")
    name = f"{found.report}-{found.start}-{found.end}.{form}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(bytes(file.body), KINDS[form], headers=headers)


KINDS = {
    "zip": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
