"""Imports and exports as people ask for them: each step is one function, the same for a page and for a command."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import structlog
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext_noop as _

from hudkit.dataset import NotHmisCsv
from hudkit.duckdb import interruptible
from keyturn.audit.services import record
from keyturn.exchange import storage
from keyturn.exchange.begun import NotNow, called_off
from keyturn.exchange.exports import writing as exporting
from keyturn.exchange.exports.scope import PERMISSION as EXPORT
from keyturn.exchange.exports.scope import Scope
from keyturn.exchange.imports import running, taking_back
from keyturn.exchange.imports.kinds import KINDS
from keyturn.exchange.imports.running import PERMISSION, Undecided
from keyturn.exchange.imports.writing import ChangedMeanwhile
from keyturn.exchange.models import ExportRun, ImportRun
from keyturn.exchange.watching import Cancelled, Silent, Watch
from keyturn.kernel.access import Viewer
from keyturn.kernel.jobs import LOST
from keyturn.kernel.rls import looking_as
from keyturn.people import once
from keyturn.people.models import Client
from keyturn.people.services import index

S = TypeVar("S", bound=Callable[..., Any])
Status = ImportRun.Status
SOURCE = re.compile(r"[a-z0-9][a-z0-9-]{0,15}")
DECISIONS = ("leave-out", "refuse")
GIVEN_UP = _("It was begun several times, and each time the database or the worker stopped.")
UNDECIDED = _("There are faults now that nobody has decided about. Decide about them, then go on.")
CHANGED = _("A record was changed meanwhile, so nothing was written. Look at the differences again, then confirm.")
log = structlog.get_logger("keyturn.exchange")


CannotTakeBack = taking_back.CannotTakeBack


def in_viewers_transaction(service: S) -> S:
    """All or nothing, and row-level security in force for the viewer, whoever calls (a page, a job, a command)."""

    @wraps(service)
    def run(viewer: Viewer, *args: Any, **kwargs: Any) -> Any:
        with looking_as(viewer.user_id):
            return service(viewer, *args, **kwargs)

    return run  # type: ignore[return-value]


@in_viewers_transaction
def start_import(viewer: Viewer, *, file_name: str, pieces: Iterable[bytes] = (), source: str = "") -> ImportRun:
    """Note an import and keep its file, sealed, until it is written. Raises ValueError for a source's name of another form."""
    _require(viewer)
    if source and not SOURCE.fullmatch(source):
        raise ValueError("A source is named by small letters, digits and hyphens, at most 16.")
    run = ImportRun.objects.create(
        source=source, viewer_id=viewer.user_id, viewer_name=viewer.name, file_name=Path(file_name).name[:200]
    )
    run.digest, run.size = storage.store(owner_of(run), pieces)
    run.save()
    record(viewer, PERMISSION, of=run, purpose="upload", detail={"digest": run.digest, "source": source})
    return run


def check_import(viewer: Viewer, run: ImportRun, path: Path, watch: Watch | None = None) -> None:
    """Check a file. Afterwards the run is ready, waits for a decision, or has been refused; the record is as it was."""
    _guarded(viewer, run, Status.CHECKING, lambda: running.check(viewer, run, path, watch or Silent()))


@in_viewers_transaction
def decide(viewer: Viewer, run: ImportRun, decisions: Mapping[str, str]) -> None:
    """Per kind of fault: `leave-out` those rows, or `refuse` the whole. One refusal refuses it all."""
    _require(viewer)
    _require_status(run, Status.DECIDING, Status.READY)
    run.decisions |= {kind: chosen for kind, chosen in decisions.items() if kind in KINDS and chosen in DECISIONS}
    refused = [fault["kind"] for fault in run.faults if run.decisions.get(fault["kind"]) == "refuse"]
    if refused:
        _drop(run, Status.REFUSED)
    else:
        running.end(run, Status.DECIDING if running.undecided(run) else Status.READY)
    record(viewer, PERMISSION, of=run, purpose="decide", detail={"decisions": run.decisions})


