"""What the rules say between rows and files: households, dates, stages, bed nights, referrals."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta

import pytest

from keyturn.demo import Summary
from keyturn.demo.tests.conftest import TODAY, Rows

LAST_NIGHT = TODAY - timedelta(days=1)
Row = dict[str, str]


@pytest.fixture(scope="session")
def projects(rows: Rows) -> dict[str, Row]:
    return {row["ProjectID"]: row for row in rows["Project"]}


@pytest.fixture(scope="session")
def enrollments(rows: Rows) -> dict[str, Row]:
    return {row["EnrollmentID"]: row for row in rows["Enrollment"]}


@pytest.fixture(scope="session")
def exits(rows: Rows) -> dict[str, Row]:
    return {row["EnrollmentID"]: row for row in rows["Exit"]}


@pytest.fixture(scope="session")
def funders(rows: Rows) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows["Funder"]:
        found[row["ProjectID"]].add(row["Funder"])
    return found


def test_each_household_has_one_head(rows: Rows) -> None:
    """R087."""
    heads = Counter(row["HouseholdID"] for row in rows["Enrollment"] if row["RelationshipToHoH"] == "1")
    assert heads == Counter({row["HouseholdID"]: 1 for row in rows["Enrollment"]})


def test_a_household_belongs_to_one_stay(rows: Rows) -> None:
    """R086."""
    where = defaultdict(set)
    for row in rows["Enrollment"]:
        where[row["HouseholdID"]].add(row["ProjectID"])
    assert all(len(found) == 1 for found in where.values())


def test_nobody_is_in_a_household_twice(rows: Rows) -> None:
    members = Counter((row["HouseholdID"], row["PersonalID"]) for row in rows["Enrollment"])
    assert max(members.values()) == 1


def test_heads_have_a_coc_their_project_works_in(rows: Rows, summary: Summary) -> None:
    """R090, R091."""
    works_in = {(row["ProjectID"], row["CoCCode"]) for row in rows["ProjectCoC"]}
    missing = []
    for row in rows["Enrollment"]:
        if row["EnrollmentCoC"]:
            assert (row["ProjectID"], row["EnrollmentCoC"]) in works_in
        elif row["RelationshipToHoH"] == "1":
            missing.append(row["EnrollmentID"])
    assert sorted(missing) == sorted(summary.defects["coc_missing"])


def test_dates_are_in_order(rows: Rows, enrollments: dict[str, Row], exits: dict[str, Row]) -> None:
    """R089, R104, R106, R107, R140: ISO dates compare as text."""
    born = {row["PersonalID"]: row["DOB"] for row in rows["Client"]}
    for key, row in enrollments.items():
        end = exits[key]["ExitDate"] if key in exits else LAST_NIGHT.isoformat()
        assert born[row["PersonalID"]] <= row["EntryDate"] <= end <= LAST_NIGHT.isoformat()
        for column in ("MoveInDate", "DateOfEngagement", "DateOfPATHStatus"):
            assert not row[column] or row["EntryDate"] <= row[column] <= end, column
        assert row["DateToStreetESSH"] <= row["EntryDate"]


@pytest.mark.parametrize(
    ("file", "column"),
    [
        ("IncomeBenefits", "InformationDate"),
        ("HealthAndDV", "InformationDate"),
        ("EmploymentEducation", "InformationDate"),
        ("Disabilities", "InformationDate"),
        ("YouthEducationStatus", "InformationDate"),
        ("Services", "DateProvided"),
        ("CurrentLivingSituation", "InformationDate"),
        ("Assessment", "AssessmentDate"),
        ("Event", "EventDate"),
    ],
)
def test_records_lie_within_the_stay(
    rows: Rows, enrollments: dict[str, Row], exits: dict[str, Row], file: str, column: str
) -> None:
    """R012, R253; also that the person is the enrollment's."""
    for row in rows[file]:
        stay, left = enrollments[row["EnrollmentID"]], exits.get(row["EnrollmentID"])
        end = left["ExitDate"] if left else LAST_NIGHT.isoformat()
        assert stay["EntryDate"] <= row[column] <= end
        assert row["PersonalID"] == stay["PersonalID"]
        stage = row.get("DataCollectionStage")
        assert stage != "1" or row[column] == stay["EntryDate"]
        assert stage != "3" or row[column] == end


