"""Reading projects: those of the organizations where the viewer holds the permission that is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet
from django.http import Http404

from keyturn.kernel.access import Viewer
from keyturn.projects.models import Funder, Inventory, Organization, Project, ProjectCoC

PERMANENT_HOUSING = frozenset({3, 9, 10, 13})
LODGING = frozenset({0, 1, 2, 8}) | PERMANENT_HOUSING
NIGHT_BY_NIGHT, OUTREACH = 1, 4
HOMELESS_BY_TYPE = frozenset({0, 1, 4, 8})  # 3.917 form A: sheltered or street projects (HMIS Data Dictionary, 3.917)
PAY_FOR_SUCCESS, GPD_CASE_MANAGEMENT = 35, 45


def organizations(viewer: Viewer, permission: str) -> QuerySet[Organization]:
    """Agencies where the viewer holds the permission, by name."""
    live = Organization.objects.filter(date_deleted__isnull=True).order_by("organization_name")
    return live if viewer.everywhere(permission) else live.filter(pk__in=viewer.organizations(permission))


def projects(viewer: Viewer, permission: str = "project.view") -> QuerySet[Project]:
    live = Project.objects.filter(date_deleted__isnull=True).select_related("organization").order_by("project_name")
    return live if viewer.everywhere(permission) else live.filter(organization__in=viewer.organizations(permission))


def open_on(rows: QuerySet[Project], day: date) -> QuerySet[Project]:
    """Projects that operate on a day; one without a start date is taken to be open."""
    begun = Q(operating_start_date__isnull=True) | Q(operating_start_date__lte=day)
    return rows.filter(begun).filter(Q(operating_end_date__isnull=True) | Q(operating_end_date__gte=day))


def access_project(viewer: Viewer, key: str, permission: str = "project.view") -> Project:
    """The project, or the same 404 for one that is not there and one that is not the viewer's."""
    found = projects(viewer, permission).filter(pk=key).first()
    if found is None:
        raise Http404("project")
    return found


def places(project: Project) -> list[ProjectCoC]:
    return list(ProjectCoC.objects.filter(project=project, date_deleted__isnull=True).order_by("coc_code"))


def funding(project: Project) -> list[Funder]:
    return list(Funder.objects.filter(project=project, date_deleted__isnull=True).order_by("-start_date", "pk"))


def funders_on(project: Project, day: date) -> frozenset[int]:
    """Codes of the grants (list 2.06.1) that pay for the project on a day."""
    return frozenset(row.funder for row in funding(project) if row.funder is not None and _covers(row, day))


def grants_on(keys: Iterable[str], day: date) -> dict[str, frozenset[int]]:
    """Codes of the grants of several projects on a day, by project key; projects without one are left out. One query."""
    found: dict[str, set[int]] = {}
    for row in Funder.objects.filter(project__in=list(keys), date_deleted__isnull=True, funder__isnull=False):
        if _covers(row, day):
            found.setdefault(row.project_id, set()).add(row.funder)
    return {key: frozenset(funders) for key, funders in found.items()}


def _covers(row: Funder, day: date) -> bool:
    return (row.start_date is None or row.start_date <= day) and (row.end_date is None or row.end_date >= day)


def inventory(project: Project) -> list[Inventory]:
    return list(Inventory.objects.filter(project=project, date_deleted__isnull=True).order_by("inventory_start_date"))


def inventory_on(day: date) -> QuerySet[Inventory]:
    """Beds and units that can be used on a day, of every project (inventory holds nothing of a client)."""
    begun = Q(inventory_start_date__isnull=True) | Q(inventory_start_date__lte=day)
    standing = Q(inventory_end_date__isnull=True) | Q(inventory_end_date__gte=day)
    return Inventory.objects.filter(begun, standing, date_deleted__isnull=True)


def asks_move_in(project: Project, funders: frozenset[int]) -> bool:
    """Whether 3.20 Housing Move-In Date is collected (rule R105 of the FY2026 standards)."""
    if project.project_type in PERMANENT_HOUSING or GPD_CASE_MANAGEMENT in funders:
        return True
    return project.project_type == 7 and PAY_FOR_SUCCESS in funders
