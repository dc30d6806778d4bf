"""Tables as text: a name line, a header, rows; columns parted by `|`, tables by an empty line."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

REASON = "#"
"""Heading of the column that says why; it is read by people only."""

_READ = {
    "S": str,
    "I": int,
    "D": date.fromisoformat,
    "T": datetime.fromisoformat,
    "M": Decimal,
    "B": lambda text: {"yes": True, "no": False}[text],
}


@dataclass(frozen=True)
class Text:
    """One table as written."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(column for column in self.header if column != REASON)

    def typed(self, letters: Mapping[str, str]) -> list[tuple[Any, ...]]:
        """The rows without the reasons, by the type letter of each column; an empty value is None."""
        places = [(n, letters[column]) for n, column in enumerate(self.header) if column != REASON]
        return [tuple(_READ[letter](row[n]) if row[n] else None for n, letter in places) for row in self.rows]


def read_tables(text: str) -> list[Text]:
    """Every table of a text, each under its name."""
    blocks = [block.strip().splitlines() for block in _dedent(text).split("\n\n") if block.strip()]
    return [_table(block[0].strip(), block[1:]) for block in blocks]


def read_table(text: str) -> Text:
    """A single table without a name line."""
    return _table("", _dedent(text).strip().splitlines())


def _table(name: str, lines: list[str]) -> Text:
    header, *rows = [tuple(part.strip() for part in line.split("|")) for line in lines if line.strip()]
    wrong = [row for row in rows if len(row) != len(header)]
    if wrong:
        raise ValueError(
            f"{name or 'expected'}: a row has {len(wrong[0])} values for {len(header)} columns: {wrong[0]}"
        )
    return Text(name, header, tuple(rows))


def _dedent(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines())
