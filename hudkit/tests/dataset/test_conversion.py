"""FY2022 and FY2024 to FY2026, change by change (HUD's CSV format specifications, lists of revisions)."""

import csv
from pathlib import Path

import pytest

from hudkit import dataset, standards

Rows = dict[str, list[dict[str, str]]]


def _converted(tmp_path: Path, edition: str, rows: Rows) -> dataset.Dataset:
    for file in standards.edition(edition).files:
        with (tmp_path / file.csv_name).open("w", newline="") as sink:
            writer = csv.DictWriter(sink, [column.name for column in file.columns], restval="")
            writer.writeheader()
            writer.writerows(rows.get(file.name, []))
    return dataset.convert(tmp_path)


def _one(data: dataset.Dataset, select: str) -> object:
    ((value,),) = data.connection.execute(select).fetchall()
    return value


@pytest.mark.parametrize("edition", ["fy2022", "fy2024", "fy2026"])
def test_editions_are_told_by_their_columns_not_by_what_they_say(tmp_path, edition):
    with _converted(tmp_path, edition, {"Export": [{"ExportID": "1", "CSVVersion": "2020 v1"}]}) as data:
        assert data.received_edition.name == edition


@pytest.mark.parametrize(
    ("old", "situation", "subsidy"),
    [
        ("16", 116, None),
        ("1", 101, None),
        ("19", 435, 419),
        ("3", 435, 440),
        ("20", 435, 420),
        ("99", 99, None),
        ("", None, None),
    ],
)
def test_living_situations_take_numbers_by_class_and_subsidies_a_column(tmp_path, old, situation, subsidy):
    rows = {
        "Enrollment": [{"EnrollmentID": "e", "LivingSituation": old}],
        "Exit": [{"ExitID": "x", "Destination": old}],
        "CurrentLivingSituation": [{"CurrentLivingSitID": "s", "CurrentLivingSituation": old}],
    }
    with _converted(tmp_path, "fy2022", rows) as data:
        run = data.connection.execute
        expected = [(situation, subsidy)]
        assert run("select LivingSituation, RentalSubsidyType from Enrollment").fetchall() == expected
        assert run("select Destination, DestinationSubsidyType from Exit").fetchall() == expected
        assert run("select CurrentLivingSituation, CLSSubsidyType from CurrentLivingSituation").fetchall() == expected


@pytest.mark.parametrize(
    ("kind", "tracking", "now"), [("1", "0", 0), ("1", "", 0), ("1", "3", 1), ("13", "3", 13), ("", "", None)]
)
def test_shelters_split_by_how_nights_were_tracked(tmp_path, kind, tracking, now):
    rows = {"Project": [{"ProjectID": "p", "ProjectType": kind, "TrackingMethod": tracking}]}
    with _converted(tmp_path, "fy2022", rows) as data:
        assert _one(data, "select ProjectType from Project") == now


@pytest.mark.parametrize(
    ("ethnicity", "none", "hispanic", "none_now"),
    [("1", "", 1, None), ("1", "9", 1, None), ("0", "8", 0, 8), ("99", "99", 0, 99)],
)
def test_ethnicity_becomes_a_choice_among_races(tmp_path, ethnicity, none, hispanic, none_now):
    rows = {"Client": [{"PersonalID": "c", "Ethnicity": ethnicity, "RaceNone": none, "Asian": "99"}]}
    with _converted(tmp_path, "fy2022", rows) as data:
        found = data.connection.execute(
            "select HispanicLatinao, RaceNone, Asian, MidEastNAfrican from Client"
        ).fetchall()
        assert found == [(hispanic, none_now, 0, 0)]


def test_the_coc_of_an_enrollment_is_the_one_at_its_start(tmp_path):
    coc = {
        "EnrollmentID": "e1",
        "HouseholdID": "h1",
        "CoCCode": "XX-501",
        "DataCollectionStage": "1",
        "InformationDate": "2021-01-01",
    }
    later = {**coc, "EnrollmentCoCID": "2", "CoCCode": "XX-502", "DataCollectionStage": "2"}
    deleted = {**coc, "EnrollmentCoCID": "0", "CoCCode": "XX-500", "DateDeleted": "2021-02-01 00:00:00"}
    members = [{"EnrollmentID": f"e{i}", "HouseholdID": h} for i, h in ((1, "h1"), (2, "h1"), (3, "h2"))]
    rows = {"Enrollment": members, "EnrollmentCoC": [later, deleted, {**coc, "EnrollmentCoCID": "1"}]}
    with _converted(tmp_path, "fy2022", rows) as data:
        found = data.connection.execute("select EnrollmentCoC from Enrollment order by EnrollmentID").fetchall()
        assert found == [("XX-501",), ("XX-501",), (None,)]


@pytest.mark.parametrize(
    ("victim_services", "taking_part", "kind"),
    [("0", "1", 1), ("0", "0", 0), ("1", "1", 2), ("0", "99", 0)],
)
def test_a_project_gets_its_periods_of_participation(tmp_path, victim_services, taking_part, kind):
    project = {"ProjectID": "p", "OrganizationID": "o", "OperatingStartDate": "2020-01-01"}
    rows = {
        "Organization": [{"OrganizationID": "o", "VictimServiceProvider": victim_services}],
        "Project": [{**project, "HMISParticipatingProject": taking_part}],
    }
    with _converted(tmp_path, "fy2022", rows) as data:
        assert _one(data, "select HMISParticipationType from HMISParticipation") == kind
        assert str(_one(data, "select CEParticipationStatusStartDate from CEParticipation")) == "2020-01-01"


def test_renamed_columns_keep_their_values(tmp_path):
    rows = {
        "HealthAndDV": [{"HealthAndDVID": "h", "DomesticViolenceVictim": "1"}],
        "IncomeBenefits": [{"IncomeBenefitsID": "i", "VAMedicalServices": "0", "NoVAMedReason": "3"}],
    }
    with _converted(tmp_path, "fy2022", rows) as data:
        assert _one(data, "select DomesticViolenceSurvivor from HealthAndDV") == 1
        assert data.connection.execute("select VHAServices, NoVHAReason from IncomeBenefits").fetchall() == [(0, 3)]


def test_counselling_not_collected_becomes_empty(tmp_path):
    rows = {"Exit": [{"ExitID": "x", "CounselingReceived": "99", "Telephone": "1"}]}
    with _converted(tmp_path, "fy2024", rows) as data:
        assert data.connection.execute("select CounselingReceived, Telephone from Exit").fetchall() == [(None, 1)]


def test_sex_is_never_inferred_and_gender_is_kept_aside(tmp_path):
    rows = {"Client": [{"PersonalID": "c", "Woman": "1", "Man": "0"}]}
    with _converted(tmp_path, "fy2024", rows) as data:
        assert _one(data, "select Sex from Client") is None
        assert [(left.file.name, left.columns) for left in data.left_over] == [("Client", ("Woman", "Man"))]


def test_lines_stay_those_of_the_received_file(tmp_path):
    rows = {"Client": [{"PersonalID": "c1"}, {"PersonalID": "c2", "DOB": "never"}]}
    with _converted(tmp_path, "fy2024", rows) as data:
        assert [(p.rule, p.line, p.keys) for p in data.problems] == [("value.date", 3, (("PersonalID", "c2"),))]


def test_an_export_of_its_own_edition_is_not_touched(tmp_path):
    with _converted(tmp_path, "fy2026", {"Client": [{"PersonalID": "c", "HispanicLatinao": "99"}]}) as data:
        assert _one(data, "select HispanicLatinao from Client") == 99
        assert data.left_over == []
