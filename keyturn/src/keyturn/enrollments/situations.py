"""Where somebody stays, in plain questions that lead to HUD's code (list 3.12.1, used by 3.917, 3.12 and 4.12).

First the kind of place; where a kind holds several codes, then which. A test holds these tables and the list together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from keyturn.people.answers import NO_ANSWER, codes

LIST, SUBSIDIES = "3.12.1", "3.12.A"
PRIOR = "Enrollment.LivingSituation"
CURRENT = "CurrentLivingSituation.CurrentLivingSituation"
DESTINATION = "Exit.Destination"
SUBSIDIZED_RENTAL, OTHER = 435, 17


@dataclass(frozen=True)
class Kind:
    """A kind of place: `words` for a question, `which` asks on, `codes` are HUD's."""

    key: str
    words: Any
    which: Any
    codes: tuple[int, ...]


KINDS = (
    Kind("outside", _("Outside, in a vehicle, or a place not meant for sleeping"), "", (116,)),
    Kind("shelter", _("An emergency shelter or Safe Haven"), _("Which kind of shelter?"), (101, 118)),
    Kind("people", _("With family or friends"), _("With whom?"), (335, 336, 312, 313, 422, 423)),
    Kind("home", _("A home of their own, rented or owned"), _("Whose home, and is there help to pay?"), (410, 435, 411, 421)),
    Kind("program", _("A housing program"), _("Which program?"), (302, 329, 332, 327, 426)),
    Kind("motel", _("A hotel or motel paid for without a shelter voucher"), "", (314,)),
    Kind("institution", _("Hospital, treatment, jail, foster care or nursing home"), _("Which place?"),
         (206, 204, 205, 207, 225, 215)),
    Kind("deceased", _("They died"), "", (24,)),
    Kind("other", _("Somewhere else"), "", (17,)),
    Kind("unable", _("Worker unable to determine"), "", (37,)),
    Kind("left", _("They left without an exit interview"), "", (30,)),
)  # fmt: skip

PLAIN = {
    116: _("Outside, in a vehicle, or a place not meant for sleeping"),
    101: _("Emergency shelter, or a motel or host home paid by one"),
    118: _("Safe Haven"),
    335: _("A family member’s home"),
    336: _("A friend’s home"),
    312: _("Family, for now"),
    313: _("Friends, for now"),
    422: _("Family, for good"),
    423: _("Friends, for good"),
    410: _("They rent, without ongoing help to pay"),
    435: _("They rent, with ongoing help to pay"),
    411: _("They own it, without ongoing help to pay"),
    421: _("They own it, with ongoing help to pay"),
    302: _("Transitional housing"),
    329: _("Halfway house or residential project, not for homeless people"),
    332: _("Host home (not in a crisis)"),
    327: _("HOPWA transitional housing, from another HOPWA project"),
    426: _("HOPWA permanent housing, from another HOPWA project"),
    314: _("Hotel or motel paid for without a shelter voucher"),
    206: _("Hospital or other medical place"),
    204: _("Psychiatric hospital"),
    205: _("Treatment for alcohol or drugs, or detox"),
    207: _("Jail, prison or juvenile detention"),
    225: _("Nursing home or long-term care"),
    215: _("Foster care or foster group home"),
    24: _("They died"),
    17: _("Somewhere else"),
    37: _("Worker unable to determine"),
    30: _("No exit interview"),
}


def kinds(column: str) -> list[tuple[str, Any, Any, list[int]]]:
    """(key, words, follow-up question, codes) of the kinds that HUD allows in a column; the three "no answers" last."""
    allowed = codes(LIST, column)
    found = [(kind.key, kind.words, kind.which, [code for code in kind.codes if code in allowed]) for kind in KINDS]
    return [row for row in found if row[3]] + [(str(code), words, "", [code]) for code, words in NO_ANSWER.items()]


def kind_of(code: int | None) -> str:
    """The key of the kind that holds a code; nothing for None."""
    if code in NO_ANSWER:
        return str(code)
    return next((kind.key for kind in KINDS if code in kind.codes), "")