def test_nothing_was_entered_after_this_morning(rows: Rows) -> None:
    for name, found in rows.items():
        for row in found:
            created, updated = row.get("DateCreated", ""), row.get("DateUpdated", "")
            assert created <= updated <= f"{TODAY} 05:30:00", name


def test_stages_one_and_three_come_once(rows: Rows) -> None:
    """R011."""
    for name in ("IncomeBenefits", "HealthAndDV", "EmploymentEducation", "Disabilities", "YouthEducationStatus"):
        of = Counter(
            (row["EnrollmentID"], row.get("DisabilityType"), row["DataCollectionStage"])
            for row in rows[name]
            if row["DataCollectionStage"] in "13"
        )
        assert max(of.values()) == 1, name


def test_prior_living_situation_follows_the_form(rows: Rows, projects: dict[str, Row], summary: Summary) -> None:
    """R096 to R101."""
    planted = set(summary.defects["homeless_history_missing"])
    history = ("DateToStreetESSH", "TimesHomelessPastThreeYears", "MonthsHomelessPastThreeYears")
    for row in rows["Enrollment"]:
        if not row["LivingSituation"]:
            assert not any(row[name] for name in (*history, "LengthOfStay", "LOSUnderThreshold"))
            continue
        street_form = projects[row["ProjectID"]]["ProjectType"] in ("0", "1", "4", "8")
        homeless = len(row["LivingSituation"]) == 3 and row["LivingSituation"][0] == "1"
        asked = street_form or homeless or row["PreviousStreetESSH"] == "1"
        assert row["LengthOfStay"]
        assert bool(row["LOSUnderThreshold"]) == (not street_form and not homeless)
        if row["EnrollmentID"] not in planted:
            assert [bool(row[name]) for name in history] == [asked] * 3


def test_move_in_is_for_heads_in_permanent_housing(rows: Rows, projects: dict[str, Row]) -> None:
    """R105."""
    for row in rows["Enrollment"]:
        if row["MoveInDate"]:
            assert row["RelationshipToHoH"] == "1"
            assert projects[row["ProjectID"]]["ProjectType"] in ("3", "9", "10", "13")


def test_bed_nights(rows: Rows, enrollments: dict[str, Row], exits: dict[str, Row], projects: dict[str, Row]) -> None:
    """R240 to R242, and nights up to last night in every night shelter that is open."""
    nights: dict[str, list[str]] = defaultdict(list)
    for row in rows["Services"]:
        if row["RecordType"] == "200":
            nights[row["EnrollmentID"]].append(row["DateProvided"])
    shelters = {key for key, row in projects.items() if row["ProjectType"] == "1"}
    assert set(nights) == {key for key, row in enrollments.items() if row["ProjectID"] in shelters}
    full_last_night = set()
    for key, found in nights.items():
        assert len(found) == len(set(found))
        assert min(found) == enrollments[key]["EntryDate"]
        assert key not in exits or max(found) < exits[key]["ExitDate"]
        full_last_night |= {enrollments[key]["ProjectID"]} if max(found) == LAST_NIGHT.isoformat() else set()
    assert full_last_night == shelters


def test_no_more_sleepers_than_beds(rows: Rows, projects: dict[str, Row], enrollments: dict[str, Row]) -> None:
    """A night shelter is over its beds only where people arrive for the first time (data/steps, `Door`)."""
    beds: Counter[str] = Counter()
    for row in rows["Inventory"]:
        beds[row["ProjectID"]] += int(row["BedInventory"])
    taken = Counter(
        (enrollments[row["EnrollmentID"]]["ProjectID"], row["DateProvided"])
        for row in rows["Services"]
        if row["RecordType"] == "200"
    )
    over = [night for night, count in taken.items() if count > beds[night[0]] + 6]
    assert over == []


