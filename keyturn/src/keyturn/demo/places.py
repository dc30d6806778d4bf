"""Agencies, their staff and their projects, read from the data files and dated from today."""

from __future__ import annotations

from dataclasses import dataclass

from hudkit import standards
from keyturn.demo.days import Calendar
from keyturn.demo.model import Agency, Project, Worker
from keyturn.demo.pools import table

EDITION = standards.edition("fy2026")
PHONE = "2025550{:03d}"
"""Telephone numbers 555-0100 to 555-0199 are set aside for fiction (North American Numbering Plan)."""


@dataclass(frozen=True)
class Places:
    agencies: dict[str, Agency]
    workers: dict[str, Worker]
    projects: dict[str, Project]


def read_places(calendar: Calendar) -> Places:
    agencies = {row["key"]: _agency(row) for row in table("agencies")}
    workers = {row["id"]: _worker(row, at, agencies) for at, row in enumerate(table("staff"))}
    projects = {row["key"]: _project(row, calendar, workers) for row in table("projects")}
    return Places(agencies, workers, projects)


def _agency(row: dict[str, str]) -> Agency:
    cocs = tuple(row["cocs"].split(";"))
    common, kind, victim = row["common"], row["kind"], row["victim"] == "1"
    return Agency(row["id"], row["key"], row["name"], common, kind, victim, cocs, row["domain"])


def _worker(row: dict[str, str], at: int, agencies: dict[str, Agency]) -> Worker:
    address = f"{row['first']}.{row['last']}".lower()
    return Worker(
        id=row["id"],
        agency=row["agency"],
        first=row["first"],
        last=row["last"],
        title=row["title"],
        email=f"{address}@{agencies[row['agency']].domain}",
        phone=PHONE.format(100 + at),
        language=row["language"],
        role=row["role"],
        also_agency=row["also_agency"],
        also_role=row["also_role"],
    )


def _project(row: dict[str, str], calendar: Calendar, workers: dict[str, Worker]) -> Project:
    kind, funders = int(row["type"]), funder_codes(row["key"])
    return Project(
        id=row["id"],
        key=row["key"],
        agency=row["agency"],
        name=row["name"],
        type=kind,
        step=row["step"],
        cocs=tuple(row["cocs"].split(";")),
        serves=tuple(row["serves"].split()),
        weight=float(row["weight"]),
        funders=funders,
        rrh_sub=int(row["rrh_sub"]) if row["rrh_sub"] else None,
        opened=calendar.grant_day(int(row["opened"])),
        closed=calendar.grant_day(int(row["closed"])) if row["closed"] else None,
        lag=row["lag"],
        beds=sum(int(line["beds"]) for line in table("inventory") if line["project"] == row["key"]),
        staff=tuple(worker.id for worker in workers.values() if worker.agency == row["agency"]),
        elements=required_elements(kind, funders),
    )


def funder_codes(project: str) -> tuple[int, ...]:
    return tuple(int(row["funder"]) for row in table("funders") if row["project"] == project)


def required_elements(project_type: int, funders: tuple[int, ...]) -> frozenset[str]:
    """Elements HUD requires of the project, or requires under a condition that the records look after."""
    asked = EDITION.requirements_for([project_type], funders)
    return frozenset(row.element for row in asked if row.required in ("Y", "C"))
