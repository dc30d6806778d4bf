"""Reads quality_cases.txt, for every check a community that trips it and one that only just does not, and the edges.

quality_edges.txt holds the other things that a rule turns on: more pairs of communities, some for several checks.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent
_HEADING = re.compile(r"\[(.+)\] ?(.*)")


@dataclass
class Case:
    """Changes of quality_world, a line each; `found` are the records of the tripping community that the check finds."""

    checks: tuple[int, ...]
    issue: str
    found: set[str] = field(default_factory=set)
    trips: list[str] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)


def read(text: str, named: dict[str, list[str]]) -> list[Case]:
    """`[15 17] name` begins a case, `[NAME]` a list of changes, added to `named`, that a case takes with `given NAME`."""
    cases: list[Case] = []
    for line in filter(None, (line.strip() for line in text.splitlines() if not line.startswith("#"))):
        heading = _HEADING.fullmatch(line)
        if heading and heading[1][0].isdigit():
            cases.append(Case(tuple(map(int, heading[1].split())), heading[2]))
        elif heading:
            current = named.setdefault(heading[1], [])
        elif cases:
            _take(cases[-1], line, named)
        else:
            word, _, rest = line.partition(" ")
            current.extend(named[rest] if word == "given" else [line])
    return cases


def _take(case: Case, line: str, named: dict[str, list[str]]) -> None:
    word, _, rest = line.partition(" ")
    match word:
        case "finds":
            case.found = set(rest.split(", "))
        case "given":
            case.trips += named.get(rest, [rest])
            case.misses += named.get(rest, [rest])
        case "trips":
            case.trips.append(rest)
        case "misses":
            case.misses.append(rest)
        case _:
            raise ValueError(
                f"{case.checks} {case.issue}: a line begins with given, finds, trips or misses, not {word}"
            )


_NAMED: dict[str, list[str]] = {}
CASES = read((FOLDER / "quality_cases.txt").read_text(encoding="utf-8"), _NAMED)
EDGES = read((FOLDER / "quality_edges.txt").read_text(encoding="utf-8"), _NAMED)
