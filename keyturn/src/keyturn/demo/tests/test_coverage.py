"""The community has everything a demonstration needs: each file, project type, funder, kind of household, role."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml

import keyturn
from hudkit.standards import edition
from keyturn.demo import Summary
from keyturn.demo.days import age_on
from keyturn.demo.pools import table
from keyturn.demo.tests.conftest import TODAY, Rows

FY2026 = edition("fy2026")
PROJECT_TYPES = {str(kind) for kind in (0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14)}
ROLES = yaml.safe_load((Path(keyturn.__file__).parent / "accounts/roles.yaml").read_text(encoding="utf-8"))["roles"]


@pytest.fixture(scope="session")
def room(summary: Summary) -> dict:
    return json.loads(summary.room.read_text(encoding="utf-8"))


def test_every_file_is_filled(rows: Rows) -> None:
    assert {file.name for file in FY2026.files if not rows[file.name]} == set()


def test_size_of_the_community(rows: Rows, summary: Summary) -> None:
    assert len(rows["Client"]) == summary.clients == 3000
    assert len(rows["Organization"]) == 12
    assert len(rows["Project"]) == 45
    assert {row["PersonalID"] for row in rows["Client"]} == {row["PersonalID"] for row in rows["Enrollment"]}
    assert summary.bytes < 30_000_000


def test_every_project_type_has_people(rows: Rows) -> None:
    kinds = {row["ProjectID"]: row["ProjectType"] for row in rows["Project"]}
    assert set(kinds.values()) == PROJECT_TYPES
    assert {kinds[row["ProjectID"]] for row in rows["Enrollment"]} == PROJECT_TYPES


def test_every_project_in_hmis_has_people_now_or_has_closed(rows: Rows) -> None:
    served = {row["ProjectID"] for row in rows["Enrollment"]}
    in_hmis = {row["ProjectID"] for row in rows["HMISParticipation"] if row["HMISParticipationType"] == "1"}
    assert served == in_hmis


def test_common_funders(rows: Rows) -> None:
    codes = {int(row["Funder"]) for row in rows["Funder"]}
    assert codes >= {
        2,
        3,
        4,
        5,
        8,
        9,
        10,
        11,
        14,
        15,
        17,
        20,
        21,
        22,
        23,
        24,
        25,
        30,
        33,
        37,
        41,
        43,
        44,
        46,
        50,
        51,
        53,
    }


def test_two_cocs_over_a_state_line(rows: Rows) -> None:
    assert {(row["CoCCode"], row["State"]) for row in rows["ProjectCoC"]} == {("XX-500", "XX"), ("YY-501", "YY")}
    by_coc = Counter(row["EnrollmentCoC"] for row in rows["Enrollment"] if row["EnrollmentCoC"])
    assert min(by_coc.values()) > 1000


def test_five_years_of_history(rows: Rows) -> None:
    first = TODAY.replace(year=TODAY.year - 5)
    years = Counter(row["EntryDate"][:4] for row in rows["Enrollment"])
    assert all(years[str(year)] > 300 for year in range(first.year + 1, TODAY.year + 1))
    late = (TODAY - timedelta(days=7)).isoformat()
    assert any(row["EntryDate"] >= late for row in rows["Enrollment"])


def test_kinds_of_households(rows: Rows) -> None:
    """Families, couples, singles, unaccompanied minors and youth, parenting youth, veterans."""
    born = {row["PersonalID"]: row["DOB"] for row in rows["Client"] if row["DOB"]}
    veterans = {row["PersonalID"] for row in rows["Client"] if row["VeteranStatus"] == "1"}
    ages: dict[str, list[int]] = {}
    for row in rows["Enrollment"]:
        if row["PersonalID"] in born:
            age = age_on(date.fromisoformat(born[row["PersonalID"]]), date.fromisoformat(row["EntryDate"]))
            ages.setdefault(row["HouseholdID"], []).append(age)
    found = Counter(_kind(sorted(of)) for of in ages.values())
    assert all(found[kind] >= 40 for kind in ("family", "couple", "single", "minor", "youth", "parenting youth"))
    assert len(veterans) > 120


def _kind(ages: list[int]) -> str:
    adults = [age for age in ages if age >= 18]
    if len(ages) == 1:
        return "minor" if not adults else "youth" if ages[0] < 25 else "single"
    if len(adults) == len(ages):
        return "couple"
    return "parenting youth" if ages[-1] < 25 else "family"


@pytest.mark.parametrize("project_type", sorted(PROJECT_TYPES, key=int))
def test_required_elements_are_answered(rows: Rows, project_type: str) -> None:
    """Each element HUD requires of a project at entry is filled for most of those it is asked of."""
    funders: dict[str, list[str]] = {}
    for row in rows["Funder"]:
        funders.setdefault(row["ProjectID"], []).append(row["Funder"])
    for project in rows["Project"]:
        if project["ProjectType"] == project_type:
            asked = FY2026.requirements_for([project_type], funders[project["ProjectID"]])
            needed = {row.element for row in asked if row.required == "Y" and "project_start" in row.stages}
            _check_entry_records(rows, project["ProjectID"], needed)


ENTRY_FILES = {
    "IncomeBenefits": {
        "4.02": "IncomeFromAnySource",
        "4.03": "BenefitsFromAnySource",
        "4.04": "InsuranceFromAnySource",
    },
    "Disabilities": {"4.05": "DisabilityResponse"},
    "HealthAndDV": {"4.11": "DomesticViolenceSurvivor", "R7": "GeneralHealthStatus", "R10": "PregnancyStatus"},
    "EmploymentEducation": {"R4": "LastGradeCompleted", "R5": "SchoolStatus", "R6": "Employed"},
    "YouthEducationStatus": {"C3": "CurrentSchoolAttend"},
    "Enrollment": {"3.917": "LivingSituation", "R1": "ReferralSource", "V4": "PercentAMI", "V6": "VAMCStation"},
}


def _check_entry_records(rows: Rows, project: str, needed: set[str]) -> None:
    heads = {
        row["EnrollmentID"]
        for row in rows["Enrollment"]
        if row["ProjectID"] == project and row["RelationshipToHoH"] == "1"
    }
    for file, elements in ENTRY_FILES.items():
        for element in needed & set(elements):
            stage = "DataCollectionStage"
            answered = {
                row["EnrollmentID"]
                for row in rows[file]
                if row["EnrollmentID"] in heads and row.get(stage, "1") == "1" and row[elements[element]]
            }
            assert len(answered) >= 0.9 * len(heads), (project, element)


def test_entry_lag_is_of_every_length(rows: Rows) -> None:
    """Q6e has people in each row: 0, 1 to 3, 4 to 6, 7 to 10, 11 days and more."""
    lags = Counter()
    for row in rows["Enrollment"]:
        days = (date.fromisoformat(row["DateCreated"][:10]) - date.fromisoformat(row["EntryDate"])).days
        lags[next(i for i, limit in enumerate((0, 3, 6, 10, 9999)) if days <= limit)] += 1
    assert min(lags.values()) > 200
    assert len(lags) == 5


def test_defects_are_planted_at_honest_rates(summary: Summary) -> None:
    assert set(summary.defects) == {row["name"] for row in table("defects")}
    assert all(summary.defects.values())
    assert len(summary.defects["duplicate_client"]) == 30
    assert max(len(found) for found in summary.defects.values()) < 0.2 * summary.clients


def test_no_social_security_number_could_be_someone_s(rows: Rows) -> None:
    """Last four digits only, or an area and group that were never issued (see keyturn.demo.people)."""
    for row in rows["Client"]:
        assert re.fullmatch(r"|x{5}\d{4}|9\d\d(0[1-9]|[1-4]\d)(\d{4}|xxxx)", row["SSN"])
        assert not row["SSN"].endswith("0000")


def test_one_sign_in_for_each_role(room: dict) -> None:
    """Req 152 to 159 and the HMIS lead; each role held where it may be (Assessor Only at an additional agency)."""
    held = [(person, one) for person in room["staff"] for one in person["memberships"]]
    assert {one["role"] for _, one in held} == set(ROLES)
    assert len(room["staff"]) == len(ROLES)
    assert all(sum(one["primary"] for one in person["memberships"]) == 1 for person in room["staff"])
    for _, one in held:
        where = ROLES[one["role"]]["agency"]
        assert where in ("both", "implementation") or where == ("primary" if one["primary"] else "additional")
        assert (one["organization_id"] is None) == (where == "implementation")


def test_sign_ins_are_made_up_and_known_to_the_csv(room: dict, rows: Rows) -> None:
    staff = {row["UserID"]: row for row in rows["User"]}
    for person in room["staff"]:
        assert re.fullmatch(r"[a-z.]+@[a-z-]+\.example", person["email"])
        assert staff[person["user_id"]]["UserEmail"] == person["email"]
    for row in rows["User"]:
        assert re.fullmatch(r"202555(01\d\d)", row["UserPhone"])


def test_the_password_keeps_the_rule(room: dict) -> None:
    word = room["password"]
    assert len(word) >= 15
    assert re.search(r"[a-z]", word)
    assert re.search(r"\d", word)


def test_releases(room: dict, rows: Rows) -> None:
    """About 70 % agreed, 12 said no, nobody was asked twice; kinds and dates stand."""
    answers = room["releases"]
    known = {row["PersonalID"] for row in rows["Client"]}
    granted = [one for one in answers if one["granted"]]
    assert len({one["personal_id"] for one in answers}) == len(answers)
    assert {one["personal_id"] for one in answers} <= known
    assert 0.66 < len(granted) / len(known) < 0.74
    assert len(answers) - len(granted) == 12
    assert {one["kind"] for one in granted} == {"written", "verbal"}
    assert all(one["starts_at"] < one["ends_at"] for one in granted)
