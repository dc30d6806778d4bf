"""The same seed and day give the same bytes, whatever the process; another seed or day gives others."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from keyturn.demo import Summary, generate
from keyturn.demo.tests.conftest import TODAY


def digest(folder: Path) -> str:
    found = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        found.update(path.name.encode() + path.read_bytes())
    return found.hexdigest()


def test_a_second_run_in_this_process(summary: Summary, tmp_path: Path) -> None:
    generate(2026, TODAY, tmp_path)
    assert digest(tmp_path) == digest(summary.room.parent)


def test_another_process_with_other_hashes(summary: Summary, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "keyturn.demo", str(tmp_path), "--seed", "2026", "--today", str(TODAY)]
    run = subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": "4711"}, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert digest(tmp_path) == digest(summary.room.parent)
    assert "3,000  Client.csv" in run.stdout


@pytest.mark.parametrize(("seed", "today"), [(4, TODAY), (2026, date(2028, 2, 29))])
def test_another_seed_or_day_is_another_community(summary: Summary, tmp_path: Path, seed: int, today: date) -> None:
    assert generate(seed, today, tmp_path).clients == 3000
    assert digest(tmp_path) != digest(summary.room.parent)
