"""How the sealed columns of Client.csv are opened when the record is read as a whole (kernel/extract.py)."""

from __future__ import annotations

from keyturn.kernel.extract import SEALED, Sealed
from keyturn.people.identity import HUD_COLUMNS, Identity


def register() -> None:
    """Called once, when the app is ready."""
    SEALED["Client"] = Sealed("sealed", tuple(HUD_COLUMNS.values()), _texts)


def _texts(personal_id: str, sealed: bytes) -> list[str | None]:
    identity = Identity.open(sealed, personal_id)
    return [getattr(identity, name) for name in HUD_COLUMNS]
