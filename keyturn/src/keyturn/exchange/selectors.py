"""Reading imports and exports. The viewer comes first, and sees what they may."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import Http404

from keyturn.exchange import storage
from keyturn.exchange.exports.scope import PERMISSION as EXPORT
from keyturn.exchange.imports.running import PERMISSION as IMPORT
from keyturn.exchange.models import ExportRun, Finding, ImportRun
from keyturn.exchange.services import export_owner
from keyturn.kernel.access import Viewer


def imports(viewer: Viewer) -> QuerySet[ImportRun]:
    """Every import, newest first: for those who may import, which is a right over the whole implementation."""
    rows = ImportRun.objects.order_by("-asked_at")
    return rows if viewer.everywhere(IMPORT) else rows.none()


def import_of(viewer: Viewer, run: int) -> ImportRun:
    """One import; 404 alike for one that is not there and one that is not theirs to see."""
    found = imports(viewer).filter(pk=run).first()
    if found is None:
        raise Http404("import")
    return found


def left_out(run: ImportRun) -> QuerySet[Finding]:
    return run.findings.filter(left_out=True).order_by("file", "line", "rule")


def exports(viewer: Viewer) -> QuerySet[ExportRun]:
    """The viewer's own exports; everybody's for lead staff (the disclosure ledger)."""
    if not viewer.may(EXPORT):
        return ExportRun.objects.none()
    rows = ExportRun.objects.order_by("-asked_at")
    return rows if viewer.everywhere(EXPORT) else rows.filter(viewer_id=viewer.user_id)


def export_of(viewer: Viewer, run: int) -> ExportRun:
    found = exports(viewer).filter(pk=run).first()
    if found is None:
        raise Http404("export")
    return found


def may_fetch(viewer: Viewer, run: ExportRun) -> bool:
    """A finished export is fetched by the person who asked for it, while it is kept."""
    return run.status == run.Status.DONE and run.viewer_id == viewer.user_id and storage.kept(export_owner(run))
