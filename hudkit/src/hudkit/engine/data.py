"""Lists and numbers HUD may change, kept as CSV files with dates and citations and offered to steps as tables.

A list is a CSV file whose header gives each column a type letter (`ProjectType:I`); a row is in force from
`since` to `until`, both included, an empty `until` meaning still. Numbers and codes lie in `constants` folders
(name, value, since, until, cites) and come to the steps as the columns of the one-row table `hud`.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib.resources.abc import Traversable
from typing import Any

from hudkit.engine.base import Columns, Engine

CONSTANTS = "hud"
_READ: Mapping[str, Any] = {
    "S": str,
    "I": int,
    "D": date.fromisoformat,
    "M": Decimal,
    "B": lambda text: text == "yes",
}


@dataclass(frozen=True)
class List:
    """One data table: columns with type letters, and all rows of all times."""

    name: str
    columns: Columns
    rows: tuple[tuple[Any, ...], ...]

    def in_force(self, day: date) -> list[tuple[Any, ...]]:
        """Rows in force on a day; all of them where the list has no dates."""
        names = [name for name, _ in self.columns]
        if "since" not in names:
            return list(self.rows)
        since, until = names.index("since"), names.index("until")
        return [row for row in self.rows if row[since] <= day <= (row[until] or date.max)]


def read_list(file: Traversable) -> List:
    """A data table from its CSV file; ValueError names the file when a column has no type letter."""
    header, *body = csv.reader(io.StringIO(file.read_text(encoding="utf-8")))
    if not all(":" in column for column in header):
        raise ValueError(f"{file.name}: every column of the header needs a type letter, as in ProjectType:I")
    columns = [(name, letter) for name, _, letter in (column.partition(":") for column in header)]
    letters = [letter for _, letter in columns]
    rows = tuple(tuple(map(_value, row, letters)) for row in body if row)
    return List(file.name.removesuffix(".csv"), columns, rows)


def _value(text: str, letter: str) -> Any:
    return _READ[letter](text) if text else None


def read_lists(folder: Traversable) -> dict[str, List]:
    """The data tables of a folder, by name; none where there is no such folder."""
    return {found.name: found for found in map(read_list, _csv_files(folder))}


def _csv_files(folder: Traversable) -> Iterator[Traversable]:
    if folder.is_dir():
        yield from sorted((file for file in folder.iterdir() if file.name.endswith(".csv")), key=lambda f: f.name)


def read_constants(folder: Traversable, day: date) -> dict[str, int]:
    """Named whole numbers in force on a day, from every CSV file of a folder."""
    found: dict[str, int] = {}
    for listed in map(read_list, _csv_files(folder)):
        for name, value, *_ in listed.in_force(day):
            if name in found:
                raise ValueError(f"{listed.name}.csv: {name} is given twice for {day}")
            found[name] = value
    return found


def load_data(engine: Engine, lists: Mapping[str, List], constants: Mapping[str, int], day: date) -> None:
    """Offer lists and the constants in force on a day to the steps."""
    for name, listed in lists.items():
        engine.load(name, listed.columns, listed.in_force(day))
    engine.load(CONSTANTS, [(name, "I") for name in constants], [tuple(constants.values())])
