"""A record's key in an address: imported keys may hold any character, an address may not."""

from __future__ import annotations

import re
import string

SAFE = frozenset(string.ascii_letters + string.digits + "-_.")


class RecordKey:
    """Path converter `<key:client>`: what is not plain is written as `~hex~`, so a slash in a key is no folder."""

    regex = r"[A-Za-z0-9_.~-]+"

    def to_url(self, value: str) -> str:
        return "".join(c if c in SAFE else f"~{ord(c):x}~" for c in str(value))

    def to_python(self, value: str) -> str:
        return re.sub(r"~([0-9a-f]{1,6})~", lambda found: _character(found[1]), value)


def _character(code: str) -> str:
    number = int(code, 16)
    if number > 0x10FFFF:
        raise ValueError("no such character")
    return chr(number)
