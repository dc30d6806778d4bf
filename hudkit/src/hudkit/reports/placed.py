"""Where the rows of one question count: its places turned round, from keys to rows and columns of HUD's shell."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from hudkit.engine.base import Engine, Row
from hudkit.reports.definition import Question
from hudkit.reports.places import EVERYONE

Key = tuple[str, str]
"""Row key and column key."""


@dataclass(frozen=True)
class Axis:
    """The keys of one axis. Keys that count in the same rows (or columns) of the shell are of one class; `refs` are those
    rows by class, `counts_any` tells that some row counts keys that nobody named."""

    classes: Mapping[str, int]
    refs: tuple[tuple[str, ...], ...]
    counts_any: bool

    @classmethod
    def of(cls, listed: Iterable[tuple[str, str]], more: Iterable[str] = ()) -> "Axis":
        """From pairs of row and key; `more` are keys without a row of their own. Where any key counts, so does none."""
        named: dict[str, list[str]] = defaultdict(list)
        for ref, key in listed:
            named[key].append(ref)
        counts_any = EVERYONE in named
        everyone = named.pop(EVERYONE, [])
        refs = {key: (*named.get(key, ()), *everyone) for key in (*named, *more, *([""] if counts_any else []))}
        numbers = {rows: number for number, rows in enumerate(dict.fromkeys(refs.values()))}
        return cls({key: numbers[rows] for key, rows in refs.items()}, tuple(numbers), counts_any)


class Placed:
    """Rows and columns of one question by their keys. A row class with a column class is a place, numbered from 0."""

    def __init__(self, engine: Engine, question: Question) -> None:
        self._listed = (question.places.rows or listed(engine, question), question.places.columns)
        self.learn(())

    def learn(self, keys: Collection[Key]) -> None:
        """Know the rows and columns of these keys as well as those that are named."""
        rows, columns = self._listed
        self.rows = Axis.of(rows, (row for row, _ in keys))
        self.columns = Axis.of(columns, (column for _, column in keys))
        self._cells: dict[int, frozenset[str]] = {}

    @property
    def counts_any(self) -> bool:
        """Whether a key nobody named may count."""
        return self.rows.counts_any or self.columns.counts_any

    def unnamed(self, keys: Iterable[Key]) -> list[Key]:
        """Those of these keys that have no place and yet count."""
        return [key for key in keys if self._is_unnamed(*key)]

    def _is_unnamed(self, row: str, column: str) -> bool:
        rows, columns = row in self.rows.classes, column in self.columns.classes
        counts = (rows or self.rows.counts_any) and (columns or self.columns.counts_any)
        return counts and not (rows and columns)

    @property
    def places(self) -> int:
        """How many places there are."""
        return len(self.rows.refs) * self.width

    @property
    def width(self) -> int:
        """How many places a row class has: `row class * width + column class` is the number of a place."""
        return len(self.columns.refs)

    def cells(self, place: int) -> frozenset[str]:
        """The cells in which rows of this place count."""
        if place not in self._cells:
            row, column = divmod(place, self.width)
            found = (f"{letter}{number}" for letter in self.columns.refs[column] for number in self.rows.refs[row])
            self._cells[place] = frozenset(found)
        return self._cells[place]

    def placed_keys(self) -> Iterator[tuple[Key, int]]:
        """Every row key that is known with every such column key, and their place."""
        for row, at in self.rows.classes.items():
            yield from (((row, column), at * self.width + more) for column, more in self.columns.classes.items())


def listed(engine: Engine, question: Question) -> list[tuple[str, str]]:
    """Rows of a table that lists records: row 2 on, each with the record's first column as key."""
    return [(str(number), row[0]) for number, row in enumerate(records(engine, question), 2)]


def records(engine: Engine, question: Question) -> list[Row]:
    """Records of a listing table, by ProjectID (short before long): the ProjectID, then the columns the places name."""
    names = ", ".join(column for _, column in question.places.records)
    if not names:
        return []
    return engine.fetch(f"select ProjectID, {names} from {question.record} order by length(ProjectID), ProjectID")
