"""Writing enrollments and exits: each one transaction, one audit event, at the project's organization."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from keyturn.audit.services import record
from keyturn.enrollments import hooks, rules
from keyturn.enrollments.models import Enrollment, Exit
from keyturn.enrollments.rules import Member
from keyturn.enrollments.selectors import enrollments, exits, household, overlapping
from keyturn.kernel import writing
from keyturn.kernel.access import Viewer
from keyturn.kernel.records import EnrollmentRecord, hud_models
from keyturn.people import once, shown
from keyturn.projects.models import Project

UNDO_WITHIN = timedelta(minutes=15)


def permit(viewer: Viewer, permission: str, project: Project) -> None:
    if not viewer.may(permission, project.organization_id):
        raise PermissionDenied(permission)


@transaction.atomic
def enroll_household(
    viewer: Viewer, project: Project, members: Sequence[Member], entry: date, *, coc: str | None, press: str
) -> list[Enrollment]:
    """Enroll everybody or nobody; rows in the order of `members`. Raises Refused with the reasons.

    The same press sent twice gives the household it made the first time.
    """
    permit(viewer, "enrollment.create", project)
    key = once.record_key(press, "household")
    for what in sorted([f"household:{key}", *(f"enroll:{project.pk}:{m.client.pk}" for m in members)]):
        once.hold(what)
    made = list(enrollments(viewer).filter(household_id=key, project=project.pk))
    if made:
        return made
    head = rules.one_head([member.relation for member in members]) if members else None
    rules.refuse([head, *_against(project, members, entry)])
    return _add(viewer, [_row(viewer, project, member, entry, coc, key) for member in members])


def _against(project: Project, members: Sequence[Member], entry: date) -> Iterable[str | None]:
    if not members:
        yield _("Add the people who are here")
        return
    yield rules.nobody_twice(members)
    yield rules.entry_in_time(entry, timezone.localdate(), project)
    for member in members:
        yield rules.entry_after_birth(member.client, entry)
        yield rules.no_overlap(member.client, overlapping(project.pk, member.client.pk, entry), project)


def _row(
    viewer: Viewer, project: Project, member: Member, entry: date, coc: str | None, household_id: str
) -> Enrollment:
    return writing.new(
        Enrollment,
        viewer,
        client=member.client,
        project=project,
        entry_date=entry,
        household_id=household_id,
        relationship_to_hoh=member.relation,
        enrollment_coc=coc,
        **member.answers,
    )


@transaction.atomic
def join_household(
    viewer: Viewer, beside: Enrollment, members: Sequence[Member], entry: date, *, press: str
) -> list[Enrollment]:
    """Somebody joins a household that is enrolled already; they never become its head by joining."""
    permit(viewer, "enrollment.create", beside.project)
    keys = [once.record_key(press, f"joins {number}") for number in range(len(members))]
    once.hold(f"join:{press}")
    if made := list(enrollments(viewer).filter(pk__in=keys, project=beside.project_id)):
        return made
    first = min((row.entry_date for row in household(viewer, beside) if row.entry_date), default=None)
    early = _("Entry date must be on or after %(day)s, when the household entered")
    too_early = early % {"day": rules.say(first)} if first and entry < first else None
    rules.refuse([too_early, *_against(beside.project, members, entry)])
    coc, household_id = beside.enrollment_coc, beside.household_id or ""
    rows = [_row(viewer, beside.project, member, entry, coc, household_id) for member in members]
    for row, key in zip(rows, keys, strict=True):
        row.pk = key
    return _add(viewer, rows)


def _add(viewer: Viewer, rows: list[Enrollment]) -> list[Enrollment]:
    Enrollment.objects.bulk_create(rows)
    hooks.enrolled.send(Enrollment, viewer=viewer, rows=rows)
    _note(viewer, "enrollment.create", rows)
    return rows


@transaction.atomic
def record_exit(viewer: Viewer, leaving: Sequence[Enrollment], day: date, **answers: Any) -> list[Exit]:
    """End these enrollments of one household on `day`. `answers` are model fields of Exit (destination, …).

    Somebody who has left already keeps the exit they have, so a second press changes nothing.
    """
    permit(viewer, "enrollment.edit", leaving[0].project)
    once.hold(f"exit:{leaving[0].household_id or leaving[0].pk}")
    gone = set(exits().filter(enrollment__in=[row.pk for row in leaving]).values_list("enrollment_id", flat=True))
    rows = [row for row in leaving if row.pk not in gone]
    rules.refuse(_against_leaving(viewer, rows, day))
    made = [_exit(viewer, row, day, answers) for row in rows]
    for one in made[1:]:
        one.date_created = made[0].date_created
    Exit.objects.bulk_create(made)
    _note(viewer, "enrollment.edit", rows, fields=["exit_date", "destination"])
    return made


def _against_leaving(viewer: Viewer, leaving: Sequence[Enrollment], day: date) -> Iterable[str | None]:
    if not leaving:
        return
    today, keys = timezone.localdate(), {row.pk for row in leaving}
    for row in leaving:
        yield rules.exit_in_time(shown.name(row.client), row.entry_date, day, today)
    stay = [row for row in household(viewer, leaving[0]) if row.pk not in keys and row.exit_on is None]
    head = next((row for row in leaving if row.relationship_to_hoh == rules.HEAD), None)
    yield rules.head_stays_last(head is not None, bool(stay), shown.name(head.client) if head else "")
    for _listener, reasons in hooks.leaving.send(Enrollment, rows=leaving, day=day):
        yield from reasons


def _exit(viewer: Viewer, row: Enrollment, day: date, answers: dict[str, Any]) -> Exit:
    return writing.new(
        Exit,
        viewer,
        enrollment_id=row.pk,
        project_id=row.project_id,
        personal_id=row.client_id,
        exit_date=day,
        **answers,
    )


def undoable(viewer: Viewer, enrollment: Enrollment) -> list[Exit]:
    """The exits that were recorded with this one's press, if the viewer made them within the last 15 minutes."""
    own = exits().filter(enrollment=enrollment.pk, user_id=viewer.hud_user_id).first()
    if own is None or own.date_created is None or timezone.now() - own.date_created > UNDO_WITHIN:
        return []
    keys = [row.pk for row in household(viewer, enrollment)]
    return list(exits().filter(enrollment__in=keys, date_created=own.date_created, user_id=viewer.hud_user_id))


