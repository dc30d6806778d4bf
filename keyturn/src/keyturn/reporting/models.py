"""Runs of reports, kept with what was asked, under whose rights, and what came out."""

from __future__ import annotations

import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _

from keyturn.kernel.ids import ALPHABET
from keyturn.reporting.catalogue import CATALOGUE, Entry


def run_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(10))


class ReportRun(models.Model):
    """One run. Edition, dates, projects and CoCs are stored with it, so the same run can be made again.

    Where `coc` is named, the report takes those of the projects that HUD wants in it; else it takes all of them.
    """

    class Status(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        RUNNING = "running", _("Running")
        DONE = "done", _("Done")
        REFUSED = "refused", _("Cannot be run")
        FAILED = "failed", _("Stopped by a fault")
        CANCELLED = "cancelled", _("Cancelled")

    id = models.TextField(primary_key=True, default=run_code)
    report = models.TextField()
    edition = models.TextField()
    start = models.DateField()
    end = models.DateField()
    projects = models.JSONField(default=list)
    coc = models.JSONField(default=list)
    viewer_id = models.BigIntegerField()
    status = models.TextField(choices=Status.choices, default=Status.WAITING)
    step = models.TextField(blank=True)
    progress = models.PositiveSmallIntegerField(default=0)
    reasons = models.JSONField(default=list)
    asked_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["viewer_id", "-asked_at"], name="run_by_viewer")]

    @property
    def entry(self) -> Entry:
        return CATALOGUE[self.report]

    @property
    def under_way(self) -> bool:
        return self.status in (self.Status.WAITING, self.Status.RUNNING)


class ReportTable(models.Model):
    """A table of a finished run: HUD's grid, and the keys of the people behind its cells (see members.py)."""

    run = models.ForeignKey(ReportRun, models.CASCADE, related_name="tables")
    position = models.PositiveSmallIntegerField()
    name = models.TextField()
    title = models.TextField()
    letters = models.JSONField()
    grid = models.JSONField()
    members = models.BinaryField()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["run", "name"], name="one_table_of_a_run")]


class ReportFile(models.Model):
    """A file of a finished run as hudkit wrote it: the upload zip, the workbook. Totals only."""

    run = models.ForeignKey(ReportRun, models.CASCADE, related_name="files")
    form = models.TextField()
    body = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "form"], name="one_file_of_a_form")]
