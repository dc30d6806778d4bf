"""hudkit's own checks agree: no fault of structure at all, and no broken rule but those the planted defects break."""

from __future__ import annotations

import subprocess
import sys

import pytest

from hudkit import checks, dataset
from hudkit.standards import structure_rules
from keyturn.demo import Summary

PLANTED_RULES = {
    "R064": "ssn_never_issued",
    "R090": "coc_missing",
    "R100": "homeless_history_missing",
    "R103": "disabling_conflict",
    "R167": "income_conflict",
    "R168": "income_conflict",
}


@pytest.fixture(scope="module")
def broken(summary: Summary) -> set[str]:
    with dataset.open(summary.csv) as data:
        return {count.rule for count in checks.check(data).counts()}


def test_only_planted_rules_are_broken(broken: set[str]) -> None:
    assert broken - structure_rules().keys() == set(PLANTED_RULES)


def test_structure_is_sound(broken: set[str]) -> None:
    assert broken & structure_rules().keys() == set()


def test_the_generator_needs_no_django() -> None:
    code = "import sys, keyturn.demo; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
