"""One community, made once for all tests of this folder and read back as text."""

from __future__ import annotations

import csv
from datetime import date

import pytest

from keyturn.demo import Summary, generate

TODAY = date(2026, 11, 21)
Rows = dict[str, list[dict[str, str]]]


@pytest.fixture(scope="session")
def summary(tmp_path_factory: pytest.TempPathFactory) -> Summary:
    return generate(2026, TODAY, tmp_path_factory.mktemp("community"))


@pytest.fixture(scope="session")
def rows(summary: Summary) -> Rows:
    """The rows of every file, by its name."""
    found: Rows = {}
    for path in sorted(summary.csv.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            found[path.stem] = list(csv.DictReader(lines))
    return found
