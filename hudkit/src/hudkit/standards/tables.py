"""Reads the CSV files this package carries."""

import csv
import io
from importlib.resources import files
from importlib.resources.abc import Traversable


def rows(edition: str, table: str) -> list[dict[str, str]]:
    """Rows of `data/<edition>/<table>.csv` in file order; FileNotFoundError where the edition has no such table."""
    return read_csv(files("hudkit.standards") / "data" / edition / f"{table}.csv")


def read_csv(source: Traversable) -> list[dict[str, str]]:
    """Rows of a CSV file of a package, as column -> text; ValueError where one is shorter or longer than its header."""
    header, *body = csv.reader(io.StringIO(source.read_text(encoding="utf-8")))
    return [dict(zip(header, row, strict=True)) for row in body if row]


def words(text: str, separator: str = ";") -> tuple[str, ...]:
    """The non-empty parts of a cell that holds several values."""
    return tuple(part.strip() for part in text.split(separator) if part.strip())
