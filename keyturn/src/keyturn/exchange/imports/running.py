"""The two halves of an import: the check, which writes nothing of the record, and the writing, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from django.utils import timezone
from django.utils.translation import gettext_noop as _

from keyturn.audit.services import record
from keyturn.exchange.imports import clients, comparing, findings, staging, writing
from keyturn.exchange.imports.arrived import Arrived, arrived, files
from keyturn.exchange.imports.comparing import Difference
from keyturn.exchange.imports.faults import find
from keyturn.exchange.imports.kinds import KINDS
from keyturn.exchange.imports.staging import Staged
from keyturn.exchange.models import ImportRun
from keyturn.exchange.watching import Cancelled, Watch
from keyturn.kernel.access import Viewer
from keyturn.kernel.rls import looking_as

PERMISSION = "exchange.import"
EVENT_CLIENTS = 5000
Status = ImportRun.Status


class Undecided(Exception):
    """The export has structural faults of kinds for which nobody has decided to leave their rows out."""

    def __init__(self, kinds: list[str]) -> None:
        super().__init__(", ".join(kinds))
        self.kinds = kinds


@dataclass(frozen=True)
class Compared:
    staged: Staged
    difference: Difference


def check(viewer: Viewer, run: ImportRun, path: Path, watch: Watch) -> None:
    """Read the export and note its faults, its flags and its differences on the run. Raises hudkit's NotHmisCsv."""
    watch.step(5, _("Reading the file"))
    with arrived(path, run.source) as found:
        watch.step(30, _("Checking values against HUD's rules"))
        flags = findings.flags(found)
        with looking_as(viewer.user_id):
            watch.step(50, _("Checking keys"))
            find(found)
            watch.step(60, _("Comparing with what Keyturn holds"))
            compared = list(_compared(found, watch, seal=False))
            findings.store_left_out(found, run)
            findings.store_flags(found, run)
            run.edition, run.flags, run.faults = found.data.received_edition.name, flags, findings.faults(found)
            run.differences = [asdict(one.difference) for one in compared]
            run.samples = _samples(compared, found.projects())
            end(run, Status.READY if not undecided(run) else Status.DECIDING)


def write(viewer: Viewer, run: ImportRun, path: Path, watch: Watch) -> None:
    """Write it, in one transaction with its audit events. Raises Undecided, NotHmisCsv, ChangedMeanwhile."""
    watch.step(5, _("Reading the file"))
    with arrived(path, run.source, text_only=True) as found, looking_as(viewer.user_id):
        find(found)
        run.faults = findings.faults(found)
        if kinds := undecided(run):
            raise Undecided(kinds)
        writing.prepare()
        differences = [_write_one(one, run) for one in _compared(found, watch, seal=True)]
        writing.follow_enrollments(run.pk)
        findings.store_left_out(found, run)
        run.differences = [asdict(one) for one in differences]
        run.written = _receipt(found, differences)
        watch.step(99, _("Finishing"))
        _audit(viewer, run)
        end(run, Status.DONE)


def _compared(found: Arrived, watch: Watch, *, seal: bool) -> Iterator[Compared]:
    """Each file staged and compared, in an order in which a file follows those it points to."""
    staging.prepare()
    clients.stage_identities(found, seal=seal)
    projects = found.projects()
    for number, file in enumerate(files()):
        watch.step(60 + 38 * number // len(files()), file.csv_name)
        staged = staging.stage(found, file)
        yield Compared(staged, comparing.compare(staged, projects))


def _samples(compared: list[Compared], projects: list[str]) -> list[dict[str, object]]:
    return [one for each in compared for one in comparing.samples(each.staged, each.difference, projects)]


def _write_one(compared: Compared, run: ImportRun) -> Difference:
    writing.write(compared.staged, compared.difference, run.pk)
    return compared.difference


def undecided(run: ImportRun) -> list[str]:
    """Kinds of structural fault of the export for which nobody has decided to go on without those rows."""
    present = {fault["kind"] for fault in run.faults} & set(KINDS)
    return [kind for kind in KINDS if kind in present and run.decisions.get(kind) != "leave-out"]


def end(run: ImportRun, status: str, message: str = "") -> None:
    """Save the run as it now stands, unless it has ended meanwhile: then nothing of this transaction may stand."""
    held = ImportRun.objects.select_for_update().get(pk=run.pk)
    if held.status in (Status.CANCELLED, Status.DONE):
        raise Cancelled
    run.status, run.message, run.step, run.progress = status, message, "", 100
    run.finished_at = None if status in (Status.READY, Status.DECIDING) else timezone.now()
    run.save()


def _receipt(found: Arrived, differences: list[Difference]) -> dict[str, int]:
    return {
        "new": sum(one.new for one in differences),
        "changed": sum(one.changed for one in differences),
        "unchanged": sum(one.unchanged for one in differences),
        "older": sum(one.older for one in differences),
        "left_out": found.count("(select distinct file, line from _fault where line > 1)"),
    }


def _audit(viewer: Viewer, run: ImportRun) -> None:
    """One event with the counts, and as many more as it takes to name every client touched."""
    touched = writing.touched_clients()
    detail = {**run.written, "clients": len(touched), "digest": run.digest, "source": run.source}
    record(viewer, PERMISSION, of=run, purpose="import", detail=detail)
    for start in range(0, len(touched), EVENT_CLIENTS):
        record(viewer, PERMISSION, of=run, purpose="import", clients=touched[start : start + EVENT_CLIENTS])
