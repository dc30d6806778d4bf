"""Form fields for HUD's answers: the options of a list, HUD's words or plain ones, and "no answer" kept in its three kinds.

8 (does not know), 9 (prefers not to answer) and 99 (not collected) are three different answers everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hudkit import standards
from keyturn.kernel.widgets import Choices, DayInput

EDITION = "fy2026"
DOES_NOT_KNOW, PREFERS_NOT, NOT_COLLECTED = 8, 9, 99
NO_ANSWER = {
    DOES_NOT_KNOW: _("Client doesn’t know"),
    PREFERS_NOT: _("Client prefers not to answer"),
    NOT_COLLECTED: _("Not asked yet"),
}
HUDS_WORDS = {
    DOES_NOT_KNOW: "Client doesn't know",
    PREFERS_NOT: "Client prefers not to answer",
    NOT_COLLECTED: "Data not collected",
}
YES, NO = 1, 0
YES_NO_LISTS = frozenset({"1.7", "1.8", "1.10"})
LONG_LIST = 14


@cache
def codes(number: str, column: str = "") -> dict[int, str]:
    """The codes of a list that may be chosen today, in HUD's order, with HUD's words.

    `column` ("Exit.Destination") leaves out those that HUD does not allow in that column.
    """
    found = standards.edition(EDITION).list(number).codes
    return {int(code.value): code.label for code in found if code.active and _fits(code.applies_to, column)}


def _fits(applies_to: tuple[str, ...], column: str) -> bool:
    places = [place for part in applies_to for place in part.split("|")]
    return not column or not places or column in places


def words(number: str, value: int | None, plain: Mapping[int, Any] | None = None) -> str:
    """How an answer reads on a page; nothing for None, the bare number for one that the list does not hold."""
    if value is None:
        return ""
    if plain and value in plain:
        return str(plain[value])
    found = standards.edition(EDITION).list(number)
    return str(_said(value, found.label(value))) if value in found else str(value)


def _said(code: int, label: str) -> Any:
    """Our words for the three "no answers"; HUD's for all else (8 is a funder in one list, a month in another)."""
    return NO_ANSWER[code] if HUDS_WORDS.get(code) == label else _(label)


def options(number: str, column: str = "", plain: Mapping[int, Any] | None = None) -> list[tuple[int, Any]]:
    """(code, words) pairs of a list; `plain` gives plainer words for some codes."""
    said = plain or {}
    return [(code, said.get(code) or _said(code, label)) for code, label in codes(number, column).items()]


class Answer(forms.TypedChoiceField):
    """One answer out of a list of HUD's, an int or None. `shown_by`/`shown_when`: asked after another's answer."""

    def __init__(
        self, pairs: list[tuple[int, Any]], *, hud: str = "", shown_by: str = "", shown_when: str = "", **kw: Any
    ):
        self.hud, self.shown_by, self.shown_when = hud, shown_by, shown_when
        kw.setdefault("required", False)
        kw.setdefault("widget", forms.Select if len(pairs) > LONG_LIST else Choices(apart=_no_answers(pairs)))
        choices = [("", _("Choose one")), *pairs] if _is_select(kw["widget"]) else pairs
        super().__init__(choices=choices, coerce=int, empty_value=None, **kw)


def _no_answers(pairs: list[tuple[int, Any]]) -> tuple[str, ...]:
    """The codes that are no answer in this list (8 and 9 are answers proper in list V9.1)."""
    return tuple(str(code) for code, words in pairs if code in NO_ANSWER and words is NO_ANSWER[code])


def _is_select(widget: Any) -> bool:
    kind = widget if isinstance(widget, type) else type(widget)
    return issubclass(kind, forms.Select) and not issubclass(kind, forms.RadioSelect)


def answer(number: str, label: Any, *, column: str = "", plain: Mapping[int, Any] | None = None, **kw: Any) -> Answer:
    """A question answered from HUD's list `number`."""
    return Answer(options(number, column, plain), label=label, **kw)


def yes_no(label: Any, number: str = "1.8", **kw: Any) -> Answer:
    return answer(number, label, plain={NO: _("No"), YES: _("Yes")}, **kw)


class Day(forms.DateField):
    """A day given by the browser's date control, or typed as 2026-01-14."""

    widget = DayInput

    def __init__(self, *, hud: str = "", shown_by: str = "", shown_when: str = "", **kw: Any) -> None:
        self.hud, self.shown_by, self.shown_when = hud, shown_by, shown_when
        kw.setdefault("error_messages", {})
        kw["error_messages"].setdefault("invalid", _("Enter a real date, such as 14 January 2026"))
        super().__init__(**kw)


class Dollars(forms.DecimalField):
    """An amount a month: "710", "$1,024.50"."""

    def __init__(self, *, hud: str = "", shown_by: str = "", shown_when: str = "", **kw: Any) -> None:
        self.hud, self.shown_by, self.shown_when = hud, shown_by, shown_when
        kw.setdefault("widget", forms.TextInput({"inputmode": "decimal", "class": "usa-input--small"}))
        kw.setdefault("error_messages", {"invalid": _("Enter an amount in dollars, such as 710")})
        super().__init__(min_value=0, max_digits=12, decimal_places=2, required=False, **kw)

    def to_python(self, value: Any) -> Any:
        return super().to_python(re.sub(r"[$,\s]", "", value) if isinstance(value, str) else value)
