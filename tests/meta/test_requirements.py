"""docs/requirements.md: every founding requirement has its row, and what a row points to is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^\| (\d+) \| (.+?) \| (.+?) \| (.*?) \| (.*?) \|$", re.MULTILINE)
ROWS = ROW.findall((ROOT / "docs/requirements.md").read_text())


def test_every_number_has_one_row():
    assert [int(row[0]) for row in ROWS] == list(range(1, 171))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"req {row[0]}")
def test_a_row_says_its_state_and_points_to_what_is_there(row):
    number, _, state, where, proof = row
    assert re.match(r"works|partly|not yet", state), number
    if not state.startswith("not yet"):
        assert where, number
    for path in re.findall(r"`([^`]+)`", where + proof):
        assert (ROOT / path).exists(), f"req {number}: {path}"
