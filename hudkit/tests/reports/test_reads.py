"""Which files and columns a report reads."""

from dataclasses import replace

import pytest

from hudkit import reports, standards
from hudkit.reports.prepare import _columns

EXIT = standards.edition("fy2026").file("Exit")


@pytest.mark.parametrize(
    ("body", "columns"),
    [
        ("select ExitDate from Exit", {"ExitDate"}),
        ("select Exit.ExitDate from Exit join stay on stay.ExitID = Exit.ExitID", {"ExitDate", "ExitID"}),
        (
            "select stay.PersonalID, exitdate from Exit join stay on stay.EnrollmentID = Exit.ExitID",
            {"ExitDate", "ExitID"},
        ),
        ("select known.PersonalID from Exit as known", {"PersonalID"}),
        (
            "with left_on as (\n    select ExitID from Exit\n)\nselect stay.ExitID, PersonalID from left_on join stay",
            {"ExitID"},
        ),
        (
            "with a as (\n    select ExitID from Exit\n),\nb as (\n    select PersonalID from stay\n)\nselect 1 from a",
            {"ExitID"},
        ),
    ],
    ids=["plain", "by the file", "of another relation", "by another name", "in the last select", "in another select"],
)
def test_the_columns_a_step_reads(body: str, columns: set[str]) -> None:
    step = replace(reports.definition("apr").questions["Q11"].step, body=body, needs=("Exit", "stay"))
    assert _columns(step, EXIT) == columns


def test_a_report_reads_what_its_steps_name() -> None:
    read = reports.reads("apr")
    assert {"EnrollmentID", "DisabilityResponse", "DateDeleted"} <= read["Disabilities"]
    assert "PersonalID" not in read["Disabilities"]
    assert "EmploymentEducation" not in read
