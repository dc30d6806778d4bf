"""`make bench` runs every module of this folder that has a `run()`; name some to run those alone."""

from __future__ import annotations

import sys
from importlib import import_module
from pkgutil import iter_modules

import benchmarks


def main(wanted: list[str]) -> int:
    missed = 0
    for found in sorted(iter_modules(benchmarks.__path__), key=lambda module: module.name):
        if found.name == "__main__" or (wanted and found.name not in wanted):
            continue
        for result in getattr(import_module(f"benchmarks.{found.name}"), "run", list)():
            print(result, flush=True)
            missed += not result.met
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
