"""Every check finds the records it names, and does not find those that only just are in order."""

from collections import defaultdict

import pytest

from hudkit import checks, dataset
from hudkit.checks.quality import catalog
from tests.hostile import exports

from . import test_quality_alone as alone
from .quality_cases import CASES, EDGES
from .quality_world import community, merged, place

pytestmark = pytest.mark.spec

BY_NUMBER = {check.number: check for check in catalog()}
BOTH = CASES + EDGES


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """(community, rule) -> "File key" of the records found, over the communities of all cases in one export."""
    rows = merged(
        (f"{number}{side}", community(*changes))
        for number, case in enumerate(BOTH)
        for side, changes in (("trips", case.trips), ("misses", case.misses))
    )
    records = defaultdict(set)
    with dataset.open(exports.folder(tmp_path_factory.mktemp("cases") / "export", rows)) as data:
        for problem in checks.check(data, checks.EVERY):
            if problem.rule.startswith("check."):
                name, record = place(problem)
                records[name, problem.rule].add(record)
    return records


@pytest.mark.parametrize("number", range(len(BOTH)), ids=lambda number: f"{BOTH[number].checks} {BOTH[number].issue}")
def test_a_check_finds_its_records_and_not_the_near_miss(found, number):
    case = BOTH[number]
    tripped = [found[f"{number}trips", f"check.{check}"] for check in case.checks]
    assert all(tripped)
    assert set().union(*tripped) == case.found
    assert [found[f"{number}misses", f"check.{check}"] for check in case.checks] == [set()] * len(tripped)


def test_a_clean_community_trips_no_check(tmp_path):
    with dataset.open(exports.folder(tmp_path / "export", community())) as data:
        assert list(checks.check(data, checks.EVERY)) == []


def test_every_check_has_a_case_that_trips_it_and_a_near_miss():
    ours = [check for case in CASES for check in case.checks]
    cases = [*ours, *alone.TRIPS]
    assert sorted(cases) == sorted(set(cases)), "a check has two cases; one is enough to say what it is"
    assert set(cases) == set(BY_NUMBER) == set(alone.MISSES) | set(ours)
    assert len(BY_NUMBER) == 129
    assert all(case.trips != case.misses and case.found for case in BOTH)
    assert all(case.issue == BY_NUMBER[case.checks[0]].issue for case in CASES)