def test_incomes_add_up(rows: Rows, summary: Summary) -> None:
    """R167, R168, R184, but for the planted contradictions."""
    conflicts = set()
    for row in rows["IncomeBenefits"]:
        amounts = [float(v) for k, v in row.items() if k.endswith("Amount") and v]
        if row["TotalMonthlyIncome"]:
            assert float(row["TotalMonthlyIncome"]) == pytest.approx(sum(amounts))
        if row["IncomeFromAnySource"] in ("0", "1") and bool(amounts) != (row["IncomeFromAnySource"] == "1"):
            conflicts.add(row["IncomeBenefitsID"])
    assert conflicts == set(summary.defects["income_conflict"])


def test_benefits_and_insurance_agree_with_their_sources(rows: Rows) -> None:
    """R186, R188."""
    benefits = ("SNAP", "WIC", "TANFChildCare", "TANFTransportation", "OtherTANF", "OtherBenefitsSource")
    plans = ("Medicaid", "Medicare", "SCHIP", "VHAServices", "EmployerProvided", "COBRA", "PrivatePay")
    plans += ("StateHealthIns", "IndianHealthServices", "OtherInsurance")
    for row in rows["IncomeBenefits"]:
        for asked, sources in (("BenefitsFromAnySource", benefits), ("InsuranceFromAnySource", plans)):
            if row[asked]:
                assert (row[asked] == "1") == any(row[name] == "1" for name in sources)


def test_disabling_condition_agrees_with_the_conditions(rows: Rows, summary: Summary) -> None:
    """R103 at entry, but for the planted contradictions."""
    disabled = {
        row["EnrollmentID"]
        for row in rows["Disabilities"]
        if row["DataCollectionStage"] == "1"
        and (
            (row["DisabilityType"] in ("6", "8") and row["DisabilityResponse"] == "1")
            or row["IndefiniteAndImpairs"] == "1"
        )
    }
    denied = {row["EnrollmentID"] for row in rows["Enrollment"] if row["DisablingCondition"] == "0"}
    assert disabled & denied <= set(summary.defects["disabling_conflict"])


def test_projects_are_described_as_their_type_asks(rows: Rows, projects: dict[str, Row]) -> None:
    """R027 to R031, R034, R035, R043 to R047, R052, R053."""
    housing = ("0", "1", "2", "3", "8", "9", "10")
    for row in projects.values():
        rrh = row["ProjectType"] == "13"
        assert bool(row["RRHSubType"]) == rrh
        assert bool(row["HousingType"]) == (row["ProjectType"] in housing or row["RRHSubType"] == "2")
        assert bool(row["ResidentialAffiliation"]) == (row["ProjectType"] == "6" or row["RRHSubType"] == "1")
    for row in rows["Inventory"]:
        project = projects[row["ProjectID"]]
        assert project["ProjectType"] in housing or project["RRHSubType"] == "2"
        assert bool(row["Availability"]) == bool(row["ESBedType"]) == (project["ProjectType"] in ("0", "1"))
        kinds = ("CHVet", "YouthVet", "Vet", "CHYouth", "Youth", "CH", "Other")
        assert int(row["BedInventory"]) == sum(int(row[f"{kind}BedInventory"]) for kind in kinds)
        assert int(row["UnitInventory"]) <= int(row["BedInventory"])
        assert row["InventoryStartDate"] >= project["OperatingStartDate"]
    for row in rows["Affiliation"]:
        assert projects[row["ProjectID"]]["ResidentialAffiliation"] == "1"
        assert projects[row["ResProjectID"]]["ProjectType"] in housing
    for row in rows["CEParticipation"]:
        kinds = ("PreventionAssessment", "CrisisAssessment", "HousingAssessment", "DirectServices")
        assert {bool(row[kind]) for kind in kinds} == {row["AccessPoint"] == "1"}


def test_a_victim_service_provider_keeps_its_clients_out(rows: Rows, projects: dict[str, Row]) -> None:
    """R026: in a comparable database, and nobody in this one (req 97)."""
    victim = {row["OrganizationID"] for row in rows["Organization"] if row["VictimServiceProvider"] == "1"}
    theirs = {key for key, row in projects.items() if row["OrganizationID"] in victim}
    assert len(victim) == 1
    assert len(theirs) == 2
    assert {r["HMISParticipationType"] for r in rows["HMISParticipation"] if r["ProjectID"] in theirs} == {"2"}
    assert not [row for row in rows["Enrollment"] if row["ProjectID"] in theirs]


