"""Project overlaps (check 77) of the demonstration export, against those its authors' checker lists."""

import csv

import pytest

from hudkit import checks, dataset

pytestmark = pytest.mark.golden

PACK = "eva_demo_fy2026"
EARLIER = "Previous Enrollment ID"


def test_the_overlaps_are_those_of_the_published_list(golden):
    """The list was made from a larger export; what applies are its pairs of which both enrollments are here."""
    with dataset.open(golden / PACK / "input" / "hmis_csv.zip") as data:
        here = {row[0] for row in data.connection.execute("select EnrollmentID from Enrollment").fetchall()}
        findings = checks.check(data, checks.QUALITY)
        found = [dict(one.keys) for one in findings if one.rule == "check.77"]
    with (golden / PACK / "expected" / "dq_overlaps_superset.csv").open(encoding="utf-8", newline="") as lines:
        listed = [row for row in csv.DictReader(lines) if {row["Enrollment ID"], row[EARLIER]} <= here]
    assert len(listed) == 26
    assert sorted((one["EnrollmentID"], one["OtherEnrollmentID"]) for one in found) == sorted(
        (row["Enrollment ID"], row[EARLIER]) for row in listed
    )
    assert {(one["PersonalID"], one["HouseholdID"], one["ProjectID"]) for one in found} == {
        (row["Personal ID"], row["Household ID"], row["Project ID"]) for row in listed
    }