@in_viewers_transaction
def confirm(viewer: Viewer, run: ImportRun) -> None:
    """The person has seen the differences and wants them written."""
    _require(viewer)
    _require_status(run, Status.READY)
    run.status, run.progress = Status.CONFIRMED, 0
    run.save()
    record(viewer, PERMISSION, of=run, purpose="confirm")


def write_import(viewer: Viewer, run: ImportRun, path: Path, watch: Watch | None = None) -> None:
    """Write a confirmed import: all of it or nothing."""
    _guarded(viewer, run, Status.WRITING, lambda: running.write(viewer, run, path, watch or Silent()))
    if run.status == Status.DONE:
        with looking_as(viewer.user_id):
            storage.remove(owner_of(run))


@in_viewers_transaction
def cancel(viewer: Viewer, run: ImportRun) -> None:
    """Call an import off before it is done. A job that is at work stops at its next step and keeps nothing."""
    _require(viewer)
    going = ImportRun.objects.filter(pk=run.pk).exclude(status__in=ENDED)
    if not going.update(status=Status.CANCELLED):
        raise NotNow(run.status)
    storage.remove(owner_of(run))
    record(viewer, PERMISSION, of=run, purpose="import", result="cancelled")


UNDER_WAY = {Status.CHECKING: (Status.WAITING, Status.CHECKING), Status.WRITING: (Status.CONFIRMED, Status.WRITING)}
"""What a job finds an import in, by what it makes of it: a job may be run twice, and the second finds nothing to do."""

ENDED = (Status.DONE, Status.REFUSED, Status.CANCELLED, Status.FAILED, Status.TAKEN_BACK)


def owner_of(run: ImportRun) -> str:
    return f"import:{run.pk}"


def _guarded(viewer: Viewer, run: ImportRun, status: str, work: Callable[[], None]) -> None:
    """Do the work; whatever ends it early is said on the run, in words that name no value."""
    _require(viewer)
    with looking_as(viewer.user_id):
        if not ImportRun.objects.filter(pk=run.pk, status__in=UNDER_WAY[status]).update(status=status):
            return
    try:
        with interruptible():
            work()
    except Cancelled:
        run.refresh_from_db()
    except NotHmisCsv as refused:
        _stop(viewer, run, Status.REFUSED, str(refused))
    except Undecided:
        _stop(viewer, run, Status.DECIDING, UNDECIDED)
    except LOST:
        raise
    except ChangedMeanwhile:
        _stop(viewer, run, Status.READY, CHANGED)
    except Exception as fault:
        log.error("import failed", run=run.pk, fault=type(fault).__name__)
        _stop(viewer, run, Status.FAILED, type(fault).__name__)
        raise


def _stop(viewer: Viewer, run: ImportRun, status: str, message: str) -> None:
    with suppress(Cancelled), looking_as(viewer.user_id):
        if status in ENDED:
            _drop(run, status, message)
        else:
            running.end(run, status, message)


def fail_import(key: str) -> None:
    """An import whose job was given up. Call it as the person who asked."""
    run = ImportRun.objects.filter(pk=key).first()
    if run and run.under_way:
        _drop(run, Status.FAILED, GIVEN_UP)


def _drop(run: ImportRun, status: str, message: str = "") -> None:
    running.end(run, status, message)
    storage.remove(owner_of(run))


def _require(viewer: Viewer) -> None:
    """Imports touch every agency's records, so the permission must be held for the whole implementation."""
    if not viewer.everywhere(PERMISSION):
        raise PermissionDenied(PERMISSION)


def _require_status(run: ImportRun, *statuses: str) -> None:
    if run.status not in statuses:
        raise NotNow(run.status)


def export_to(viewer: Viewer, out: Path, scope: Scope, *, purpose: str, watch: Watch | None = None) -> ExportRun:
    """Write an export into a folder or zip at once, and note it in the disclosure ledger.

    Raises FileExistsError where something is there already; then, and after any fault, nothing is left behind.
    """
    with exporting.arriving(out) as part:
        run = ask_for_export(viewer, scope, purpose=purpose)
        with called_off(lambda: cancel_export(viewer, run)):
            write_export(viewer, run, part, watch)
    return run


