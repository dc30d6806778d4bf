"""HUD's own words that Keyturn's pages show: the labels of every list that its code names by number.

Pages ask for a list by number ("3.12.1"), in a field of a model, a question or a form, and show its labels through
gettext. The labels themselves are hudkit's data, so they are found here by the numbers, not by calls.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache

from hudkit import standards


def labels(text: str) -> Iterator[tuple[str, str]]:
    """(number, label) of the lists whose numbers stand in Python code, alone or parted by | ("P1.2|P2.2").

    Retired codes are among them: a record keeps them. A label without a letter ("4-7") needs no words.
    """
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            for number in node.value.split("|"):
                yield from lists().get(number, ())


@cache
def lists() -> dict[str, tuple[tuple[str, str], ...]]:
    """By number or alias of a list: its number with each label that needs words, over every edition that has lists."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for edition in filter(lambda one: one.complete, map(standards.edition, standards.EDITIONS)):
        for one in edition.lists:
            said = tuple((one.number, code.label) for code in one.codes if any(map(str.isalpha, code.label)))
            found |= {number: found.get(number, ()) + said for number in (one.number, *one.aliases)}
    return found
