"""Looking things up the way a report or a form does."""

import pytest

from hudkit import standards

FY2026 = standards.edition("fy2026")


def test_files_stand_in_the_specifications_order():
    names = [file.csv_name for file in FY2026.files]
    assert names[:3] == ["Export.csv", "Organization.csv", "User.csv"]
    assert names[-1] == "YouthEducationStatus.csv"


def test_columns_are_found_whatever_their_case():
    column = FY2026.file("enrollment").column("ENTRYDATE")
    assert (column.name, column.type, column.nullable) == ("EntryDate", "D", False)
    assert column.citation.endswith("Enrollment.csv, column 4 EntryDate")


def test_lists_answer_by_number_and_by_alias():
    assert FY2026.list("3.12.1").label(116).startswith("Place not meant for habitation")
    assert FY2026.list("3.12") is FY2026.list("3.12.1")
    assert 17 in FY2026.list("3.12.1")
    assert 1 not in FY2026.list("3.12.1")


def test_a_code_says_which_columns_may_hold_it():
    assert FY2026.list("3.12.1").code(24).applies_to == ("Exit.Destination",)


def test_a_retired_code_is_kept():
    retired = [code for code in FY2026.list("2.06.1").codes if not code.active]
    assert {"47", "48"} <= {code.value for code in retired}


def test_requirements_join_what_each_funder_asks():
    asked = {row.element for row in FY2026.requirements_for([1], [8]) if row.required == "Y"}
    assert {"3.01", "3.10", "4.14"} <= asked
    assert asked < {row.element for row in FY2026.requirements_for([1], [8, 21]) if row.required == "Y"} | asked | {"x"}
    assert not any(row.program_component != "ANY" for row in FY2026.requirements_for([1]))


@pytest.mark.parametrize(
    ("lookup", "says"),
    [
        (lambda: standards.edition("fy1999"), "no edition fy1999; there are fy2022, fy2024, fy2026"),
        (lambda: FY2026.file("Pets"), "fy2026 has no file Pets.csv"),
        (lambda: FY2026.file("Client").column("Pet"), "Client.csv has no column Pet"),
        (lambda: FY2026.list("9.99"), "fy2026 has no list 9.99"),
        (lambda: FY2026.list("1.10").label(5), "list 1.10 NoYes has no code 5"),
    ],
)
def test_what_is_not_there_is_said(lookup, says):
    with pytest.raises(KeyError, match=says):
        lookup()
