"""python -m keyturn.demo OUT [--seed N] [--today YYYY-MM-DD]: write the made-up community into a folder."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from keyturn.demo import DEFAULT_SEED, Summary, generate


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m keyturn.demo", description=__doc__)
    parser.add_argument("out", type=Path, help="folder to write; files of the same names are replaced")
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED)
    parser.add_argument("--today", type=date.fromisoformat, required=True, help="the day on which the history ends")
    options = parser.parse_args(arguments)
    summary = generate(options.seed, options.today, options.out)
    sys.stdout.write(report(summary))
    return 0


def report(summary: Summary) -> str:
    """Rows by file, then planted defects by name."""
    lines = [f"{rows:>8,}  {file}.csv" for file, rows in summary.rows.items()]
    lines += [f"{len(found):>8,}  planted: {name}" for name, found in summary.defects.items()]
    return "\n".join([*lines, f"{summary.bytes / 1e6:.1f} MB", ""])


if __name__ == "__main__":
    sys.exit(main())
