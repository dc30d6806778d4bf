"""What somebody typed, read as HMIS staff type it: names in any order, an SSN or its end, a date in any form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from keyturn.people.tokens import PAIRED, PREFIXES, Pair, pair, parts, sound, sounds

DATE_FORMS = (
    "%Y-%m-%d",
    "%m/%d/%Y",
    "%m-%d-%Y",
    "%m.%d.%Y",
    "%m/%d/%y",
    "%m%d%Y",
    "%d %B %Y",
    "%d %b %Y",
    "%B %d %Y",
    "%b %d %Y",
)
SSN = re.compile(r"^\d{3}-?\d{2}-?\d{4}$")
SSN4 = re.compile(r"^[x*•-]*(\d{4})$")
LONGEST_AGE = 120


@dataclass(frozen=True)
class Query:
    """Name parts (folded), and at most one of SSN, its last four, a birth date; `typed` is for looking up an id."""

    typed: str
    names: tuple[str, ...] = ()
    ssn: str | None = None
    ssn4: str | None = None
    dob: date | None = None

    @property
    def empty(self) -> bool:
        return not (self.names or self.ssn or self.ssn4 or self.dob)

    def wanted(self) -> list[list[Pair]]:
        """Token groups: a client must have one of each group. Sound stands in for spelling within a group."""
        groups = [[pair_] for pair_ in self._numbers()]
        if len(self.names) >= 2:
            groups.append(_pair_group(self.names[0], self.names[1]))
        return groups + [_name_group(name) for name in self._single_names()]

    def _numbers(self) -> list[Pair]:
        given = (("ssn", self.ssn), ("ssn4", self.ssn4), ("dob", self.dob and self.dob.isoformat()))
        return [(domain, value) for domain, value in given if value]

    def _single_names(self) -> tuple[str, ...]:
        names = self.names if len(self.names) == 1 else self.names[2:]
        return tuple(name for name in names if len(name) >= PREFIXES[0])


def read(typed: str, today: date) -> Query:
    """Read a search. A date is taken from anywhere in the text; four digits are the end of an SSN; the rest are names."""
    text = re.sub(r"[\s,;]+", " ", typed).strip()
    dob, rest = _take_date(text, today)
    ssn = next((re.sub(r"\D", "", word) for word in rest.split() if SSN.match(word)), None)
    rest = " ".join(word for word in rest.split() if not SSN.match(word))
    ssn4 = next((found[1] for word in rest.split() if (found := SSN4.match(word))), None)
    names = tuple(part for word in rest.split() if not SSN4.match(word) for part in parts(word) if not part.isdigit())
    return Query(typed=text, names=names, ssn=ssn, ssn4=ssn4, dob=dob)


def _take_date(text: str, today: date) -> tuple[date | None, str]:
    """The longest run of words that reads as a date of birth, and the text without it."""
    words = text.split()
    for length in (3, 1):
        for start in range(len(words) - length + 1):
            found = parse_date(" ".join(words[start : start + length]), today)
            if found:
                return found, " ".join(words[:start] + words[start + length :])
    return None, text


def parse_date(text: str, today: date) -> date | None:
    for form in DATE_FORMS:
        try:
            found = datetime.strptime(text, form).date()
        except ValueError:
            continue
        if "%y" in form and found > today:
            found = found.replace(year=found.year - 100)
        if today.year - LONGEST_AGE <= found.year and found <= today:
            return found
    return None


def _pair_group(one: str, other: str) -> list[Pair]:
    length = min(len(one), len(other), PAIRED[-1])
    return [pair(one, other, length)] + ([sounds(one, other)] if length == PAIRED[-1] else [])


def _name_group(name: str) -> list[Pair]:
    length = min(len(name), PREFIXES[-1])
    heard = sound(name) if len(name) > PREFIXES[-1] else ""
    return [("name", name[:length])] + ([("sound", heard)] if heard else [])
