"""Code lists: the numbers a column may hold and what HUD calls them."""

from dataclasses import dataclass
from functools import cached_property

from hudkit.standards.tables import rows, words


@dataclass(frozen=True, slots=True)
class Code:
    """One option. `value` is the number as text (two lists hold letters); `status` is active or retired.

    A retired code stays valid in stored history and is not offered for new answers.
    `applies_to` names the columns that may hold it where a list serves several ("Exit.Destination").
    """

    value: str
    label: str
    order: int
    status: str
    group: str
    applies_to: tuple[str, ...]
    notes: str

    @property
    def active(self) -> bool:
        return self.status == "active"


@dataclass(frozen=True)
class CodeList:
    """A numbered option list of the standards, codes in display order."""

    number: str
    name: str
    status: str
    aliases: tuple[str, ...]
    codes: tuple[Code, ...]
    citation: str

    @cached_property
    def _by_value(self) -> dict[str, Code]:
        return {code.value: code for code in self.codes}

    def __contains__(self, value: object) -> bool:
        return str(value) in self._by_value

    def code(self, value: object) -> Code:
        """The option of a number (int or text); KeyError where the list has none."""
        try:
            return self._by_value[str(value)]
        except KeyError:
            raise KeyError(f"list {self.number} {self.name} has no code {value}") from None

    def label(self, value: object) -> str:
        """HUD's words for a number; KeyError where the list has none."""
        return self.code(value).label


def read_lists(edition: str, document: str) -> tuple[CodeList, ...]:
    """Every list of an edition, in the order of the specification's numbers."""
    codes: dict[str, list[Code]] = {}
    for row in rows(edition, "codes"):
        codes.setdefault(row["list"], []).append(_code(row))
    return tuple(_list(row, codes.get(row["list"], []), document) for row in rows(edition, "lists"))


def _code(row: dict[str, str]) -> Code:
    order = int(row["display_order"] or 0)
    return Code(
        row["code"], row["label"], order, row["status"], row["group"], words(row["applies_to"], "|"), row["notes"]
    )


def _list(row: dict[str, str], codes: list[Code], document: str) -> CodeList:
    ordered = tuple(sorted(codes, key=lambda code: code.order))
    citation = f"{document}, list {row['list']} {row['name']}"
    return CodeList(row["list"], row["name"], row["status"], words(row["aliases"]), ordered, citation)
