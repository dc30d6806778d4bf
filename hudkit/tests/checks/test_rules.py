"""HUD's rules between columns: each broken once in a clean export."""

import pytest

from hudkit import checks, dataset, standards
from hudkit.checks.conditions import read
from hudkit.checks.rules import KINDS, machine_readable, violations
from tests.hostile import exports

from .quality_world import merged, place

FY2026 = standards.edition("fy2026")


def _found(tmp_path, rows, suites=checks.RULES) -> dict[tuple[str, str, str], int]:
    with dataset.open(exports.folder(tmp_path / "export", rows)) as data:
        return {(one.rule, one.file, one.column): one.count for one in checks.check(data, suites).counts()}


def test_a_clean_export_of_every_file_breaks_no_rule(tmp_path):
    assert _found(tmp_path, exports.full(), checks.SUITES) == {}


BREACHES = [
    ("R016", "Export", "SourceID", {"SourceID": ""}),
    ("R019", "Export", "ExportEndDate", {"ExportEndDate": "2025-09-30"}),
    ("R027", "Project", "ProjectType", {"ProjectType": ""}),
    ("R029", "Project", "RRHSubType", {"RRHSubType": "1"}),
    ("R031", "Project", "HousingType", {"HousingType": ""}),
    ("R032", "Project", "OperatingEndDate", {"OperatingEndDate": "2025-11-30"}),
    ("R041", "Funder", "EndDate", {"EndDate": "2019-12-31"}),
    ("R040", "Funder", "OtherFunder", {"OtherFunder": "County"}),
    ("R047", "Inventory", "BedInventory", {"BedInventory": "11"}),
    ("R048", "Inventory", "UnitInventory", {"UnitInventory": "11"}),
    ("R053", "CEParticipation", "PreventionAssessment", {"PreventionAssessment": "0"}),
    ("R061", "Client", "FirstName", {"NameDataQuality": "9"}),
    ("R064", "Client", "SSN", {"SSN": "666123456", "SSNDataQuality": "1"}),
    ("R065", "Client", "DOB", {"DOBDataQuality": "9"}),
    ("R067", "Client", "RaceNone", {"RaceNone": "9"}),
    ("R070", "Client", "YearEnteredService", {"YearEnteredService": "2000"}),
    ("R092", "Enrollment", "LivingSituation", {"LivingSituation": "", "LengthOfStay": ""}),
    ("R090", "Enrollment", "EnrollmentCoC", {"EnrollmentCoC": ""}),
    ("R087", "Enrollment", "RelationshipToHoH", {"RelationshipToHoH": "2"}),
    ("R100", "Enrollment", "TimesHomelessPastThreeYears", {"TimesHomelessPastThreeYears": ""}),
    ("R102", "Enrollment", "DateToStreetESSH", {"DateToStreetESSH": "2025-11-02"}),
    ("R105", "Enrollment", "MoveInDate", {"MoveInDate": "2025-11-05"}),
    ("R104", "Enrollment", "MoveInDate", {"MoveInDate": "2025-10-31"}),
    ("R119", "Enrollment", "AnnualPercentAMI", {"AnnualPercentAMI": "1"}),
    ("R140", "Exit", "ExitDate", {"ExitDate": "2025-10-31"}),
    ("R143", "Exit", "DestinationSubsidyType", {"Destination": "435"}),
    ("R156", "Exit", "IndividualCounseling", {"IndividualCounseling": "1"}),
    ("R168", "IncomeBenefits", "IncomeFromAnySource", {"IncomeFromAnySource": "0"}),
    ("R184", "IncomeBenefits", "TotalMonthlyIncome", {"TotalMonthlyIncome": "840"}),
    ("R186", "IncomeBenefits", "BenefitsFromAnySource", {"BenefitsFromAnySource": "1"}),
    ("R011", "HealthAndDV", "DataCollectionStage", {"DataCollectionStage": "6"}),
    ("R012", "HealthAndDV", "InformationDate", {"InformationDate": "2025-11-02"}),
    ("R204", "HealthAndDV", "CurrentlyFleeing", {"DomesticViolenceSurvivor": "0", "WhenOccurred": ""}),
    ("R210", "Disabilities", "IndefiniteAndImpairs", {"IndefiniteAndImpairs": "1"}),
    (
        "R103",
        "Enrollment",
        "DisablingCondition",
        ("Disabilities", {"DisabilityResponse": "1", "IndefiniteAndImpairs": "1"}),
    ),
    ("R240", "Services", "RecordType", {"RecordType": "200", "TypeProvided": "200"}),
    ("R241", "Services", "DateProvided", {"RecordType": "200", "TypeProvided": "200", "DateProvided": "2025-10-01"}),
    ("R236", "Services", "FAAmount", {"FAAmount": "12.00"}),
    ("R247", "CurrentLivingSituation", "VerifiedBy", {"VerifiedBy": "Ada"}),
    ("R253", "CurrentLivingSituation", "InformationDate", {"InformationDate": "2025-10-31"}),
    ("R255", "AssessmentQuestions", "AssessmentQuestion", {"AssessmentQuestion": ""}),
    ("R261", "Event", "ResultDate", {"ReferralResult": ""}),
]


