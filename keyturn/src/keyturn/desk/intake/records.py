"""Reading and writing the rows behind a topic: one a file and stage; six of Disabilities, one a type."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from keyturn.audit.services import record
from keyturn.desk.intake import health, money
from keyturn.desk.intake.asked import ANNUAL, EXIT, START, UPDATE
from keyturn.desk.intake.question import Question, column_fields, model_of
from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.selectors import exits
from keyturn.kernel import writing
from keyturn.kernel.access import Viewer
from keyturn.kernel.records import HudRecord
from keyturn.people import once
from keyturn.people.answers import NO, YES

Rows = dict[str, HudRecord]
WHOLE_ROWS = ("Enrollment", "Exit", "Client")
# At start and exit the answers are part of the enrollment; updates and annual ones are assessments (req 161, 162).
PERMISSION = {START: "enrollment.edit", EXIT: "enrollment.edit", UPDATE: "assessment.edit", ANNUAL: "assessment.edit"}


def rows_of(row: Enrollment, questions: Iterable[Question], stage: int, day: date | None) -> Rows:
    """The rows there are, by part ("IncomeBenefits", "Disabilities5"); those of updates by their day as well."""
    parts = {question.part: question.file for question in questions}
    found: Rows = {"Enrollment": row, "Client": row.client}
    if "Exit" in parts and (exit_ := exits().filter(enrollment=row.pk).first()):
        found["Exit"] = exit_
    for file in {file for file in parts.values() if file not in WHOLE_ROWS}:
        for one in stage_rows(file, [row.pk], stage, day):
            found[_part(file, one)] = one
    return {part: one for part, one in found.items() if part in parts}


def stage_rows(file: str, keys: list[str], stage: int, day: date | None = None) -> Iterable[Any]:
    """Live rows of a file at a stage; the latest last, so that it wins where there are several."""
    held = model_of(file)._default_manager.filter(enrollment__in=keys, data_collection_stage=stage)
    if day is not None and stage in (UPDATE, ANNUAL):
        held = held.filter(information_date=day)
    return held.filter(date_deleted__isnull=True).order_by("information_date", "date_updated")


def _part(file: str, one: Any) -> str:
    return f"Disabilities{one.disability_type}" if file == "Disabilities" else file


def initial(rows: Rows, questions: Iterable[Question]) -> dict[str, Any]:
    """The answers as the form shows them, and the versions they were read at."""
    known = {q.name: getattr(rows[q.part], q.attribute) for q in questions if q.part in rows}
    return {**known, "versions": ";".join(f"{part}={one.version}" for part, one in sorted(rows.items()))}


@transaction.atomic
def write(
    viewer: Viewer, row: Enrollment, stage: int, day: date, values: dict[str, Any], *, versions: str | None = None
) -> list[str]:
    """Save the answers of a topic (by column). Gives the columns that changed.

    `versions` are those the form was made with ("IncomeBenefits=3;…"); where a row has moved on since, or has come
    into being, ChangedMeanwhile is raised. None (updates, annual: the day is chosen in the form) skips that.
    """
    if not viewer.may(PERMISSION[stage], row.project.organization_id):
        raise PermissionDenied(PERMISSION[stage])
    once.hold(f"answers:{row.pk}:{stage}")
    by_part: dict[str, dict[str, Any]] = {}
    for column, value in {**values, **_derived(values)}.items():
        part, _dot, name = column.partition(".")
        by_part.setdefault(part, {})[column_fields(_file(part))[name].attname] = value
    read = None if versions is None else dict(pair.split("=") for pair in versions.split(";") if pair)
    changed = [
        name for part, answers in by_part.items() for name in _save(viewer, row, stage, day, part, answers, read)
    ]
    if changed:
        place = row.project.organization_id
        record(viewer, PERMISSION[stage], clients=[row.client_id], of=row, organization_id=place, fields=changed)
    return changed


def _save(
    viewer: Viewer, row: Enrollment, stage: int, day: date, part: str, answers: dict[str, Any], read: dict | None
) -> list[str]:
    found = _row_of(row, stage, day, part)
    if read is not None and (found is not None) != (part in read) and part not in WHOLE_ROWS:
        raise writing.ChangedMeanwhile(part)
    if found is not None:
        version = int(read[part]) if read and part in read else found.version
        return writing.update(found, viewer, answers, version=version)
    if all(value is None for value in answers.values()):
        return []
    made = writing.new(model_of(_file(part)), viewer, **_keys(row, stage, day, part), **answers)
    made.save(force_insert=True)
    return sorted(answers)


def _file(part: str) -> str:
    return part.rstrip("0123456789")


def _row_of(row: Enrollment, stage: int, day: date, part: str) -> HudRecord | None:
    if part == "Enrollment":
        return row
    if part == "Client":
        return row.client
    if part == "Exit":
        return exits().filter(enrollment=row.pk).first()
    held = stage_rows(_file(part), [row.pk], stage, day)
    return {_part(_file(part), one): one for one in held}.get(part)


def _keys(row: Enrollment, stage: int, day: date, part: str) -> dict[str, Any]:
    kind = {"disability_type": int(part.removeprefix("Disabilities"))} if part.startswith("Disabilities") else {}
    own = {"enrollment_id": row.pk, "project_id": row.project_id, "personal_id": row.client_id}
    return {**own, **kind, "information_date": day, "data_collection_stage": stage}


def _derived(values: dict[str, Any]) -> dict[str, Any]:
    """What follows from the answers: the month's total (rule R184), and the disabling condition (rule R103)."""
    found: dict[str, Any] = {}
    if f"{money.FILE}.IncomeFromAnySource" in values:
        found[f"{money.FILE}.TotalMonthlyIncome"] = _total(values)
    if _lasting(values):
        found["Enrollment.DisablingCondition"] = YES
    return found


def _total(values: dict[str, Any]) -> Decimal | None:
    if values[f"{money.FILE}.IncomeFromAnySource"] == NO:
        return Decimal(0)
    amounts = [values.get(f"{money.FILE}.{amount}") for _flag, amount, _label in money.SOURCES]
    given = [amount for amount in amounts if amount is not None]
    return sum(given, Decimal(0)) if given else None


def _lasting(values: dict[str, Any]) -> bool:
    """4.05, 4.07, 4.09, 4.10 long-lasting and impairing, or 4.06 or 4.08 yes."""
    kinds = {kind for kind, _element, _label in health.CONDITIONS}
    long = any(values.get(f"Disabilities{kind}.IndefiniteAndImpairs") == YES for kind in health.LONG_TERM)
    return long or any(values.get(f"Disabilities{k}.DisabilityResponse") == YES for k in kinds - health.LONG_TERM)


def default_day(row: Enrollment, stage: int) -> date:
    """Start answers are of the entry date, exit answers of the exit date (5.04); the others of the day they are given."""
    if stage == START and row.entry_date:
        return row.entry_date
    if stage == EXIT and getattr(row, "exit_on", None):
        return row.exit_on  # type: ignore[no-any-return]
    return timezone.localdate()
