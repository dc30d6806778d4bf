"""A small FY2026 export without a fault, for tests to spoil."""

import csv
import io
import zipfile
from pathlib import Path

from hudkit import standards

Rows = dict[str, list[dict[str, str]]]

DAY, TIME = "2025-11-01", "2025-11-01 09:00:00"
STAMPS = {"DateCreated": TIME, "DateUpdated": TIME, "UserID": "u1", "ExportID": "x1"}
NO_RACE = dict.fromkeys(
    ("AmIndAKNative", "Asian", "BlackAfAmerican", "MidEastNAfrican", "NativeHIPacific", "White"), "0"
)
_ADDRESS = {
    "Geocode": "123456",
    "GeographyType": "1",
    "Address1": "1 Harbor Road",
    "City": "Milltown",
    "State": "ME",
    "ZIP": "04001",
}


def clean() -> Rows:
    """Rows by file: one shelter, one household of two, one of whom has left. Every check passes."""
    return {
        "Export": [_export()],
        "Organization": [_row(OrganizationID="o1", OrganizationName="Harbor", VictimServiceProvider="0")],
        "User": [{"UserFirstName": "Ada", **STAMPS}],
        "Project": [_project()],
        "ProjectCoC": [_row(ProjectCoCID="pc1", ProjectID="p1", CoCCode="XX-501", **_ADDRESS)],
        "Inventory": [_inventory()],
        "HMISParticipation": [_participation("HMIS", HMISParticipationType="1")],
        "CEParticipation": [_participation("CE", AccessPoint="0", ReceivesReferrals="0")],
        "Client": [_client("c1", "1980-02-29"), _client("c2", "2015-06-30")],
        "Enrollment": [_enrollment("e1", "c1", "1"), _enrollment("e2", "c2", "2")],
        "Exit": [_row(ExitID="t1", EnrollmentID="e2", PersonalID="c2", ExitDate="2025-12-24", Destination="410")],
    }


def _row(**values: str) -> dict[str, str]:
    return {**values, **STAMPS}


def _export() -> dict[str, str]:
    return {
        "ExportID": "x1",
        "SourceType": "1",
        "SourceID": "XX-501",
        "ExportDate": "2026-01-02 08:00:00",
        "ExportStartDate": "2025-10-01",
        "ExportEndDate": "2025-12-31",
        "SoftwareName": "Test",
        "CSVVersion": "2026 v1.0",
        "ExportPeriodType": "3",
        "ExportDirective": "2",
        "HashStatus": "1",
        "ImplementationID": "i1",
    }


def _project() -> dict[str, str]:
    values = {"ContinuumProject": "1", "ProjectType": "0", "HousingType": "1", "TargetPopulation": "4"}
    return _row(ProjectID="p1", OrganizationID="o1", ProjectName="Shelter", OperatingStartDate="2020-01-01", **values)


def _participation(kind: str, **values: str) -> dict[str, str]:
    key, start = f"{kind}ParticipationID", f"{kind}ParticipationStatusStartDate"
    return _row(**{key: "r1", "ProjectID": "p1", start: "2020-01-01", **values})


def _client(key: str, born: str) -> dict[str, str]:
    quality = {"NameDataQuality": "1", "SSNDataQuality": "1", "DOBDataQuality": "1", "VeteranStatus": "0"}
    name = {"FirstName": "Herringbone", "LastName": "Contrivance", "SSN": "123456789"}
    return _row(PersonalID=key, DOB=born, HispanicLatinao="1", **quality, **name, **NO_RACE)


def _enrollment(key: str, client: str, relationship: str) -> dict[str, str]:
    stay = {"LivingSituation": "116", "LengthOfStay": "10", "DateToStreetESSH": DAY}
    times = {"TimesHomelessPastThreeYears": "1", "MonthsHomelessPastThreeYears": "101", "DisablingCondition": "0"}
    ids = {"EnrollmentID": key, "PersonalID": client, "ProjectID": "p1", "HouseholdID": "h1"}
    return _row(**ids, EntryDate=DAY, RelationshipToHoH=relationship, EnrollmentCoC="XX-501", **stay, **times)


def texts(rows: Rows) -> dict[str, str]:
    """Base name -> text of every file of the edition, quoted as the specification says."""
    return {file.csv_name: _text(file, rows.get(file.name, [])) for file in standards.edition("fy2026").files}