@in_viewers_transaction
def ask_for_export(viewer: Viewer, scope: Scope, *, purpose: str, press: str = "") -> ExportRun:
    """Note who wants which records, and what for (req 114: a disclosure is accounted for). One press is one export."""
    if not viewer.may(EXPORT):
        raise PermissionDenied(EXPORT)
    key = once.record_key(press, "export")
    once.hold(f"export:{key}")
    if made := ExportRun.objects.filter(export_id=key, viewer_id=viewer.user_id).first():
        return made
    run = ExportRun.objects.create(
        export_id=key,
        viewer_id=viewer.user_id,
        viewer_name=viewer.name,
        purpose=purpose,
        scope=scope.as_json(),
    )
    record(viewer, EXPORT, of=run, purpose=purpose, detail=run.scope)
    return run


def write_export(viewer: Viewer, run: ExportRun, out: Path, watch: Watch | None = None, *, keep: bool = False) -> None:
    """Write the files and note what they hold; with `keep` also keep the zip, sealed, to be fetched. An export that has
    ended is left as it is: its job may be run twice."""
    if not run.under_way:
        return
    try:
        with looking_as(viewer.user_id):
            with exporting.target(out) as target:
                scope = Scope.from_json(run.scope)
                run.counts = exporting.write(viewer, scope, run.export_id, target, watch or Silent())
            if keep:
                run.digest, _size = storage.store(export_owner(run), storage.read_pieces(out))
            _end_export(run, ExportRun.Status.DONE)
            record(viewer, EXPORT, of=run, purpose=run.purpose, detail={"rows": sum(run.counts.values())})
    except Cancelled:
        return
    except LOST:
        raise
    except Exception as fault:
        log.error("export failed", run=run.pk, fault=type(fault).__name__)
        with suppress(Cancelled), looking_as(viewer.user_id):
            _end_export(run, ExportRun.Status.FAILED)
        raise


def _end_export(run: ExportRun, status: str) -> None:
    if not ExportRun.objects.select_for_update().get(pk=run.pk).under_way:
        raise Cancelled
    run.status, run.progress, run.step, run.finished_at = status, 100, "", timezone.now()
    run.save()


def fail_export(key: str) -> None:
    """An export whose job was given up. Call it as the person who asked."""
    run = ExportRun.objects.filter(pk=key).first()
    if run and run.under_way:
        _end_export(run, ExportRun.Status.FAILED)


@in_viewers_transaction
def cancel_export(viewer: Viewer, run: ExportRun) -> None:
    """Call an export off; what was written of it is thrown away."""
    going = ExportRun.objects.filter(pk=run.pk, status__in=(ExportRun.Status.WAITING, ExportRun.Status.WRITING))
    if not going.update(status=ExportRun.Status.CANCELLED):
        raise NotNow(run.status)
    record(viewer, EXPORT, of=run, purpose=run.purpose, result="cancelled")


def export_owner(run: ExportRun) -> str:
    return f"export:{run.pk}"


@in_viewers_transaction
def take_back(viewer: Viewer, run: ImportRun) -> dict[str, int]:
    """Undo a finished import as a whole; returns rows removed and restored.

    Raises CannotTakeBack, with the rows, where somebody has changed any of them since; then nothing is done.
    """
    _require(viewer)
    run = ImportRun.objects.select_for_update().get(pk=run.pk)
    _require_status(run, Status.DONE)
    done = taking_back.take_back(viewer, run)
    clients = refresh_tokens(run)
    record(viewer, PERMISSION, of=run, purpose="take back", detail=done)
    for start in range(0, len(clients), running.EVENT_CLIENTS):
        record(viewer, PERMISSION, of=run, purpose="take back", clients=clients[start : start + running.EVENT_CLIENTS])
    return done


def refresh_tokens(run: ImportRun) -> list[str]:
    """Make restored clients findable by what they are called again; returns all clients that were touched."""
    restored = run.before.filter(file="Client").values_list("key", flat=True)
    for client in Client.objects.filter(pk__in=restored):
        index(client)
    return taking_back.touched_clients()
