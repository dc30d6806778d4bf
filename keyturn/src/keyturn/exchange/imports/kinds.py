"""The kinds of structural fault: what a record cannot be kept with. Each waits for a person's decision.

The first ones are hudkit's rules of file structure (HUD FY2026 HMIS CSV Format Specifications); the rest are what the
record itself insists on. Every other fault is of data quality: the row comes in as it is and is flagged.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Kind:
    """`label` says what is wrong, `leaving_out` what leaving those rows out means. `of_row`: has a line and costs it."""

    code: str
    label: str | Promise
    leaving_out: str | Promise
    of_row: bool = True


ROWS = _("These rows are not brought in. Each is listed in the receipt.")
DEPENDS = "row.depends"

KINDS = {
    kind.code: kind
    for kind in (
        Kind("file.missing", _("A file of the standard is not there"), _("The rest is brought in without it."), False),
        Kind("file.unreadable", _("A file is no comma-separated text"), _("The rest is brought in without it."), False),
        Kind("column.missing", _("A column of the standard is not there"), _("The column stays empty."), False),
        Kind(
            "column.duplicate",
            _("A column name stands twice in a header"),
            _("The first is used, the second is not brought in."),
            False,
        ),
        Kind("file.quote", _("A quotation mark is opened and never closed"), ROWS),
        Kind("row.fields", _("A row has more or fewer values than the header has columns"), ROWS),
        Kind("row.nul", _("A row holds NUL characters"), ROWS),
        Kind("value.huge", _("A value is longer than 100,000 characters"), ROWS),
        Kind("key.missing", _("A row does not say which record it is, or which one it belongs to"), ROWS),
        Kind(
            "key.duplicate",
            _("Two rows have the same key"),
            _("The first row is brought in (of a deleted and a live one, the live one), the others are not."),
        ),
        Kind("key.broken", _("A row belongs to a record that is neither in the file nor in Keyturn"), ROWS),
        Kind("key.contradiction", _("A row names another client than its enrollment does"), ROWS),
    )
}
OF_ROWS = tuple(code for code, kind in KINDS.items() if kind.of_row)
OF_READING = ("file.quote", "row.fields", "row.nul", "value.huge")
"""Found by hudkit on a line; such a row's values may have slipped into other columns, so no key of it is told."""

DEPENDENT = Kind(DEPENDS, _("A row belongs to a row that is left out"), ROWS)
"""Follows from the others and so asks for no decision of its own."""
