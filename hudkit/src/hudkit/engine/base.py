"""What an engine does for a run: offer HMIS files, load small tables, build steps, answer questions."""

from collections.abc import Iterable, Sequence
from importlib.resources import files
from typing import Any, Protocol

Row = tuple[Any, ...]
Columns = Sequence[tuple[str, str]]
"""Columns of a small table: name and type letter (S text, I integer, D date, T time, M money, B yes/no)."""


class EngineError(Exception):
    """The engine cannot do what was asked; the message says which step or table, and what to mend."""


class Engine(Protocol):
    """Runs steps verbatim. Names are never values: values travel as parameters."""

    name: str

    def source(self, file: str) -> None:
        """Offer an HMIS file to the steps under HUD's name, without the rows that carry a DateDeleted."""

    def load(self, name: str, columns: Columns, rows: Iterable[Sequence[Any]]) -> None:
        """A small typed table from Python values, replacing one of that name."""

    def build(self, name: str, select: str) -> None:
        """Run one SELECT and keep its rows under a name, once, replacing what bore that name."""

    def fetch(self, select: str, *values: Any) -> list[Row]:
        """Rows of a SELECT; each `?` takes the next value."""

    def rows(self, name: str) -> int:
        """How many rows were loaded or built under a name."""

    def drop(self, name: str) -> None:
        """Let go of what was loaded or built under a name."""

    def close(self) -> None:
        """Let go of everything that was built. What the engine was given stays open."""


def prelude(name: str) -> list[str]:
    """Statements that define the portable functions on one engine ("duckdb", "spark")."""
    text = (files("hudkit.engine") / "prelude" / f"{name}.sql").read_text(encoding="utf-8")
    return [part.strip() for part in text.split(";\n") if part.strip().rstrip(";")]
