"""Small pieces of SQL text that every module of the data set writes alike."""

from collections.abc import Iterable


def name(identifier: str) -> str:
    """An identifier in double quotes ("User" is a keyword)."""
    return '"' + identifier.replace('"', '""') + '"'


def text(value: str) -> str:
    """A string literal."""
    return "'" + value.replace("'", "''") + "'"


def names(identifiers: Iterable[str]) -> str:
    """Identifiers, quoted, separated by commas."""
    return ", ".join(map(name, identifiers))
