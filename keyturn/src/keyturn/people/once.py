"""A press counts once: the same form sent twice (a double tap, a retry after a lost answer) is one event.

The key of the press is made into the key of the record it makes, under a lock that the database holds until
the first press is done. So the second finds what the first made, however close together they come.
"""

from __future__ import annotations

import hmac
from hashlib import sha256

from django.conf import settings
from django.db import connection

from keyturn.kernel import ids


def hold(what: str) -> None:
    """Wait until no other transaction holds `what`; it is let go when this transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))", [what])


def record_key(press: str, of: str = "") -> str:
    """The key of the record that a press makes (32 characters); `of` tells several records of one press apart.

    A form that sent no key of its press gets a fresh one: two such forms are two events.
    """
    return _digest(press, of).hex()[:32] if press else ids.record_key()


def code(press: str, of: str, length: int) -> str:
    """A short key that a press makes, of the alphabet of `kernel.ids`."""
    return "".join(ids.ALPHABET[byte % len(ids.ALPHABET)] for byte in _digest(press, of)[:length])


def client_code(press: str) -> str:
    """The PersonalID that a press makes."""
    return code(press, "client", 8)


def _digest(press: str, of: str) -> bytes:
    return hmac.new(settings.SECRET_KEY.encode(), f"{press}\0{of}".encode(), sha256).digest()