def _text(file: standards.File, rows: list[dict[str, str]]) -> str:
    sink = io.StringIO()
    names = [column.name for column in file.columns]
    writer = csv.DictWriter(sink, names, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: row[name] for name in names if name in row} for row in rows)
    return sink.getvalue()


def folder(where: Path, rows: Rows | None = None, **replaced: str | bytes) -> Path:
    """Writes an export as a folder; `replaced` gives whole files (Client=b"...") in place of their rows."""
    where.mkdir(parents=True, exist_ok=True)
    for name, text in texts(rows or clean()).items():
        (where / name).write_bytes(_bytes(replaced.get(name.removesuffix(".csv"), text)))
    return where


def zipped(where: Path, rows: Rows | None = None, inside: str = "") -> Path:
    """Writes an export as a zip, below the folder `inside` where one is named."""
    with zipfile.ZipFile(where, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts(rows or clean()).items():
            archive.writestr(inside + name, text)
    return where


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def full() -> Rows:
    """A clean export with a row in every file: a services-only project beside the shelter, and every kind of record."""
    rows = clean()
    services_only = {"ProjectType": "6", "HousingType": "", "ResidentialAffiliation": "1", "ProjectID": "p2"}
    rows["Project"].append({**_project(), **services_only})
    rows["ProjectCoC"].append({**rows["ProjectCoC"][0], "ProjectCoCID": "pc2", "ProjectID": "p2"})
    rows["Affiliation"] = [_row(AffiliationID="a1", ProjectID="p2", ResProjectID="p1")]
    rows["Funder"] = [_row(FunderID="f1", ProjectID="p1", Funder="8", StartDate="2020-01-01")]
    return rows | {file: [_record(file, values)] for file, values in RECORDS.items()}


def _inventory() -> dict[str, str]:
    beds = {
        "UnitInventory": "5",
        "BedInventory": "10",
        "OtherBedInventory": "10",
        "Availability": "1",
        "ESBedType": "1",
    }
    return _row(
        InventoryID="v1", ProjectID="p1", CoCCode="XX-501", HouseholdType="1", InventoryStartDate="2020-01-01", **beds
    )


_AT_START = {"InformationDate": DAY, "DataCollectionStage": "1"}
RECORDS = {
    "IncomeBenefits": {
        **_AT_START,
        "IncomeFromAnySource": "1",
        "TotalMonthlyIncome": "841.50",
        "SSI": "1",
        "SSIAmount": "841.50",
        "BenefitsFromAnySource": "0",
        "InsuranceFromAnySource": "1",
        "Medicaid": "1",
    },
    "HealthAndDV": {**_AT_START, "DomesticViolenceSurvivor": "1", "WhenOccurred": "1", "CurrentlyFleeing": "0"},
    "EmploymentEducation": {**_AT_START, "Employed": "1", "EmploymentType": "1"},
    "Disabilities": {**_AT_START, "DisabilityType": "5", "DisabilityResponse": "0"},
    "YouthEducationStatus": {**_AT_START, "CurrentSchoolAttend": "0", "MostRecentEdStatus": "1"},
    "Services": {"DateProvided": DAY, "RecordType": "144", "TypeProvided": "1"},
    "CurrentLivingSituation": {"InformationDate": DAY, "CurrentLivingSituation": "116"},
    "Assessment": {"AssessmentDate": DAY, "AssessmentLocation": "Hall", "AssessmentType": "1", "AssessmentLevel": "1"},
    "AssessmentQuestions": {"AssessmentID": "r1", "AssessmentQuestion": "Q1"},
    "AssessmentResults": {"AssessmentID": "r1", "AssessmentResultType": "score"},
    "Event": {
        "EventDate": DAY,
        "Event": "10",
        "LocationCrisisOrPHHousing": "p1",
        "ReferralResult": "1",
        "ResultDate": DAY,
    },
}
"""File -> the columns of its one record, beside keys and stamps."""


def _record(file: str, values: dict[str, str]) -> dict[str, str]:
    key = standards.edition("fy2026").file(file).primary_key
    return _row(**{key: "r1", "EnrollmentID": "e1", "PersonalID": "c1", **values})
