"""Asking for a report, running it, cancelling it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction

from keyturn.audit.services import record
from keyturn.kernel.access import Viewer
from keyturn.reporting.models import ReportRun
from keyturn.reporting.selectors import PERMISSION, reportable_projects

EDITION = "fy2026"


@transaction.atomic
def ask_for_report(viewer: Viewer, *, report: str, start: date, end: date, projects: Sequence[str]) -> ReportRun:
    """Note the run and hand it to the worker once this transaction stands."""
    allowed = set(reportable_projects(viewer).filter(pk__in=projects).values_list("pk", flat=True))
    if not viewer.may(PERMISSION) or allowed != set(projects):
        raise PermissionDenied(PERMISSION)
    run = ReportRun.objects.create(
        report=report, edition=EDITION, start=start, end=end, projects=sorted(allowed), viewer_id=viewer.user_id
    )
    record(viewer, PERMISSION, of=run, purpose=report, detail={"start": str(start), "end": str(end)})
    transaction.on_commit(lambda: _defer(run))
    return run


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
