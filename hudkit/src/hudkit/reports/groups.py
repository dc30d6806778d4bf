"""Questions worked out several in one statement, for a plan of its own would cost each more than its rows."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hudkit.reports.definition import Question
from hudkit.reports.places import MEASURES

TOGETHER = 8
"""Questions worked out in one statement, unless they have so many rows that it would take up too much memory."""
KEYED = "coalesce(row_key, '') as row_key, coalesce(column_key, '') as column_key"
"""Having no key is a key too, which only `*` counts."""


@dataclass(frozen=True)
class Group:
    """Questions worked out together, as the relation `name`."""

    name: str
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


def groups(questions: Sequence[Question], together: int = TOGETHER) -> Iterator[Group]:
    """Questions that ask for amounts by themselves, the others by themselves; so many in a statement."""
    for name, asked in (("people", False), ("amounts", True)):
        alike = [question for question in questions if _asks_amounts(question) == asked]
        for first in range(0, len(alike), together):
            yield Group(f"counted_{name}_{first}", tuple(alike[first : first + together]), asked)


def _asks_amounts(question: Question) -> bool:
    return bool(question.places.kinds & MEASURES.keys() - {"people"})


def union(groups: Sequence[Group], *columns: str) -> str:
    """The rows of several groups, as they were worked out, as the relation `given`."""
    listed = ", ".join(("question", "row_key", "column_key", *columns))
    return f"({' union all '.join(f'select {listed} from {group.name}' for group in groups)}) as given"
