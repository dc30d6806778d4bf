"""Counts distinct people by all the places their keys have in a question.

Whoever has the same places counts in the same cells. So one pass over the rows, which brings each person's places
together as bits of whole numbers, gives every cell its people; distinct people cell by cell would be a pass over a row
for each cell a person is in.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hudkit.engine.base import Engine
from hudkit.reports.placed import Placed

BITS = 62
"""Bits used of a number of 64, none of them its sign."""
SAME = "{0}.question = given.question and {0}.row_key = given.row_key and {0}.column_key = given.column_key"
_PLACE = (("question", "I"), ("row_key", "S"), ("column_key", "S"), ("place", "I"))


@dataclass(frozen=True)
class Found:
    """How many people have these places of a question and no others, in how many rows; `strays` are rows of theirs whose
    key has no place."""

    question: int
    places: tuple[int, ...]
    people: int
    rows: int
    strays: int


def words(places: int) -> int:
    """How many whole numbers it takes to hold a bit for each place."""
    return max(1, -(-places // BITS))


def load(engine: Engine, relation: str, questions: Mapping[int, Placed]) -> None:
    """Offers every key of questions (by number) with the bit of its place, in one of the columns bits_0, bits_1, …"""
    most = max((words(placed.places) for placed in questions.values()), default=1)
    engine.load("key_place", _PLACE, list(_places(questions)))
    bits = ", ".join(f"{_bit(number)} as {name}" for number, name in enumerate(_names(most)))
    keys = (
        "select a_row.question, a_row.row_key, a_column.column_key, a_row.place + a_column.place as place "
        "from key_place as a_row join key_place as a_column on a_column.question = a_row.question "
        "where a_row.row_key is not null and a_column.column_key is not null"
    )
    engine.build(relation, f"select question, row_key, column_key, {bits} from ({keys}) as placed")
    engine.drop("key_place")


def _places(questions: Mapping[int, Placed]) -> Iterator[tuple[int, str | None, str | None, int]]:
    """What each row key and each column key adds to the number of a place."""
    for number, placed in questions.items():
        yield from ((number, key, None, at * placed.width) for key, at in placed.rows.classes.items())
        yield from ((number, None, key, at) for key, at in placed.columns.classes.items())


def _bit(word: int) -> str:
    here = f"place >= {word * BITS} and place < {(word + 1) * BITS}"
    return f"case when {here} then cast(pow(2, place - {word * BITS}) as bigint) else 0 end"


def count(engine: Engine, rows: str, relation: str, words: int) -> Iterator[Found]:
    """People by their places, out of rows (SQL for question, row_key, column_key, PersonalID) of questions that `relation`
    was loaded for, none of which has more places than so many words hold."""
    names = _names(words)
    together = ", ".join(f"bit_or({name}) as {name}" for name in names)
    each = (
        f"select given.question, PersonalID, {together}, count(*) as records, count({names[0]}) as placed "
        f"from {rows} as given left join {relation} on {SAME.format(relation)} group by given.question, PersonalID"
    )
    listed = ", ".join(("question", *names))
    counted = "count(PersonalID), sum(records), sum(records - placed)"
    for number, *bits, people, records, strays in engine.fetch(
        f"select {listed}, {counted} from ({each}) as person group by {listed}"
    ):
        yield Found(number, tuple(_set(bits)), people, int(records), int(strays))


def _names(words: int) -> list[str]:
    return [f"bits_{word}" for word in range(words)]


def _set(bits: Sequence[int | None]) -> Iterator[int]:
    """The places whose bits are set."""
    for word, left in enumerate(bits):
        rest = left or 0
        while rest:
            lowest = rest & -rest
            yield word * BITS + lowest.bit_length() - 1
            rest ^= lowest
