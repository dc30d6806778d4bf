"""Which cells a question fills: rows and columns of HUD's shell matched to the keys its step gives.

A question is `<table>.sql` and `<table>.csv`. The CSV has the columns axis, ref, key, decimals:

    row,6,116 101 118,      row 6 counts whoever has one of these row keys; `*` is everyone
    column,C,all,           column C likewise by column key
    use,,household_type,    take in places/household_type.csv
    mean,B12:F12,,4         these cells hold the mean of the amounts, not a number of people
    ratio,B43:F43,B41/B40,4 these cells are worked out (see formula.py)
    record,A,Name,          column A lists a column of the step `<table>_record`, one row each
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any, cast

from hudkit.reports.formula import moved, references, renamed
from hudkit.reports.layout import cells
from hudkit.standards.tables import read_csv

MEASURES = {"people": 0, "records": 0, "sum": 2, "mean": 4, "median": 4}
FORMULAS = {"ratio": 4, "total": 0}
EVERYONE = "*"


@dataclass(frozen=True)
class Measure:
    """How a cell is made: `kind` one of MEASURES or FORMULAS; `formula` as it reads in this cell."""

    kind: str
    decimals: int
    formula: str = ""


PEOPLE = Measure("people", 0)


@dataclass(frozen=True)
class Places:
    """The cells of one question. `rows` and `columns` list pairs of position and key."""

    rows: tuple[tuple[str, str], ...]
    columns: tuple[tuple[str, str], ...]
    measures: dict[str, Measure]
    records: tuple[tuple[str, str], ...]

    def measure(self, ref: str) -> Measure:
        return self.measures.get(ref, PEOPLE)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of measure some cell asks for beside people."""
        return frozenset(measure.kind for measure in self.measures.values())

    def tables(self, table: str) -> tuple[str, ...]:
        """Other tables whose cells the formulas of this table name."""
        named = [references(measure.formula, table) for measure in self.measures.values()]
        return tuple(sorted({other for found in named for other, _ in found} - {table}))

    def naming(self, names: Mapping[str, str]) -> "Places":
        """The same places where the formulas call tables by other names (old name -> new)."""
        measures = {
            ref: replace(measure, formula=renamed(measure.formula, names)) for ref, measure in self.measures.items()
        }
        return replace(self, measures=measures)


def read_places(file: Traversable, shared: Traversable) -> Places:
    """Places from the question's CSV; `shared` is the folder `use` looks into. ValueError names file and line."""
    lines = list(_lines(file, shared))
    return Places(
        rows=tuple(_keys(lines, "row")),
        columns=tuple(_keys(lines, "column")),
        measures=dict(_measures(lines)),
        records=tuple((line["ref"], line["key"]) for line in lines if line["axis"] == "record"),
    )


@cache
def _shared_lines(shared: Any, name: str) -> tuple[dict[str, str], ...]:
    """The lines of a file that many questions take in."""
    return tuple(_lines(shared / f"{name}.csv", shared))


def _lines(file: Traversable, shared: Traversable) -> Iterator[dict[str, str]]:
    for number, line in enumerate(read_csv(file), 2):
        if line["axis"] == "use":
            yield from _shared_lines(cast(Any, shared), line["key"])
        elif line["axis"] in {"row", "column", "record", *MEASURES, *FORMULAS}:
            yield line
        else:
            raise ValueError(f"{file.name}, line {number}: no axis is called {line['axis']}")


def _keys(lines: Iterable[dict[str, str]], axis: str) -> Iterator[tuple[str, str]]:
    for line in lines:
        if line["axis"] == axis:
            yield from ((line["ref"], key) for key in line["key"].split())


def _measures(lines: Iterable[dict[str, str]]) -> Iterator[tuple[str, Measure]]:
    defaults = MEASURES | FORMULAS
    for line in lines:
        if line["axis"] in defaults:
            decimals = int(line["decimals"]) if line["decimals"] else defaults[line["axis"]]
            first, *others = cells(line["ref"])
            for ref in (first, *others):
                yield ref, Measure(line["axis"], decimals, moved(line["key"], first, ref))
