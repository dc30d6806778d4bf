"""Counts distinct people by all the keys they have in a question.

Whoever has the same keys counts in the same cells, whatever cells the keys stand for. So one pass over the rows, which
brings each person's keys together as bits of whole numbers, gives every cell its people; distinct people cell by cell
would be a pass over a row for each cell a person is in.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from hudkit.engine.base import Engine
from hudkit.reports.groups import Group, union

Key = tuple[str, str]
"""Row key and column key."""
Numbered = tuple[int, str, str]
"""A question's number and one of its keys."""
BITS = 62
"""Bits used of a number of 64, none of them its sign."""
SAME = "{0}.question = given.question and {0}.row_key = given.row_key and {0}.column_key = given.column_key"


def count(engine: Engine, batch: Sequence[Group], keys: Sequence[Numbered]) -> Iterator[tuple[int, list[Key], int]]:
    """The question's number, keys, and how many people have these keys of the question and no others.

    `keys` are all that the rows of the batch hold.
    """
    by_question = _by_question(keys)
    words = _load(engine, by_question)
    given = f"{union(batch, 'PersonalID')} join key_bit on {SAME.format('key_bit')}"
    together = ", ".join(f"bit_or({word}) as {word}" for word in words)
    each = f"select given.question, PersonalID, {together} from {given} group by given.question, PersonalID"
    listed = ", ".join(("question", *words))
    for number, *found, people in engine.fetch(
        f"select {listed}, count(PersonalID) from ({each}) as person group by {listed}"
    ):
        yield number, _keys(by_question[number], found), people


def _by_question(keys: Sequence[Numbered]) -> dict[int, list[Key]]:
    grouped = groupby(sorted(keys), key=itemgetter(0))
    return {number: [(row, column) for _, row, column in found] for number, found in grouped}


def _load(engine: Engine, by_question: dict[int, list[Key]]) -> list[str]:
    """Offers each key with its bit; the columns the bits are spread over."""
    most = max(map(len, by_question.values()), default=1)
    words = [f"bits_{number}" for number in range(-(-most // BITS))]
    columns = [("question", "I"), ("row_key", "S"), ("column_key", "S"), *((word, "L") for word in words)]
    engine.load("key_bit", columns, [(number, *key, *bits) for number, key, bits in _bits(by_question, len(words))])
    return words


def _bits(by_question: dict[int, list[Key]], words: int) -> Iterator[tuple[int, Key, list[int]]]:
    for number, keys in by_question.items():
        for place, key in enumerate(keys):
            yield number, key, [1 << place % BITS if place // BITS == word else 0 for word in range(words)]


def _keys(keys: list[Key], found: Sequence[int]) -> list[Key]:
    """The keys whose bits are set."""
    return [key for place, key in enumerate(keys) if found[place // BITS] >> place % BITS & 1]
