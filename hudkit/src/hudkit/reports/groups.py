"""Questions worked out several in one statement, for a plan of its own would cost each more than its rows."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from hudkit.reports.definition import Question
from hudkit.reports.places import MEASURES

TOGETHER = 8
"""Questions worked out in one statement, unless they have so many rows that each is the quicker by itself."""
KEYED = "coalesce(row_key, '') as row_key, coalesce(column_key, '') as column_key"
"""Having no key is a key too."""


@dataclass(frozen=True)
class Group:
    """Questions worked out together."""

    questions: tuple[Question, ...]
    has_amounts: bool

    def select(self, numbers: Mapping[str, int], built: Container[str]) -> str:
        """The rows of all its questions: the question's number, the keys, the person and, where asked, the amount.

        `built` names steps that are there already, because others read them.
        """
        return " union all ".join(self._rows(one, numbers[one.table], one.step.id in built) for one in self.questions)

    def _rows(self, question: Question, number: int, built: bool) -> str:
        step = question.step
        source = step.id if built else f"(\n{step.body}\n) as {step.id}"
        amount = "amount" if "amount" in step.columns else "cast(null as decimal(18, 2)) as amount"
        values = f"{KEYED}, PersonalID, {amount}" if self.has_amounts else f"{KEYED}, PersonalID"
        return f"select {number} as question, {values} from {source}"


def groups(questions: Sequence[Question], words: Mapping[str, int], together: int = TOGETHER) -> Iterator[Group]:
    """So many questions in a statement, of one kind each: those that ask for amounts are kept by themselves, and those
    whose keys take as many numbers (`words`, by table)."""

    def kind(question: Question) -> tuple[bool, int]:
        return _asks_amounts(question), words[question.table]

    for (amounts, _), alike in groupby(sorted(questions, key=kind), key=kind):
        listed = tuple(alike)
        for first in range(0, len(listed), together):
            yield Group(listed[first : first + together], amounts)


def _asks_amounts(question: Question) -> bool:
    """Whether a cell of it is more than a number of people."""
    return bool(question.places.kinds & MEASURES.keys() - {"people"})
