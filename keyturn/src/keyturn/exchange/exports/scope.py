"""Which records an export holds: of which projects, and of a reporting period where one is given."""

from __future__ import annotations

import datetime
from dataclasses import asdict, dataclass, replace

from django.db import connection
from django.db.models import QuerySet

from keyturn.kernel.access import Viewer
from keyturn.projects.models import Project, ProjectCoC

PERMISSION = "exchange.export"
DATED = ("information_date", "date_provided", "event_date", "assessment_date", "exit_date")
"""What dates a row of an enrollment; a row dated after the period's end is not of the period (rule R021)."""


@dataclass(frozen=True)
class Scope:
    """What was asked for. Empty lists ask for no narrowing; `source` for one vendor's rows, without their prefix.

    `as_received`: the received rows of Export.csv and ExportIDs in place of new ones, deleted rows too. `hashed`:
    HashStatus 4. `official`: nothing but what HUD's format allows (see text.py).
    """

    organizations: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    cocs: tuple[str, ...] = ()
    start: datetime.date | None = None
    end: datetime.date | None = None
    source: str = ""
    hashed: bool = False
    as_received: bool = False
    official: bool = False
    deleted: bool = False

    @property
    def narrowed(self) -> bool:
        return bool(self.organizations or self.projects or self.cocs)

    @property
    def with_deleted(self) -> bool:
        return self.deleted or self.as_received

    def as_json(self) -> dict[str, object]:
        return {name: _plain(value) for name, value in asdict(self).items() if value}

    @classmethod
    def from_json(cls, body: dict[str, object]) -> Scope:
        lists = {name: tuple(value) for name, value in body.items() if isinstance(value, list)}
        days = {name: datetime.date.fromisoformat(str(body[name])) for name in ("start", "end") if name in body}
        return replace(cls(**{**body, **lists}), **days)  # type: ignore[arg-type]


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value if isinstance(value, bool) else str(value)


def exportable_projects(viewer: Viewer) -> QuerySet[Project]:
    """Projects whose records the viewer may send to others."""
    if viewer.everywhere(PERMISSION):
        return Project.objects.all()
    return Project.objects.filter(organization_id__in=viewer.organizations(PERMISSION))


def chosen_projects(viewer: Viewer, scope: Scope) -> list[str] | None:
    """Keys of the projects asked for, of those the viewer may export; None for a viewer of everything who asks for all."""
    if viewer.everywhere(PERMISSION) and not scope.narrowed:
        return None
    rows = exportable_projects(viewer)
    if scope.organizations:
        rows = rows.filter(organization_id__in=scope.organizations)
    if scope.projects:
        rows = rows.filter(pk__in=scope.projects)
    if scope.cocs:
        rows = rows.filter(pk__in=ProjectCoC.objects.filter(coc_code__in=scope.cocs).values("project_id"))
    return sorted(rows.values_list("pk", flat=True))


STAYS = """
create temporary table export_stay on commit drop as
select e.enrollment_id, e.personal_id from enrollments_enrollment e
where (e.entry_date is null or e.entry_date <= %(end)s)
and not exists (select 1 from enrollments_exit x where x.enrollment_id = e.enrollment_id
                and x.date_deleted is null and x.exit_date < %(start)s)
"""


def note_stays(scope: Scope) -> None:
    """Table `export_stay`: the enrollments open at some time of the period (rule R021). Only with both dates."""
    with connection.cursor() as cursor:
        cursor.execute("drop table if exists export_stay")
        cursor.execute(STAYS, {"start": scope.start, "end": scope.end})
        cursor.execute("create index on export_stay (enrollment_id)")
        cursor.execute("analyze export_stay")
