"""One run from extraction to stored tables, under the rights of the person who asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import duckdb
import structlog
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_noop as _

import keyturn
from hudkit import reports
from hudkit.dataset import Dataset
from keyturn.accounts.models import User
from keyturn.accounts.viewers import viewer_for
from keyturn.kernel.access import Viewer
from keyturn.kernel.extract import extract
from keyturn.kernel.jobs import LOST, given_up
from keyturn.kernel.rls import looking_as
from keyturn.reporting.members import pack
from keyturn.reporting.models import ReportFile, ReportRun, ReportTable
from keyturn.reporting.selectors import reportable_projects

log = structlog.get_logger("keyturn.reporting")
SOFTWARE = f"Keyturn {keyturn.__version__}"
TASK = "reporting.run_report"
GIVEN_UP = _("The run was begun several times, and each time the database or the worker stopped.")


class Cancelled(Exception):
    """The run has ended meanwhile: somebody cancelled it, or it was made before by a job that is run twice."""


def carry_out(run_id: str, viewer_id: int) -> None:
    """Run it and store what came out: all tables, or the reasons why there are none."""
    with looking_as(viewer_id):
        run = ReportRun.objects.get(pk=run_id)
        viewer = viewer_for(User.objects.filter(pk=viewer_id).first())
    try:
        _step(run, 5, _("Reading the record"))
        _compute(run, viewer)
    except Cancelled:
        return
    except reports.ReportRefused as refused:
        _finish(run, ReportRun.Status.REFUSED, refused.reasons)
    except LOST:
        raise
    except Exception:
        log.exception("report failed", run=run.pk, report=run.report)
        _finish(run, ReportRun.Status.FAILED)


def _compute(run: ReportRun, viewer: Viewer) -> None:
    with duckdb.connect() as connection:
        _read(run, viewer, connection)
        _step(run, 40, _("Counting"))
        done = reports.run(
            run.report,
            Dataset.from_connection(connection),
            start=run.start,
            end=run.end,
            projects=() if run.coc else run.projects,
            coc=run.coc,
            edition=run.edition,
            software=SOFTWARE,
        )
        _step(run, 80, _("Writing the tables"))
        _store(run, done)


def _read(run: ReportRun, viewer: Viewer, connection: duckdb.DuckDBPyConnection) -> None:
    """The projects asked for, of those that the person may still report on, as the person may see them."""
    with looking_as(viewer.user_id):
        allowed = reportable_projects(viewer).filter(pk__in=run.projects)
        extract(connection, projects=allowed.values_list("pk", flat=True))


def _store(run: ReportRun, done: reports.Run) -> None:
    with looking_as(run.viewer_id):
        run.tables.all().delete()
        run.files.all().delete()
        ReportTable.objects.bulk_create(_tables(run, done))
        ReportFile.objects.create(run=run, form="zip", body=reports.zip(done))
        ReportFile.objects.create(run=run, form="xlsx", body=reports.workbook(done))
        _end(run, ReportRun.Status.DONE)


def _tables(run: ReportRun, done: reports.Run) -> Iterator[ReportTable]:
    for position, (name, table) in enumerate(done.tables.items()):
        yield ReportTable(
            run=run,
            position=position,
            name=name,
            title=table.title,
            letters=list(table.letters),
            grid=[[_plain(value) for value in row] for row in table.grid],
            members=pack(done.members(name)),
        )


def _plain(value: reports.Value) -> object:
    return value if value is None or isinstance(value, int | str) else str(value)


def _step(run: ReportRun, progress: int, step: str) -> None:
    """Say how far the run is, and stop here if it has ended."""
    with looking_as(run.viewer_id):
        if not under_way(run.pk).update(status=ReportRun.Status.RUNNING, progress=progress, step=step):
            raise Cancelled


def _finish(run: ReportRun, status: str, reasons: tuple[str, ...] = ()) -> None:
    with suppress(Cancelled), looking_as(run.viewer_id):
        _end(run, status, reasons)


def _end(run: ReportRun, status: str, reasons: tuple[str, ...] = ()) -> None:
    if not under_way(run.pk).update(
        status=status, progress=100, step="", reasons=list(reasons), finished_at=timezone.now()
    ):
        raise Cancelled


def under_way(key: str) -> QuerySet[ReportRun]:
    """The run while it has not ended, else nothing: it ends once."""
    return ReportRun.objects.filter(pk=key, status__in=(ReportRun.Status.WAITING, ReportRun.Status.RUNNING))


def end_given_up() -> None:
    """Runs whose job will not be tried again end as failed, with a sentence that says why and what to do."""
    for key, viewer_id in given_up(TASK):
        with suppress(Cancelled), looking_as(viewer_id):
            _end(ReportRun(pk=key, viewer_id=viewer_id), ReportRun.Status.FAILED, (GIVEN_UP,))
