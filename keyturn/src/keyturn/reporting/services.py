"""Asking for a report, running it, cancelling it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction

from keyturn.audit.services import record
from keyturn.kernel.access import Viewer
from keyturn.people import once
from keyturn.reporting.models import ReportRun, run_code
from keyturn.reporting.selectors import PERMISSION, reportable_projects, runs

EDITION = "fy2026"


@transaction.atomic
def ask_for_report(
    viewer: Viewer,
    *,
    report: str,
    start: date,
    end: date,
    projects: Sequence[str],
    coc: Sequence[str] = (),
    press: str = "",
) -> ReportRun:
    """Note the run and queue its job, in one transaction. The same press sent twice is one run."""
    allowed = set(reportable_projects(viewer).filter(pk__in=projects).values_list("pk", flat=True))
    if not viewer.may(PERMISSION) or allowed != set(projects):
        raise PermissionDenied(PERMISSION)
    if made := _asked_by(viewer, press):
        return made
    run = ReportRun.objects.create(
        id=once.code(press, "report", 10) if press else run_code(),
        report=report,
        edition=EDITION,
        start=start,
        end=end,
        projects=sorted(allowed),
        coc=list(coc),
        viewer_id=viewer.user_id,
    )
    record(viewer, PERMISSION, of=run, purpose=report, detail={"start": str(start), "end": str(end)})
    _defer(run)
    return run


def _asked_by(viewer: Viewer, press: str) -> ReportRun | None:
    if not press:
        return None
    once.hold(f"report:{press}")
    return runs(viewer).filter(pk=once.code(press, "report", 10)).first()


@transaction.atomic
def cancel_report(viewer: Viewer, run: ReportRun) -> None:
    """A run that has not finished stops at its next step; what it had computed is thrown away."""
    if run.viewer_id != viewer.user_id:
        raise PermissionDenied(PERMISSION)
    stopped = ReportRun.objects.filter(pk=run.pk, status__in=(ReportRun.Status.WAITING, ReportRun.Status.RUNNING))
    if stopped.update(status=ReportRun.Status.CANCELLED):
        record(viewer, PERMISSION, of=run, result="cancelled")


def _defer(run: ReportRun) -> None:
    from keyturn.reporting.tasks import run_report

    run_report.defer(run_id=run.pk, viewer_id=run.viewer_id)
