"""From what was typed in a search to the first answers of the form that adds a client."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from keyturn.people.search import read
from keyturn.people.tokens import parts


def from_typed(typed: str, today: date) -> dict[str, Any]:
    """First and last name ("Johnson, Phil" and "Phil Johnson" alike), birth date, SSN or its last four."""
    query = read(typed, today)
    asked = set(query.names)
    words = [word for word in re.split(r"[\s,;]+", typed) if set(parts(word)) & asked]
    names = [word.capitalize() if word.islower() else word for word in words]
    if "," in typed and len(names) > 1:
        names = [*names[1:], names[0]]
    found = {"first_name": names[0] if names else "", "last_name": " ".join(names[1:])}
    return {**found, "dob": query.dob, "ssn": query.ssn or query.ssn4 or ""}
