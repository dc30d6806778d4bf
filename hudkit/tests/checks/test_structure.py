"""Files, columns and keys of an export."""

import pytest

from hudkit import checks, dataset
from tests.hostile import exports


def _found(source) -> dict[tuple[str, str, str], int]:
    with dataset.open(source) as data:
        return {(one.rule, one.file, one.column): one.count for one in checks.check(data, checks.STRUCTURE).counts()}


def test_a_missing_file(tmp_path):
    source = exports.folder(tmp_path)
    (source / "Event.csv").unlink()
    assert _found(source) == {("file.missing", "Event", ""): 1}


def test_a_file_that_does_not_belong(tmp_path):
    source = exports.folder(tmp_path)
    (source / "Notes.csv").write_text("x")
    assert _found(source) == {("file.extra", "Notes", ""): 1}


def test_missing_and_extra_columns_say_nothing_of_rows(tmp_path):
    text = exports.texts(exports.clean())["Client.csv"].replace("NameDataQuality", "NameQuality")
    found = _found(exports.folder(tmp_path, None, Client=text))
    assert found == {("column.missing", "Client", "NameDataQuality"): 1, ("column.extra", "Client", "NameQuality"): 1}


@pytest.mark.parametrize("count", [0, 2])
def test_export_csv_holds_one_row(tmp_path, count):
    rows = exports.clean()
    rows["Export"] = [{**rows["Export"][0], "ExportID": f"x{i + 1}"} for i in range(count)]
    assert _found(exports.folder(tmp_path, rows))["export.rows", "Export", ""] == 1


def test_a_key_used_twice(tmp_path):
    rows = exports.clean()
    rows["Client"].append(rows["Client"][0])
    with dataset.open(exports.folder(tmp_path, rows)) as data:
        assert [(one.rule, one.line, one.keys) for one in checks.check(data)] == [
            ("key.duplicate", 2, (("PersonalID", "c1"),)),
            ("key.duplicate", 4, (("PersonalID", "c1"),)),
        ]


def test_a_key_used_again_after_deletion(tmp_path):
    rows = exports.clean()
    rows["Client"].append(rows["Client"][0] | {"DateDeleted": exports.TIME})
    assert _found(exports.folder(tmp_path, rows)) == {}


@pytest.mark.parametrize(
    ("file", "column", "value"),
    [
        ("Enrollment", "PersonalID", "c9"),
        ("Exit", "EnrollmentID", "e9"),
        ("Client", "UserID", "u9"),
        ("Client", "ExportID", "x9"),
        ("Enrollment", "EnrollmentCoC", "XX-502"),
    ],
)
def test_a_key_that_finds_nothing(tmp_path, file, column, value):
    rows = exports.clean()
    rows[file][0] |= {column: value}
    assert _found(exports.folder(tmp_path, rows)) == {("key.broken", file, column): 1}


def test_empty_where_it_must_not_be(tmp_path):
    rows = exports.clean()
    rows["Client"][0] |= {"NameDataQuality": " "}
    assert _found(exports.folder(tmp_path, rows)) == {("value.empty", "Client", "NameDataQuality"): 1}


def test_a_value_that_does_not_parse_is_not_called_empty_as_well(tmp_path):
    rows = exports.clean()
    rows["Enrollment"][0] |= {"EntryDate": "soon"}
    assert _found(exports.folder(tmp_path, rows)) == {("value.date", "Enrollment", "EntryDate"): 1}


def test_codes_are_those_of_the_column(tmp_path):
    rows = exports.full()
    rows["Enrollment"][0] |= {"LivingSituation": "24"}
    rows["Services"][0] |= {"TypeProvided": "99"}
    found = _found(exports.folder(tmp_path, rows))
    assert found == {("value.code", "Enrollment", "LivingSituation"): 1, ("value.code", "Services", "TypeProvided"): 1}


def test_a_retired_code_stays_valid(tmp_path):
    rows = exports.full()
    rows["Funder"][0] |= {"Funder": "47"}
    assert _found(exports.folder(tmp_path, rows)) == {}


@pytest.mark.parametrize(("status", "found"), [("4", {}), ("1", {("value.too_long", "Client", "FirstName"): 1})])
def test_hashed_names_may_be_long(tmp_path, status, found):
    rows = exports.clean()
    rows["Export"][0] |= {"HashStatus": status}
    rows["Client"][0] |= {"FirstName": "f" * 64}
    assert _found(exports.folder(tmp_path, rows)) == found
