"""HashStatus 4 (FY2026 HMIS CSV Format Specifications, Export.HashStatus; rule R023).

A name becomes the SHA-256 of its Soundex; an SSN its last four digits followed by the SHA-256 of its nine characters,
x for a digit that is missing. Nothing else is changed. What came hashed stays as it is.
"""

from __future__ import annotations

import re
from hashlib import sha256

import jellyfish

NAMES = ("FirstName", "MiddleName", "LastName")
HASHED = re.compile(r"[0-9A-Fa-f]{32,68}")


def hashed(column: str, value: str | None) -> str | None:
    """The value as HashStatus 4 has it; of other columns, and null, the value itself."""
    if value is None or HASHED.fullmatch(value):
        return value
    if column in NAMES:
        return _digest(jellyfish.soundex(value))
    return _ssn(value) if column == "SSN" else value


def _ssn(value: str) -> str:
    nine = re.sub(r"[^0-9]", "x", value.replace("-", "").strip()).rjust(9, "x")
    return nine[-4:] + _digest(nine)


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
