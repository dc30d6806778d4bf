"""Reading runs, and the projects somebody may report on. The viewer comes first."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import Http404

from hudkit import reports
from keyturn.enrollments.models import Enrollment
from keyturn.kernel.access import Viewer
from keyturn.people.selectors import clients
from keyturn.projects.models import Project, ProjectCoC
from keyturn.reporting.members import Keys, unpack
from keyturn.reporting.models import ReportRun, ReportTable

PERMISSION = "report.library"


def runs(viewer: Viewer) -> QuerySet[ReportRun]:
    """A person's own runs: what a run shows was drawn under that person's rights."""
    return ReportRun.objects.filter(viewer_id=viewer.user_id).order_by("-asked_at")


def run_of(viewer: Viewer, key: str) -> ReportRun:
    run = runs(viewer).filter(pk=key).first()
    if run is None:
        raise Http404("report run")
    return run


def table_of(viewer: Viewer, key: str, name: str) -> ReportTable:
    table = run_of(viewer, key).tables.select_related("run").filter(name__iexact=name).first()
    if table is None:
        raise Http404("report table")
    return table


def reportable_projects(viewer: Viewer) -> QuerySet[Project]:
    """Projects of the agencies where the viewer may use the report library."""
    found = Project.objects.filter(date_deleted__isnull=True).select_related("organization")
    if not viewer.everywhere(PERMISSION):
        found = found.filter(organization_id__in=viewer.organizations(PERMISSION))
    return found.order_by("organization__organization_name", "project_name")


def coc_codes(viewer: Viewer) -> list[str]:
    """The Continuums of Care in which those projects work, in order."""
    held = ProjectCoC.objects.filter(project__in=reportable_projects(viewer), date_deleted__isnull=True)
    return list(held.exclude(coc_code=None).order_by("coc_code").values_list("coc_code", flat=True).distinct())


def projects_in(viewer: Viewer, coc: str) -> set[str]:
    """Keys of the projects that work in one Continuum of Care."""
    held = ProjectCoC.objects.filter(project__in=reportable_projects(viewer), coc_code=coc, date_deleted__isnull=True)
    return set(held.values_list("project_id", flat=True))


def people_behind(viewer: Viewer, table: ReportTable, cell: str) -> list[dict]:
    """Whom a cell counted, by the expression that counted them; a worked-out cell opens to all it is worked out from."""
    keys = sorted(
        {
            found
            for name, ref in reports.counted_cells(table.run.report, table.name, cell)
            for found in _members(table, name, ref)
        }
    )
    known = clients(viewer).in_bulk([person for person, _, _ in keys])
    stays = Enrollment.objects.select_related("project").in_bulk([stay for _, stay, _ in keys])
    return [{"client": known.get(person), "enrollment": stays.get(stay), "key": person} for person, stay, _ in keys]


def _members(table: ReportTable, name: str, cell: str) -> list[Keys]:
    where = table if name == table.name else table.run.tables.filter(name=name).first()
    return unpack(bytes(where.members), cell) if where else []
