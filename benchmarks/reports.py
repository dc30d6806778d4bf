"""The APR over every project of the FY2026 demo data: as it is, and with every client in it 10 and 100 times.

CPU seconds are user and system time of the whole process, from the shell's prompt to the tables on disk, the smallest
of several runs; the sizes take turns, so that a machine whose pace changes is slow for all of them. The peers' times
are limits as published: 16 s a run, and 127 s for ten times the clients, for the R programs that HUD's vendors are held
to, on a machine such as this. Reading CSV is what a process takes that only opens the data, less one that only starts.
As a yardstick that no machine changes, a run is also told in readings of the same files by Python's own csv module.

Needs the golden packs (../shared/golden, or HUD_GOLDEN), 1.1 GB of temporary disk and a few minutes.
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.result import Result

ROOT = Path(__file__).resolve().parents[1]
PACKS = Path(os.environ.get("HUD_GOLDEN", ROOT.parent / "shared" / "golden"))
DEMO = PACKS / "oracle_fy2026" / "input" / "demo22.zip"
HUDKIT = str(Path(sys.executable).with_name("hudkit"))
"""The command as it is installed."""
ROUNDS = 15
EVERY = {1: 1, 10: 1, 100: 7}
"""Times more clients -> in every how manieth round that size is run."""
PEERS = {1: (16.0, 20.0), 10: (127.0, 60.0)}
"""Times more clients -> the peer's seconds, and how many times faster we are to be."""
GIGABYTE = 1 << 30

START = "import sys, hudkit.cli.report; from hudkit import dataset, reports; only = reports.reads('apr')"
OPEN = START + "; dataset.open(sys.argv[1], only=only).close()"
READ = "import csv, pathlib, sys\nfor path in pathlib.Path(sys.argv[1]).iterdir():\n for row in csv.reader(path.open()): pass"


@dataclass(frozen=True)
class Measured:
    """CPU seconds and peak bytes of one process."""

    seconds: float
    peak: int


def run() -> list[Result]:
    if not DEMO.is_file():
        print(f"benchmarks.reports needs {DEMO}; set HUD_GOLDEN to the folder that holds oracle_fy2026.")
        return []
    with tempfile.TemporaryDirectory(prefix="hudkit-bench-") as folder:
        home = Path(folder)
        with zipfile.ZipFile(DEMO) as archive:
            archive.extractall(home / "x1")
        _report(home, home / "x1")  # writes the bytecode an installation has
        _copy(home)
        found = {times: min(runs, key=lambda one: one.seconds) for times, runs in _rounds(home).items()}
        for times, measured in found.items():
            _tell(home, times, measured)
    return [*_against_peers(found), *_growth(found), _memory(found)]


def _copy(home: Path) -> None:
    """The larger sizes, made in a process of their own: what this one has held would count as held by those it starts."""
    for times in EVERY.keys() - {1}:
        _process(home, sys.executable, "-m", "benchmarks.copies", str(home / "x1"), str(home / f"x{times}"), str(times))


def _rounds(home: Path) -> dict[int, list[Measured]]:
    found: dict[int, list[Measured]] = {times: [] for times in EVERY}
    for number in range(ROUNDS):
        for times in (times for times, every in EVERY.items() if number % every == 0):
            found[times].append(_report(home, home / f"x{times}"))
    return found


def _tell(home: Path, times: int, found: Measured) -> None:
    """Print what one size takes, and how much of it is reading."""
    data = home / f"x{times}"
    opening = _python(home, OPEN, data).seconds - _python(home, START, data).seconds
    reading = _python(home, READ, data).seconds
    print(
        f"     APR x{times}: {found.seconds:.2f} CPU s, {opening / found.seconds:.0%} of it reading CSV, "
        f"peak memory {found.peak / GIGABYTE:.2f} GB; as long as {found.seconds / reading:.2f} readings of the files by "
        "Python's csv module",
        flush=True,
    )


def _report(home: Path, data: Path) -> Measured:
    with (data / "Project.csv").open(encoding="utf-8", newline="") as lines:
        projects = ",".join(row["ProjectID"] for row in csv.DictReader(lines))
    asked = ["--start", "2021-10-01", "--end", "2022-09-30", "--projects", projects, "--out", str(home / "out")]
    return _process(home, HUDKIT, "report", "apr", str(data), *asked)


def _python(home: Path, program: str, data: Path) -> Measured:
    return _process(home, sys.executable, "-c", program, str(data))


def _process(home: Path, *command: str) -> Measured:
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(home / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command[:4])} ended with {process.returncode}")
    held = usage.ru_maxrss if sys.platform == "darwin" else usage.ru_maxrss * 1024
    return Measured(usage.ru_utime + usage.ru_stime, held)


def _against_peers(found: dict[int, Measured]) -> list[Result]:
    return [
        Result(
            f"APR x{times} against published R programs",
            theirs / found[times].seconds,
            faster,
            True,
            f"{found[times].seconds:.2f} CPU s against {theirs:g} s as published",
        )
        for times, (theirs, faster) in PEERS.items()
    ]


def _growth(found: dict[int, Measured]) -> list[Result]:
    sizes = sorted(found)
    return [
        Result(
            f"APR growth x{small} to x{large}",
            found[large].seconds / found[small].seconds / (large / small),
            1.0,
            False,
            "share of linear",
        )
        for small, large in pairwise(sizes)
    ]


def _memory(found: dict[int, Measured]) -> Result:
    largest = max(found)
    return Result(f"APR x{largest} peak memory in GB", found[largest].peak / GIGABYTE, 1.0, False)
