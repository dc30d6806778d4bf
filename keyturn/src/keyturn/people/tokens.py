"""The blind tokens under which a client is found.

Stored for each client: of every name part its first two and three letters and its sound; of first and last name
together one, two and three letters of each, in either order (so "P J" finds Phillip Johnson, req 129); the SSN, its
last four digits, and the birth date (req 130). A search asks for the most telling token it can form; what comes back
is opened and compared letter by letter, so a token only has to be cheap, never exact.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import jellyfish

from keyturn.people.identity import Identity

Pair = tuple[str, str]
PREFIXES = (2, 3)
PAIRED = (1, 2, 3)


def fold(text: str) -> str:
    """Lower case without accents: "Muñoz" and "MUNOZ" are written alike by somebody in a hurry."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


def parts(text: str | None) -> list[str]:
    return re.findall(r"[^\W_]+", fold(text or ""))


def sound(part: str) -> str:
    return jellyfish.metaphone(part)


def tokens_of(identity: Identity) -> set[Pair]:
    """Every token of a client: (domain, value) pairs, to be blinded by `kernel.sealing.tokens`."""
    first, last = parts(identity.first_name), parts(identity.last_name)
    found: set[Pair] = set()
    for part in {*first, *last, *parts(identity.middle_name)}:
        found |= set(_single(part))
    for one in first:
        for other in last:
            found |= {pair(one, other, length) for length in PAIRED} | {sounds(one, other)}
    return found | set(_numbers(identity))


def pair(one: str, other: str, length: int) -> Pair:
    """The first letters of two name parts, in either order."""
    return "pair", "|".join(sorted((one[:length], other[:length])))


def sounds(one: str, other: str) -> Pair:
    """How two name parts sound, in either order: "Jonson" for Johnson."""
    return "sounds", "|".join(sorted((sound(one), sound(other))))


def _single(part: str) -> Iterator[Pair]:
    for length in PREFIXES:
        if len(part) >= length:
            yield "name", part[:length]
    if heard := sound(part):
        yield "sound", heard


def _numbers(identity: Identity) -> Iterator[Pair]:
    digits = re.sub(r"\D", "", identity.ssn or "")
    if len(digits) == 9:
        yield "ssn", digits
    if len(digits) >= 4:
        yield "ssn4", digits[-4:]
    if identity.dob:
        yield "dob", identity.dob