def test_stays_lie_within_the_project_s_life(rows: Rows, projects: dict[str, Row], exits: dict[str, Row]) -> None:
    """R032, R089."""
    for row in rows["Enrollment"]:
        project = projects[row["ProjectID"]]
        assert project["OperatingStartDate"] <= row["EntryDate"]
        if project["OperatingEndDate"]:
            assert exits[row["EnrollmentID"]]["ExitDate"] <= project["OperatingEndDate"]


def test_funders_own_columns_stay_with_their_projects(rows: Rows, funders: dict[str, set[str]]) -> None:
    """R138, R189, R247: a column of a federal partner is filled only where that partner pays."""
    partner = {
        "ClientEnrolledInPATH": {"21"},
        "PercentAMI": {"33"},
        "VAMCStation": {"20", "27", "30", "33", "37", "38", "39", "40", "41", "42", "45"},
        "EligibleForRHY": {"22"},
        "ReferralSource": {"22", "23", "24", "26"},
        "MentalHealthConsultation": {"33", "37", "38", "39", "40", "41", "42", "45"},
    }
    for column, codes in partner.items():
        paid = [row["ProjectID"] for row in rows["Enrollment"] if row[column]]
        assert paid, column
        assert all(funders[project] & codes for project in set(paid)), column


def test_services_are_given_by_the_partner_that_pays(
    rows: Rows, enrollments: dict[str, Row], funders: dict[str, set[str]]
) -> None:
    hopwa, rhy = {"13", "14", "15", "16", "17", "18", "19"}, {"22", "23", "24", "26"}
    partner = {"141": {"21"}, "142": rhy, "143": hopwa, "144": {"33"}, "151": hopwa, "152": {"33"}, "161": {"21"}}
    partner["210"] = {"20"}
    given = Counter()
    for row in rows["Services"]:
        given[row["RecordType"]] += 1
        codes = partner.get(row["RecordType"])
        assert codes is None or funders[enrollments[row["EnrollmentID"]]["ProjectID"]] & codes
    assert set(given) == {*partner, "200", "300"}


def test_referrals_name_a_project_of_their_kind(rows: Rows, projects: dict[str, Row]) -> None:
    """R258 to R262."""
    kinds = {"10": {"0", "1", "8"}, "11": {"2"}, "12": {"2", "13"}, "13": {"13"}, "14": {"3"}, "15": {"9", "10"}}
    for row in rows["Event"]:
        place = row["LocationCrisisOrPHHousing"]
        assert bool(place) == (row["Event"] in kinds)
        assert not place or projects[place]["ProjectType"] in kinds[row["Event"]]
        assert row["ResultDate"] == "" or row["ResultDate"] >= row["EventDate"]


def test_assessments_hold_questions_and_results(rows: Rows) -> None:
    """R254."""
    made = {row["AssessmentID"] for row in rows["Assessment"]}
    assert made == {row["AssessmentID"] for row in rows["AssessmentQuestions"]}
    assert made == {row["AssessmentID"] for row in rows["AssessmentResults"]}


def test_annual_assessments_are_in_their_window_but_for_the_planted(rows: Rows, enrollments: dict[str, Row]) -> None:
    """R013: within 30 days of an anniversary of the head's entry."""
    heads = {r["HouseholdID"]: r["EntryDate"] for r in rows["Enrollment"] if r["RelationshipToHoH"] == "1"}
    inside = outside = 0
    for row in rows["IncomeBenefits"]:
        if row["DataCollectionStage"] == "5":
            entry = date.fromisoformat(heads[enrollments[row["EnrollmentID"]]["HouseholdID"]])
            days = (date.fromisoformat(row["InformationDate"]) - entry).days % 365.25
            near = days <= 31 or days >= 334
            inside, outside = inside + near, outside + (not near)
    assert inside > 8 * outside > 0


def test_aftercare_lies_within_180_days(rows: Rows) -> None:
    """R161, R162."""
    for row in rows["Exit"]:
        assert bool(row["AftercareDate"]) == bool(row["AftercareProvided"])
        if row["AftercareDate"]:
            later = date.fromisoformat(row["AftercareDate"]) - date.fromisoformat(row["ExitDate"])
            assert timedelta(0) <= later <= timedelta(days=180)
