"""Writing an export: which rows, in which form."""

from __future__ import annotations

import csv
import datetime
from hashlib import sha256

import jellyfish
import pytest

from hudkit import dataset, standards
from keyturn.exchange import services
from keyturn.exchange.exports.hashing import hashed
from keyturn.exchange.exports.scope import Scope
from keyturn.services.models import Service


@pytest.fixture
def exported(lead, tmp_path):
    """Writes an export and reads it with Python's own CSV reader: rows by file."""
    made = []

    def write(**options):
        out = tmp_path / f"out{len(made)}"
        made.append(services.export_to(lead, out, Scope(**options), purpose="test"))
        return {path.stem: _rows(path) for path in out.iterdir()}

    return write


def _rows(path):
    with path.open(newline="") as source:
        return list(csv.DictReader(source))


def test_all_files_with_their_headers_even_without_rows(exported):
    rows = exported()
    assert set(rows) == {file.name for file in standards.edition("fy2026").files}
    assert len(rows["Export"]) == 1


def test_the_form_is_the_one_hudkit_writes(community, written, imported, lead, tmp_path):
    folder = written(community)
    imported(folder)
    services.export_to(lead, tmp_path / "ours", Scope(as_received=True), purpose="test")
    with dataset.open(folder) as data:
        dataset.write(data, tmp_path / "hudkits")
    for path in (tmp_path / "hudkits").iterdir():
        mine = (tmp_path / "ours" / path.name).read_text().replace("4.2,", "4.20,")
        assert mine == path.read_text().replace("4.2,", "4.20,"), path.name


def test_values_come_back_as_they_came(community, written, imported, exported):
    imported(written(community))
    rows = exported()
    assert rows["Enrollment"][1]["EntryDate"] == "03-11-21"
    assert [row["TotalMonthlyIncome"] for row in rows["IncomeBenefits"]] == ["4.2", "4.20"]
    assert rows["Client"][1]["DOB"] == "03-11-21"
    assert {row["ExportID"] for row in rows["Client"]} == {rows["Export"][0]["ExportID"]} != {"x1"}


def test_official_holds_what_huds_format_allows_and_no_more(community, written, imported, exported):
    community["Organization"][0]["OrganizationName"] = "Oak <House> [of] {all}"
    imported(written(community))
    rows = exported(official=True)
    assert rows["Organization"][0]["OrganizationName"] == "Oak House of all"
    assert rows["Enrollment"][1]["EntryDate"] == ""
    assert rows["IncomeBenefits"][0]["TotalMonthlyIncome"] == "4.20"


def test_a_period_holds_its_stays_and_what_was_written_down_by_its_end(community, written, imported, exported):
    community["Exit"] = [{"ExitID": "x1", "EnrollmentID": "e1", "PersonalID": "c1", "ExitDate": "2026-01-20"}]
    imported(written(community))
    before = exported(start=datetime.date(2026, 1, 21), end=datetime.date(2026, 2, 1))
    assert [row["EnrollmentID"] for row in before["Enrollment"]] == ["e2"], "e1 ended on the 20th"
    during = exported(start=datetime.date(2026, 1, 1), end=datetime.date(2026, 1, 10))
    assert [row["EnrollmentID"] for row in during["Enrollment"]] == ["e1", "e2"]
    assert during["Exit"] == [], "on the 10th nobody knew of the exit"
    assert [row["PersonalID"] for row in before["Client"]] == ["c2"]


def test_projects_narrow_everything(community, written, imported, exported):
    community["Organization"].append({"OrganizationID": "o2"})
    community["Project"].append({"ProjectID": "p2", "OrganizationID": "o2"})
    community["Enrollment"][1]["ProjectID"] = "p2"
    imported(written(community))
    rows = exported(projects=("p2",))
    found = {file: [next(iter(row.values())) for row in rows[file]] for file in ("Organization", "Project", "Client")}
    assert found == {"Organization": ["o2"], "Project": ["p2"], "Client": ["c2"]}
    assert [row["IncomeBenefitsID"] for row in rows["IncomeBenefits"]] == ["i2"]
    assert [row["ProjectID"] for row in exported(organizations=("o2",))["Project"]] == ["p2"]


def test_deleted_rows_only_on_demand(community, written, imported, exported):
    imported(written(community))
    Service.objects.update(date_deleted="2026-02-01T00:00:00Z")
    assert exported()["Services"] == []
    assert len(exported(deleted=True)["Services"]) == 1
    assert len(exported(as_received=True)["Services"]) == 1


def test_a_source_gets_its_own_keys_back(community, written, imported, exported):
    imported(written(community))
    imported(written(community, "other"), source="north")
    rows = exported(source="north", as_received=True)
    assert [row["PersonalID"] for row in rows["Client"]] == ["c1", "c2"]
    assert [row["HouseholdID"] for row in rows["Enrollment"]] == ["h1", "h2"]
    assert len(exported()["Client"]) == 4


def test_staff_who_wrote_a_row_are_named(community, written, imported, exported, lead):
    imported(written(community))
    Service.objects.update(user_id=lead.hud_user_id)
    assert [row["UserID"] for row in exported()["User"]] == ["u1", lead.hud_user_id]


def test_an_export_does_not_write_over_anything(exported, lead, tmp_path):
    (tmp_path / "there.zip").write_bytes(b"x")
    with pytest.raises(FileExistsError):
        services.export_to(lead, tmp_path / "there.zip", Scope(), purpose="test")


def test_names_and_numbers_hash_as_the_specification_says(community, written, imported, exported):
    """HashStatus 4 (FY2026 HMIS CSV Format Specifications, rule R023)."""
    imported(written(community))
    rows = exported(hashed=True)
    client = rows["Client"][0]
    assert (
        client["FirstName"] == sha256(b"M624").hexdigest() == sha256(jellyfish.soundex("Marisol").encode()).hexdigest()
    )
    assert client["SSN"] == "2222" + sha256(b"900112222").hexdigest()
    assert client["DOB"] == "1984-03-21"
    assert rows["Export"][0]["HashStatus"] == "4"


def test_missing_digits_hash_as_x_and_a_hash_stays_a_hash():
    assert hashed("SSN", "2222") == "2222" + sha256(b"xxxxx2222").hexdigest()
    once = hashed("LastName", "Vega")
    assert hashed("LastName", once) == once
    assert hashed("FirstName", None) is None
