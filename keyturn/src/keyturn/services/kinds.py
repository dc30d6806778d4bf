"""Which services a project may record: HUD ties each record type to a federal partner's element (list 1.4)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.utils.translation import gettext_lazy as _

from hudkit import standards
from keyturn.people.answers import EDITION, codes

# Element of the standards that each RecordType belongs to. A bed night (200) has its own page.
ELEMENTS = {141: "P1", 161: "P2", 142: "R14", 143: "W1", 151: "W2", 144: "V2", 152: "V3", 210: "V8", 300: "C2"}
OTHER_SSVF, OTHER_MOVING_ON = 6, 5
ASSISTANCE, REFERRAL = frozenset({151, 152}), 161


@dataclass(frozen=True)
class Kind:
    """A record type with its options (TypeProvided: code and HUD's words)."""

    record_type: int
    words: str
    options: dict[int, str]


def allowed(project_type: int | None, funders: frozenset[int]) -> list[Kind]:
    """The record types that the project's type and grants ask for (req 144)."""
    wanted = _asked(project_type if project_type is not None else -1, funders)
    names = codes("1.4")
    return [Kind(kind, names[kind], _types(kind)) for kind, element in ELEMENTS.items() if element in wanted]


@cache
def _asked(project_type: int, funders: frozenset[int]) -> frozenset[str]:
    rows = standards.edition(EDITION).requirements_for([project_type], funders)
    return frozenset(row.element for row in rows if row.required in ("Y", "C", "O"))


@cache
def _types(record_type: int) -> dict[int, str]:
    column = standards.edition(EDITION).file("Services").column("TypeProvided")
    return codes(dict(column.selector)[f"RecordType={record_type}"])


def subtypes(type_provided: int) -> dict[int, str]:
    """SSVF services of types 3, 4 and 5 say which (V2.A, V2.B, V2.C)."""
    number = {3: "V2.A", 4: "V2.B", 5: "V2.C"}.get(type_provided)
    return codes(number) if number else {}


def choices(kinds: list[Kind]) -> list[tuple[Any, list[tuple[str, Any]]]]:
    """Grouped options of one select; a value is "141:6", or "144:3:2" with a subtype."""
    return [(_(kind.words), [pair for code, words in kind.options.items() for pair in _pairs(kind, code, words)])
            for kind in kinds]  # fmt: skip


def _pairs(kind: Kind, code: int, words: str) -> list[tuple[str, Any]]:
    value = f"{kind.record_type}:{code}"
    under = subtypes(code) if kind.record_type == 144 else {}
    return [(f"{value}:{sub}", f"{_(words)}: {_(label)}") for sub, label in under.items()] or [(value, _(words))]


def type_words(record_type: int | None, code: int | None) -> str:
    """A service in HUD's words; the record type alone where the code is not one of its list."""
    if record_type not in ELEMENTS:
        return str(record_type or "")
    found = _types(record_type).get(code) if code is not None else None
    return str(_(found)) if found else str(_(codes("1.4")[record_type]))
