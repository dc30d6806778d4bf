"""What is counted of one question, and what lies behind each of its cells."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from hudkit.reports.key_sets import Found
from hudkit.reports.placed import Key, Placed


@dataclass
class Counted:
    """What lies behind one cell: distinct people, rows, rows with an amount, and sum and median of the amounts."""

    people: int = 0
    records: int = 0
    amounts: int = 0
    sum: Decimal | None = None
    median: Decimal | float | None = None

    def measured(self, kind: str) -> Fraction | int:
        """The value of a measure (see places.MEASURES)."""
        if kind == "people":
            return self.people
        if kind == "mean":
            return Fraction(self.sum or 0) / self.amounts if self.amounts else Fraction(0)
        return Fraction(getattr(self, kind) or 0)


NOBODY = Counted()


@dataclass
class Tally:
    """A question as far as it is counted: what is in each cell, how many rows there were, and how many of them were passed
    over since their key has no place."""

    number: int
    placed: Placed
    found: dict[str, Counted] = field(default_factory=dict)
    rows: int = 0
    strays: int = 0

    def add(self, found: Found) -> None:
        """Count people once in each cell that any of their places counts in."""
        self.rows += found.rows
        self.strays += found.strays
        for cell in frozenset().union(*map(self.placed.cells, found.places)):
            self.found.setdefault(cell, Counted()).people += found.people

    def begin_anew(self, keys: Collection[Key]) -> None:
        """Forget what was counted, and know these keys as well."""
        self.placed.learn(keys)
        self.found, self.rows, self.strays = {}, 0, 0

    def cell_keys(self) -> Iterator[tuple[int, str, str, str]]:
        """The question's number, a key, and a cell in which rows with that key count."""
        for key, place in self.placed.placed_keys():
            yield from ((self.number, *key, cell) for cell in self.placed.cells(place))