def _spoiled(file, values):
    rows = exports.full()
    spoiled, changed = values if isinstance(values, tuple) else (file, values)
    rows[spoiled][0] |= changed
    return rows


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """Number of a breach, and "clean" -> the rules broken in its community, where; all communities stand in one export."""
    worlds = [(str(n), _spoiled(file, values)) for n, (_, file, _, values) in enumerate(BREACHES) if file != "Export"]
    rows = merged([*worlds, ("clean", exports.full())])
    found = {name: set() for name, _ in [*worlds, ("clean", None)]}
    with dataset.open(exports.folder(tmp_path_factory.mktemp("breaches"), rows)) as data:
        for problem in checks.check(data, checks.RULES):
            found[place(problem)[0]].add((problem.rule, problem.file, problem.column))
    return found


@pytest.mark.parametrize("number", range(len(BREACHES)), ids=lambda n: f"{BREACHES[n][0]}-{BREACHES[n][2]}")
def test_a_breach_is_found_where_it_is(tmp_path, broken, number):
    rule, file, column, values = BREACHES[number]
    if file == "Export":
        assert _found(tmp_path, _spoiled(file, values))[rule, file, column] == 1
    else:
        assert (rule, file, column) in broken[str(number)]


def test_a_breach_is_not_found_elsewhere(broken):
    assert broken["clean"] == set()


HISTORY = {"DateToStreetESSH": "", "TimesHomelessPastThreeYears": "", "MonthsHomelessPastThreeYears": ""}


@pytest.mark.parametrize(
    ("born", "relationship", "found"),
    [
        ("2015-06-30", "2", set()),  # a child of the head of household is not asked about homelessness
        ("2015-06-30", "1", set(HISTORY)),
        ("2007-11-01", "2", set(HISTORY)),
        ("2007-11-02", "2", set()),  # turns 18 on the day after the start
        ("", "2", set()),
    ],
)
def test_the_history_of_homelessness_is_asked_of_heads_and_adults(tmp_path, born, relationship, found):
    rows = exports.clean()
    rows["Client"][1] |= {"DOB": born}
    rows["Enrollment"][1] |= {"RelationshipToHoH": relationship, **HISTORY}
    broken = _found(tmp_path, rows)
    assert {column for rule, _, column in broken if rule == "R100"} == found


def test_a_household_in_which_nobody_has_a_relationship_has_no_head(tmp_path):
    rows = exports.clean()
    for row in rows["Enrollment"]:
        row["RelationshipToHoH"] = ""
    assert _found(tmp_path, rows)["R087", "Enrollment", "RelationshipToHoH"] == 2


def test_deleted_records_break_no_rule(tmp_path):
    rows = exports.full()
    rows["Event"][0] |= {"ReferralResult": "", "DateDeleted": exports.TIME}
    assert _found(tmp_path, rows) == {}


def test_a_repeated_enrollment_does_not_repeat_the_findings_of_its_records(tmp_path):
    rows = exports.full()
    rows["Enrollment"].append(rows["Enrollment"][0])
    rows["HealthAndDV"][0] |= {"InformationDate": "2025-11-02"}
    found = _found(tmp_path, rows, checks.SUITES)
    assert found["key.duplicate", "Enrollment", "EnrollmentID"] == 2
    assert found["R012", "HealthAndDV", "InformationDate"] == 1


@pytest.mark.parametrize(
    ("file", "condition", "sql"),
    [
        ("Enrollment", "LivingSituation in (100..199)", 't."LivingSituation" between 100 and 199'),
        ("Enrollment", "Project.ProjectType in (0,1)", 'p."ProjectType" in ( 0 , 1 )'),
        ("Enrollment", "Funder = 45", "list_contains(p._funders, 45)"),
        ("Funder", "Funder = 46", 't."Funder" = 46'),
        ("Enrollment", "not adult", "not (c.DOB <= t.EntryDate - interval 18 year)"),
        ("Exit", "not adult", None),
        ("Exit", "ExitDate <= AftercareDate + 180 days", None),
        ("Exit", "", None),
    ],
)
def test_conditions_are_read_or_left_to_people(file, condition, sql):
    found = read(FY2026, FY2026.file(file), condition)
    assert (found and found.sql) == sql


def test_dependency_rules_said_in_words_only_are_few_and_known():
    words_only = {rule.id for rule in FY2026.rules if rule.kind in KINDS and not machine_readable(FY2026, rule)}
    assert words_only == {"R161"}


def test_violations_belong_to_rules_and_columns():
    ids = {rule.id: rule for rule in FY2026.rules}
    for row in violations():
        assert row["rule"] in ids
        assert row["column"] in FY2026.file(row["file"])
