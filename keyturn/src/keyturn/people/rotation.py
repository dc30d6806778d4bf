"""Sealing every client anew under the current key, and proving that every seal opens. For `keyturn keys`, as the owner."""

from __future__ import annotations

from keyturn.kernel.sealing import CannotOpen, keyring
from keyturn.people.identity import Identity
from keyturn.people.models import Client

BATCH = 1000


def faulty() -> tuple[int, list[str]]:
    """How many clients open, and the keys of those that do not."""
    opened, faults = 0, []
    for personal_id, sealed in _sealed():
        try:
            Identity.open(sealed, personal_id)
            opened += 1
        except CannotOpen:
            faults.append(personal_id)
    return opened, faults


def seal_again() -> int:
    """Reseal what another key sealed; how many. A record that somebody saves meanwhile keeps what they saved, which the
    current key sealed."""
    current = keyring().current
    return sum(_reseal(personal_id, sealed) for personal_id, sealed in _sealed() if sealed[0] != current)


def _reseal(personal_id: str, sealed: bytes) -> int:
    fresh = Identity.open(sealed, personal_id).seal(personal_id)
    return Client.objects.filter(pk=personal_id, sealed=sealed).update(sealed=fresh)


def _sealed():
    rows = Client.objects.order_by("pk").values_list("personal_id", "sealed")
    return ((personal_id, bytes(sealed)) for personal_id, sealed in rows.iterator(chunk_size=BATCH))
