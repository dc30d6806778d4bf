"""The export's own row and what describes agencies and projects (2.01 to 2.09)."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from keyturn.demo.days import Calendar
from keyturn.demo.model import Project
from keyturn.demo.places import PHONE, Places
from keyturn.demo.pools import table
from keyturn.demo.write import Row, Tables

LEAD = "4201"
"""UserID of the HMIS lead, who sets up agencies and projects."""
COCS = {row["code"]: row for row in table("cocs")}
RESIDENTIAL = (0, 1, 2, 3, 8, 9, 10)
BED_KINDS = ("chvet", "youthvet", "vet", "chyouth", "youth", "ch")
BED_COLUMNS = ("CHVet", "YouthVet", "Vet", "CHYouth", "Youth", "CH")


def stamp(calendar: Calendar, years: int) -> Row:
    created = datetime.combine(calendar.grant_day(years), time(9, 0))
    return {"DateCreated": created, "DateUpdated": created, "UserID": LEAD}


def add_export(tables: Tables, calendar: Calendar, seed: int) -> None:
    tables.add(
        "Export",
        {
            "SourceType": 1,
            "SourceID": ";".join(COCS),
            "SourceContactFirst": "Juniper",
            "SourceContactLast": "Lanternwick",
            "SourceContactPhone": PHONE.format(199),
            "SourceContactEmail": "juniper.lanternwick@two-rivers.example",
            "ExportDate": calendar.now,
            "ExportStartDate": calendar.first_day,
            "ExportEndDate": calendar.last_night,
            "SoftwareName": "Keyturn made-up community",
            "SoftwareVersion": f"seed {seed}",
            "CSVVersion": "2026 v1.0",
            "ExportPeriodType": 3,
            "ExportDirective": 2,
            "HashStatus": 1,
            "ImplementationID": "two-rivers-demo",
        },
    )


def add_places(tables: Tables, calendar: Calendar, places: Places) -> None:
    """Every agency, member of staff and project with its descriptors."""
    for agency in places.agencies.values():
        row: Row = {"OrganizationID": agency.id, "OrganizationName": agency.name}
        row |= {"VictimServiceProvider": int(agency.victim), "OrganizationCommonName": agency.common}
        tables.add("Organization", row | stamp(calendar, 12))
    for worker in places.workers.values():
        row = {"UserID": worker.id, "UserFirstName": worker.first, "UserLastName": worker.last}
        row |= {"UserPhone": worker.phone, "UserEmail": worker.email}
        tables.add("User", {**stamp(calendar, 9), **row})
    for line in table("projects"):
        _add_project(tables, calendar, places.projects[line["key"]], line, places)


def _add_project(tables: Tables, calendar: Calendar, project: Project, line: dict[str, str], places: Places) -> None:
    stamped = stamp(calendar, int(line["opened"]))
    tables.add("Project", _project_row(project, line, places) | stamped)
    _add_cocs(tables, project, line, stamped)
    for row in _of("funders", project):
        _add_funder(tables, calendar, project, row)
    for row in _of("inventory", project):
        _add_inventory(tables, calendar, project, row)
    for row in _of("affiliation", project):
        other = places.projects[row["residence"]].id
        keys = {"AffiliationID": tables.key("Affiliation"), "ProjectID": project.id, "ResProjectID": other}
        tables.add("Affiliation", keys | stamped)
    _add_participation(tables, calendar, project, int(line["opened"]))
    _add_coordinated_entry(tables, project, stamped)


def _of(name: str, project: Project) -> list[dict[str, str]]:
    return [row for row in table(name) if row["project"] == project.key]


def _project_row(project: Project, line: dict[str, str], places: Places) -> Row:
    services_only = project.type == 6 or (project.type == 13 and project.rrh_sub == 1)
    return {
        "ProjectID": project.id,
        "OrganizationID": places.agencies[project.agency].id,
        "ProjectName": project.name,
        "ProjectCommonName": line["common"],
        "OperatingStartDate": project.opened,
        "OperatingEndDate": project.closed,
        "ContinuumProject": int(line["continuum"]),
        "ProjectType": project.type,
        "HousingType": int(line["housing"]) if line["housing"] else None,
        "RRHSubType": project.rrh_sub,
        "ResidentialAffiliation": int(bool(_of("affiliation", project))) if services_only else None,
        "TargetPopulation": int(line["target"]),
        "HOPWAMedAssistedLivingFac": int(line["hopwa"]) if project.type in (*RESIDENTIAL, 13) else None,
    }


def _add_cocs(tables: Tables, project: Project, line: dict[str, str], stamped: Row) -> None:
    for at, code in enumerate(project.cocs):
        coc = COCS[code]
        row: Row = {"ProjectCoCID": tables.key("ProjectCoC"), "ProjectID": project.id, "CoCCode": code}
        row |= {"Geocode": coc["geocode"], "GeographyType": int(coc["geography"])}
        if line["street"]:
            row |= {"Address1": line["street"], "City": coc["cities"].split(";")[int(project.id) % 3]}
        row |= {"State": coc["state"], "ZIP": f"{int(coc['zip']) + int(project.id) % 3 + at:05d}"}
        tables.add("ProjectCoC", row | stamped)


def _add_funder(tables: Tables, calendar: Calendar, project: Project, line: dict[str, str]) -> None:
    until = calendar.grant_day(int(line["until"])) if line["until"] else None
    row: Row = {"FunderID": tables.key("Funder"), "ProjectID": project.id, "Funder": int(line["funder"])}
    row |= {"OtherFunder": line["other"], "GrantID": line["grant"], "EndDate": until}
    row["StartDate"] = calendar.grant_day(int(line["since"]))
    tables.add("Funder", row | stamp(calendar, int(line["since"])))


def _add_inventory(tables: Tables, calendar: Calendar, project: Project, line: dict[str, str]) -> None:
    until = calendar.grant_day(int(line["until"])) if line["until"] else None
    dedicated = {column: int(line[kind]) for kind, column in zip(BED_KINDS, BED_COLUMNS, strict=True)}
    row: Row = {"InventoryID": tables.key("Inventory"), "ProjectID": project.id, "CoCCode": line["coc"]}
    row |= {"HouseholdType": int(line["household"]), "UnitInventory": int(line["units"])}
    row |= {"BedInventory": int(line["beds"]), "OtherBedInventory": int(line["beds"]) - sum(dedicated.values())}
    row |= {f"{column}BedInventory": beds for column, beds in dedicated.items()}
    row |= {"ESBedType": _code(line["esbed"]), "Availability": _code(line["availability"])}
    row |= {"InventoryStartDate": calendar.grant_day(int(line["since"])), "InventoryEndDate": until}
    tables.add("Inventory", row | stamp(calendar, int(line["since"])))


def _code(text: str) -> int | None:
    return int(text) if text else None


def _add_participation(tables: Tables, calendar: Calendar, project: Project, opened: int) -> None:
    """2.08: in HMIS since the project opened, except where data/participation.csv says otherwise."""
    periods = _of("participation", project) or [{"hmis": "1", "since": str(opened), "until": ""}]
    for period in periods:
        until = calendar.grant_day(int(period["until"])) - timedelta(days=1) if period["until"] else project.closed
        row: Row = {"HMISParticipationID": tables.key("HMISParticipation"), "ProjectID": project.id}
        row |= {"HMISParticipationType": int(period["hmis"]), "HMISParticipationStatusEndDate": until}
        row["HMISParticipationStatusStartDate"] = calendar.grant_day(int(period["since"]))
        tables.add("HMISParticipation", row | stamp(calendar, int(period["since"])))


def _add_coordinated_entry(tables: Tables, project: Project, stamped: Row) -> None:
    """2.09: every project receives referrals, except where data/coordinated_entry.csv says otherwise."""
    line = next(iter(_of("coordinated_entry", project)), {"access": "0", "receives": "1"})
    row: Row = {"CEParticipationID": tables.key("CEParticipation"), "ProjectID": project.id}
    row |= {"AccessPoint": int(line["access"]), "ReceivesReferrals": int(line["receives"])}
    if line["access"] == "1":
        kinds = {"PreventionAssessment": "prevention", "CrisisAssessment": "crisis"}
        kinds |= {"HousingAssessment": "housing", "DirectServices": "direct"}
        row |= {column: int(line[kind]) for column, kind in kinds.items()}
    row |= {"CEParticipationStatusStartDate": project.opened, "CEParticipationStatusEndDate": project.closed}
    tables.add("CEParticipation", row | stamped)
