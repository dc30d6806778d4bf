"""Exports received (Export.csv). Runs of import and export stand beside them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from keyturn.kernel.fields import Code, Day, Key, Moment, Text
from keyturn.kernel.records import HudRecord


class Export(HudRecord):
    """One row of a received Export.csv: who made the export, with what, for which dates."""

    hud_file = "Export"

    export_id = Key("ExportID")
    source_type = Code("SourceType", "1.9")
    source_id = Text("SourceID")
    source_name = Text("SourceName")
    source_contact_first = Text("SourceContactFirst")
    source_contact_last = Text("SourceContactLast")
    source_contact_phone = Text("SourceContactPhone")
    source_contact_extension = Text("SourceContactExtension")
    source_contact_email = Text("SourceContactEmail")
    export_date = Moment("ExportDate")
    export_start_date = Day("ExportStartDate")
    export_end_date = Day("ExportEndDate")
    software_name = Text("SoftwareName")
    software_version = Text("SoftwareVersion")
    csv_version = Text("CSVVersion")
    export_period_type = Code("ExportPeriodType", "1.1")
    export_directive = Code("ExportDirective", "1.2")
    hash_status = Code("HashStatus", "1.5")
    implementation_id = Text("ImplementationID")


class ImportRun(models.Model):
    """One import, from the file that came to the receipt; `source` says under which prefix its keys are kept."""

    class Status(models.TextChoices):
        WAITING = "waiting", _("Waiting to be checked")
        CHECKING = "checking", _("Being checked")
        DECIDING = "deciding", _("Waiting for a decision")
        READY = "ready", _("Ready to be confirmed")
        CONFIRMED = "confirmed", _("Waiting to be written")
        WRITING = "writing", _("Being written")
        DONE = "done", _("Imported")
        REFUSED = "refused", _("Refused")
        CANCELLED = "cancelled", _("Cancelled")
        FAILED = "failed", _("Stopped by a fault")
        TAKEN_BACK = "taken_back", _("Taken back")

    source = models.SlugField(max_length=20, blank=True)
    status = models.TextField(choices=Status.choices, default=Status.WAITING)
    viewer_id = models.BigIntegerField()
    viewer_name = models.TextField(blank=True)
    file_name = models.TextField()
    digest = models.TextField(blank=True, help_text="SHA-256 of the file.")
    size = models.BigIntegerField(default=0)
    edition = models.TextField(blank=True)
    decisions = models.JSONField(default=dict, help_text="By kind of fault: leave-out or refuse.")
    faults = models.JSONField(default=list, help_text="Structural faults: kind, file, column, count.")
    flags = models.JSONField(default=list, help_text="Data-quality faults: rule, severity, file, column, count.")
    differences = models.JSONField(default=list, help_text="By file: what is new, changed, unchanged, older, missing.")
    samples = models.JSONField(default=list, help_text="Rows to look at: keys and names of columns, never a value.")
    written = models.JSONField(default=dict, help_text="Rows added, changed and left out.")
    message = models.TextField(blank=True)
    step = models.TextField(blank=True)
    progress = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)
    taken_back_at = models.DateTimeField(null=True)
    taken_back_by = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["-asked_at"], name="import_by_time")]

    @property
    def under_way(self) -> bool:
        return self.status in (self.Status.WAITING, self.Status.CHECKING, self.Status.CONFIRMED, self.Status.WRITING)

    @property
    def touched(self) -> int:
        """Rows that confirming would write: the number a person types."""
        return sum(row["new"] + row["changed"] for row in self.differences)


class Finding(models.Model):
    """A fault of an import at its place: file, line, column, rule, keys of the record. Never a value of it."""

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="findings")
    left_out = models.BooleanField(help_text="The row is left out for this; else the row came in and is flagged.")
    rule = models.TextField()
    file = models.TextField()
    line = models.BigIntegerField(null=True)
    column = models.TextField(blank=True)
    keys = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["run", "left_out", "file", "line"], name="finding_of_run")]


class BeforeImage(models.Model):
    """A row as it was before an import changed it, so that the import can be taken back. What was sealed stays sealed."""

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="before")
    file = models.TextField()
    key = models.TextField()
    row = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "file", "key"], name="one_image_of_a_row")]


class ExportRun(models.Model):
    """One export: who asked for which records, and what for (the disclosure ledger)."""

    class Status(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        WRITING = "writing", _("Being written")
        DONE = "done", _("Ready")
        CANCELLED = "cancelled", _("Cancelled")
        FAILED = "failed", _("Stopped by a fault")

    export_id = models.TextField(unique=True)
    status = models.TextField(choices=Status.choices, default=Status.WAITING)
    viewer_id = models.BigIntegerField()
    viewer_name = models.TextField(blank=True)
    purpose = models.TextField()
    scope = models.JSONField(default=dict)
    counts = models.JSONField(default=dict, help_text="Rows by file.")
    digest = models.TextField(blank=True)
    step = models.TextField(blank=True)
    progress = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["viewer_id", "-asked_at"], name="export_by_viewer")]

    @property
    def under_way(self) -> bool:
        return self.status in (self.Status.WAITING, self.Status.WRITING)


class StoredPart(models.Model):
    """A piece of an uploaded or exported file, sealed, kept only as long as it is needed."""

    owner = models.TextField(help_text="import:17 or export:4.")
    number = models.PositiveIntegerField()
    body = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "number"], name="one_part_of_a_file")]
