"""The people behind each cell of a table, packed small: enrollments once, then for each cell their places in the list."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping

Keys = tuple[str, str, str]
"""PersonalID, EnrollmentID, HouseholdID."""


def pack(members: Mapping[str, Iterable[Keys]]) -> bytes:
    """`members` holds for each cell ("B2") everybody counted in it."""
    places: dict[Keys, int] = {}
    cells = {cell: [places.setdefault(keys, len(places)) for keys in people] for cell, people in members.items()}
    return zlib.compress(json.dumps({"people": list(places), "cells": cells}).encode())


def unpack(packed: bytes, cell: str) -> list[Keys]:
    """Whom a cell counted; nobody where the cell stands for nobody."""
    body = json.loads(zlib.decompress(packed))
    return [tuple(body["people"][place]) for place in body["cells"].get(cell, [])]
