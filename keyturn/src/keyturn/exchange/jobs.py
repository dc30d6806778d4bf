"""The worker's side: what a person has asked for on a page, done under that person's rights."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from django.db import models
from django.utils import timezone

from keyturn.accounts.models import User
from keyturn.accounts.viewers import viewer_for
from keyturn.exchange import services, storage
from keyturn.exchange.models import ExportRun, ImportRun
from keyturn.exchange.watching import Job
from keyturn.kernel.access import Viewer
from keyturn.kernel.jobs import given_up
from keyturn.kernel.rls import looking_as

KEPT = timedelta(days=7)
"""How long a finished export waits to be fetched."""
R = TypeVar("R", bound=models.Model)


@contextmanager
def at_work(model: type[R], run_id: int, viewer_id: int) -> Iterator[tuple[Viewer, R, Job]]:
    """The person who asked, with the rights they hold now, the run, and where to say how far it is."""
    with looking_as(viewer_id):
        viewer = viewer_for(User.objects.filter(pk=viewer_id).first())
        run = model._default_manager.get(pk=run_id)
    job = Job(run)
    try:
        yield viewer, run, job
    finally:
        job.close()


def check_import(run_id: int, viewer_id: int) -> None:
    with at_work(ImportRun, run_id, viewer_id) as (viewer, run, job), _unsealed(viewer, run) as path:
        services.check_import(viewer, run, path, job)


def write_import(run_id: int, viewer_id: int) -> None:
    with at_work(ImportRun, run_id, viewer_id) as (viewer, run, job), _unsealed(viewer, run) as path:
        services.write_import(viewer, run, path, job)


def write_export(run_id: int, viewer_id: int) -> None:
    """Write the zip and keep it, sealed, to be fetched."""
    with at_work(ExportRun, run_id, viewer_id) as (viewer, run, job), tempfile.TemporaryDirectory() as folder:
        with looking_as(viewer.user_id):
            forget_old_exports()
        path = Path(folder) / "export.zip"
        services.write_export(viewer, run, path, job, keep=True)


@contextmanager
def _unsealed(viewer: Viewer, run: ImportRun) -> Iterator[Path]:
    """The uploaded file in a private folder while the block runs."""
    with tempfile.TemporaryDirectory(prefix="keyturn-") as folder:
        path = Path(folder) / f"export{Path(run.file_name).suffix.lower()}"
        with looking_as(viewer.user_id):
            storage.write_to(services.owner_of(run), path)
        yield path


def queue(name: str, run: models.Model) -> None:
    """Hand a job to the worker, in the transaction of what the person did."""
    from keyturn.exchange import tasks

    task = {"check": tasks.check_import, "write": tasks.write_import, "export": tasks.write_export}[name]
    task.defer(run_id=run.pk, viewer_id=run.viewer_id)


def end_given_up() -> None:
    """Runs whose job will not be tried again end as failed; nothing of them was kept."""
    for key, viewer_id in given_up("exchange.check_import", "exchange.write_import"):
        with looking_as(viewer_id):
            services.fail_import(key)
    for key, viewer_id in given_up("exchange.write_export"):
        with looking_as(viewer_id):
            services.fail_export(key)


def forget_old_exports() -> None:
    """Exports that nobody fetched in time; what was given out stays in the ledger."""
    for run in ExportRun.objects.filter(finished_at__lt=timezone.now() - KEPT):
        storage.remove(services.export_owner(run))
