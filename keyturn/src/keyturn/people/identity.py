"""Who a client is: the six columns of Client.csv that name a person, kept sealed."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from datetime import date

from keyturn.kernel.sealing import keyring

HUD_COLUMNS = {
    "first_name": "FirstName",
    "middle_name": "MiddleName",
    "last_name": "LastName",
    "name_suffix": "NameSuffix",
    "ssn": "SSN",
    "dob": "DOB",
}


@dataclass(frozen=True)
class Identity:
    """Each value is text as it was given, or None; `dob` is ISO text (an imported one may be no date at all)."""

    first_name: str | None = None
    middle_name: str | None = None
    last_name: str | None = None
    name_suffix: str | None = None
    ssn: str | None = None
    dob: str | None = None

    @property
    def name(self) -> str:
        parts = (self.first_name, self.middle_name, self.last_name, self.name_suffix)
        return " ".join(part for part in parts if part)

    @property
    def birth_date(self) -> date | None:
        try:
            return date.fromisoformat(self.dob) if self.dob else None
        except ValueError:
            return None

    def seal(self, personal_id: str) -> bytes:
        filled = {name: value for name, value in asdict(self).items() if value is not None}
        return keyring().seal(json.dumps(filled, ensure_ascii=False).encode(), context(personal_id))

    @classmethod
    def open(cls, sealed: bytes, personal_id: str) -> Identity:
        found = json.loads(keyring().open(sealed, context(personal_id)))
        return cls(**{field.name: found.get(field.name) for field in fields(cls)})


def context(personal_id: str) -> str:
    return f"client:{personal_id}"


def age_on(born: date | None, day: date) -> int | None:
    """Whole years; someone born on 29 February turns a year older on 1 March of common years (Glossary, Age)."""
    if born is None or born > day:
        return None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
