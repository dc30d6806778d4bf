"""An HMIS lead, and small exports made for a test."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from hudkit import standards

STAMP = {"DateCreated": "2026-01-05 08:00:00", "DateUpdated": "2026-01-05 08:00:00", "UserID": "u1", "ExportID": "x1"}


@pytest.fixture
def lead(db):
    from keyturn.conftest import staff

    return staff(None, "hmis-lead", "Lena")


@pytest.fixture
def community() -> dict[str, list[dict[str, str]]]:
    """Rows of a small export: one shelter, two clients, a stay each, a bed night and an income record."""
    return {
        "Export": [{"ExportID": "x1", "SourceType": "1", "ExportStartDate": "2025-10-01", "CSVVersion": "2026 v1.0"}],
        "User": [{"UserID": "u1", "UserFirstName": "Ada"}],
        "Organization": [{"OrganizationID": "o1", "OrganizationName": "Oak House"}],
        "Project": [{"ProjectID": "p1", "OrganizationID": "o1", "ProjectName": "Nights", "ProjectType": "1"}],
        "Client": [
            {"PersonalID": "c1", "FirstName": "Marisol", "LastName": "Vega", "SSN": "900112222", "DOB": "1984-03-21"},
            {"PersonalID": "c2", "FirstName": "Tom", "LastName": "Reed", "DOB": "03-11-21"},
        ],
        "Enrollment": [
            {
                "EnrollmentID": "e1",
                "PersonalID": "c1",
                "ProjectID": "p1",
                "EntryDate": "2026-01-02",
                "HouseholdID": "h1",
            },
            {"EnrollmentID": "e2", "PersonalID": "c2", "ProjectID": "p1", "EntryDate": "03-11-21", "HouseholdID": "h2"},
        ],
        "Services": [
            {
                "ServicesID": "s1",
                "EnrollmentID": "e1",
                "PersonalID": "c1",
                "DateProvided": "2026-01-02",
                "RecordType": "200",
            }
        ],
        "IncomeBenefits": [
            {
                "IncomeBenefitsID": "i1",
                "EnrollmentID": "e1",
                "PersonalID": "c1",
                "TotalMonthlyIncome": "4.2",
                "Earned": "01",
            },
            {"IncomeBenefitsID": "i2", "EnrollmentID": "e2", "PersonalID": "c2", "TotalMonthlyIncome": "4.20"},
        ],
    }


@pytest.fixture
def written(tmp_path):
    """Writes rows as a folder of CSV files; stamps are filled in where a row has none."""

    def write(rows: dict[str, list[dict[str, str]]], name: str = "export", without: tuple[str, ...] = ()) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        for file in standards.edition("fy2026").files:
            if file.name not in without:
                _write(folder / file.csv_name, [column.name for column in file.columns], rows.get(file.name, []))
        return folder

    return write


def _write(path: Path, columns: list[str], rows: list[dict[str, str]]) -> None:
    with path.open("w", newline="") as sink:
        writer = csv.DictWriter(sink, columns, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows({**STAMP, **row} for row in rows)


@pytest.fixture
def imported(lead):
    """Imports a folder as the lead, leaving out whatever kinds are named; returns the run."""
    from keyturn.exchange import services

    def bring(path: Path, source: str = "", leave_out: tuple[str, ...] = ()):
        run = services.start_import(lead, file_name=path.name, source=source)
        services.check_import(lead, run, path)
        if run.status == "deciding":
            services.decide(lead, run, dict.fromkeys(leave_out, "leave-out"))
        if run.status == "ready":
            services.confirm(lead, run)
            services.write_import(lead, run, path)
        return run

    return bring
