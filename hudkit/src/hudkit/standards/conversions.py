"""What changed from one edition to the next, as data: how each column of the newer one is filled from the older."""

from dataclasses import dataclass
from functools import cache

from hudkit.standards.edition import EDITIONS
from hudkit.standards.tables import rows


@dataclass(frozen=True, slots=True)
class Change:
    """How one column of the newer edition is filled.

    `kind`: renamed, recoded, derived, constant or added (null). `source` is the older column read ("" where none).
    `expression` is SQL over the older row `r`, whose values are text; `{old}` stands for the schema of the older
    tables, `{recode:value}` for a recode of RECODES applied to a value.
    """

    id: str
    older: str
    newer: str
    file: str
    column: str
    kind: str
    source: str
    expression: str
    text: str
    citation: str


@cache
def changes(older: str, newer: str) -> tuple[Change, ...]:
    """The changes between two consecutive editions; columns without one are copied by name."""
    return tuple(
        Change(
            id=row["change"],
            older=row["from"],
            newer=row["to"],
            file=row["file"],
            column=row["column"],
            kind=row["kind"],
            source=row["source"],
            expression=row["expression"],
            text=row["says"],
            citation=row["citation"],
        )
        for row in rows("conversions", "changes")
        if (row["from"], row["to"]) == (older, newer)
    )


@cache
def recode(name: str) -> tuple[tuple[str, str], ...]:
    """Pairs of older and newer code ("" for empty); "*" is any other code, which else stays as it is."""
    return tuple((row["old"], row["new"]) for row in rows("conversions", "recodes") if row["recode"] == name)


@cache
def row_source(older: str, newer: str, file: str) -> str:
    """SQL that the rows of a file come from, alias `r`: the file itself unless a new file is made out of another."""
    for row in rows("conversions", "sources"):
        if (row["from"], row["to"], row["file"]) == (older, newer, file):
            return row["source"]
    return "{old}." + f'"{file}" r'


def steps(older: str, newer: str) -> tuple[tuple[str, str], ...]:
    """The pairs of consecutive editions from one to a newer one; ValueError where the second is older."""
    start, end = EDITIONS.index(older), EDITIONS.index(newer)
    if start > end:
        raise ValueError(f"hudkit converts to newer editions only, not from {older} to {newer}")
    return tuple(zip(EDITIONS[start:end], EDITIONS[start + 1 : end + 1], strict=True))
