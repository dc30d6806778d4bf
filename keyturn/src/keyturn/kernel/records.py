"""What every table that mirrors an HMIS CSV file has in common."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.db import models

from keyturn.kernel.fields import HudField, Moment, Text


class HudRecord(models.Model):
    """One row of an HMIS CSV file: HUD's columns, and what Keyturn needs beside them.

    `as_received` holds, by HUD's column name, each imported text that its typed column cannot give back
    letter for letter (a date that is none, money with three decimals), so that an export returns it.
    """

    hud_file: str = ""

    date_created = Moment("DateCreated")
    date_updated = Moment("DateUpdated")
    user_id = Text("UserID")
    date_deleted = Moment("DateDeleted")
    export_id = Text("ExportID")
    as_received = models.JSONField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    import_run_id = models.BigIntegerField(null=True, blank=True, db_index=True)

    class Meta:
        abstract = True


class EnrollmentRecord(HudRecord):
    """A row that hangs on an enrollment. `project_id` repeats the enrollment's, so that the wall is one comparison."""

    not_hud = ("project",)

    # One database constraint covers both keys (see rls.belongs_to_enrollment), so neither has one of its own.
    enrollment = models.ForeignKey(
        "enrollments.Enrollment", models.PROTECT, db_column="enrollment_id", db_constraint=False
    )
    personal_id = Text("PersonalID")
    project = models.ForeignKey(
        "projects.Project",
        models.PROTECT,
        db_column="project_id",
        related_name="+",
        db_constraint=False,
        db_index=False,
    )

    class Meta:
        abstract = True


def hud_models() -> dict[str, type[HudRecord]]:
    """Every model that mirrors an HMIS CSV file, by the file's name."""
    found = (model for model in apps.get_models() if getattr(model, "hud_file", ""))
    return {model.hud_file: model for model in found}  # type: ignore[attr-defined,misc]


def hud_columns(model: type[HudRecord]) -> Iterator[tuple[str, models.Field]]:
    """HUD's column name and the field that holds it, foreign keys included (by the key they point to)."""
    for field in model._meta.concrete_fields:
        if isinstance(field, HudField):
            yield field.hud_column, field
        elif isinstance(field, models.ForeignKey) and field.name not in getattr(model, "not_hud", ()):
            target = field.target_field
            if isinstance(target, HudField):
                yield target.hud_column, field
