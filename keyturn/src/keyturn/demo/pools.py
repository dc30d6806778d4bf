"""Reads the data files beside this package: lists of words and tables, each checked by the tests."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def words(name: str) -> tuple[str, ...]:
    """The lines of data/NAME.txt, comments (#) and empty lines left out."""
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of data/NAME.csv."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))