@transaction.atomic
def undo_exit(viewer: Viewer, enrollment: Enrollment) -> int:
    """Take back an exit and those recorded with it. Gives how many; 0 where the 15 minutes are over."""
    permit(viewer, "enrollment.edit", enrollment.project)
    found = undoable(viewer, enrollment)
    for one in found:
        writing.soft_delete(one, viewer)
    if found:
        rows = [row for row in household(viewer, enrollment) if row.pk in {one.enrollment_id for one in found}]
        _note(viewer, "enrollment.edit", rows, fields=["exit_date"], result="undone")
    return len(found)


@transaction.atomic
def change_enrollment(viewer: Viewer, row: Enrollment, values: dict[str, Any], *, version: int) -> list[str]:
    """Change dates and answers of an enrollment. Raises Refused, or ChangedMeanwhile when somebody was faster."""
    permit(viewer, "enrollment.edit", row.project)
    if "entry_date" in values:
        rules.refuse(_against_entry(row, values["entry_date"]))
    entry = values.get("entry_date", row.entry_date)
    rules.refuse(
        [
            rules.within(_("Move-in date"), values.get("move_in_date"), entry, row.exit_on),
            rules.within(_("Date of engagement"), values.get("date_of_engagement"), entry, row.exit_on),
        ]
    )
    changed = writing.update(row, viewer, values, version=version)
    if changed:
        _note(viewer, "enrollment.edit", [row], fields=changed)
    return changed


def _against_entry(row: Enrollment, entry: date) -> Iterable[str | None]:
    yield rules.entry_in_time(entry, timezone.localdate(), row.project)
    yield rules.entry_after_birth(row.client, entry)
    if row.exit_on and entry > row.exit_on:
        yield _("Entry date must be on or before %(day)s, the exit date") % {"day": rules.say(row.exit_on)}
    if row.exit_on is None:
        other = overlapping(row.project_id, row.client_id, entry, beside=row.pk)
        yield rules.no_overlap(row.client, other, row.project)


@transaction.atomic
def change_exit(viewer: Viewer, row: Enrollment, exit_: Exit, values: dict[str, Any], *, version: int) -> list[str]:
    """Correct the date or destination of an exit. Raises Refused, or ChangedMeanwhile when somebody was faster."""
    permit(viewer, "enrollment.edit", row.project)
    day = values["exit_date"]
    reasons = [rules.exit_in_time(shown.name(row.client), row.entry_date, day, timezone.localdate())]
    for _listener, more in hooks.leaving.send(Enrollment, rows=[row], day=day):
        reasons += more
    rules.refuse(reasons)
    changed = writing.update(exit_, viewer, values, version=version)
    if changed:
        _note(viewer, "enrollment.edit", [row], fields=changed)
    return changed


@transaction.atomic
def change_relations(viewer: Viewer, rows: Sequence[Enrollment], relations: dict[str, int]) -> None:
    """Say anew who is head and how each one is related to them (3.15; a new head counts from the household's start)."""
    permit(viewer, "enrollment.edit", rows[0].project)
    present = [relations[row.pk] for row in rows if row.exit_on is None]
    rules.refuse([rules.one_head([relations[row.pk] for row in rows])])
    rules.refuse([None if rules.HEAD in present or not present else _("Choose a head who is still here")])
    changed = [row for row in rows if writing.update(row, viewer, {"relationship_to_hoh": relations[row.pk]})]
    if changed:
        _note(viewer, "enrollment.edit", changed, fields=["relationship_to_hoh"])


@transaction.atomic
def delete_enrollment(viewer: Viewer, row: Enrollment, *, why: str) -> None:
    """Delete an enrollment and all that hangs on it, in HUD's way: DateDeleted is set and everything stays (req 166)."""
    permit(viewer, "enrollment.delete", row.project)
    others = [other for other in household(viewer, row) if other.pk != row.pk]
    head = row.relationship_to_hoh == rules.HEAD
    needs = _("%(name)s is the head of household. Choose a new head first") % {"name": shown.name(row.client)}
    rules.refuse([needs if head and others else None])
    for model in hud_models().values():
        if issubclass(model, EnrollmentRecord):
            live = model._default_manager.filter(enrollment=row.pk, date_deleted__isnull=True)
            live.update(date_deleted=timezone.now(), user_id=viewer.hud_user_id)
    writing.soft_delete(row, viewer)
    _note(viewer, "enrollment.delete", [row], detail={"why": why})


def _note(viewer: Viewer, action: str, rows: Sequence[Enrollment], **more: Any) -> None:
    if rows:
        clients = [row.client_id for row in rows]
        record(viewer, action, clients=clients, of=rows[0], organization_id=rows[0].project.organization_id, **more)
