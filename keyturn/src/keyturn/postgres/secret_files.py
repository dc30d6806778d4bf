"""Passwords and keys in files of mode 0600, each made once."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def secret(path: Path) -> str:
    """The text in `path`; a new random one (384 bits, letters, digits, - and _) is written there first if need be.

    Written beside and linked into place, so that a kill in between leaves either no file or a whole one.
    """
    if not path.exists():
        half = path.with_name(f"{path.name}.{os.getpid()}")
        write_private(half, secrets.token_urlsafe(48))
        half.replace(path)
    return path.read_text().strip()


def write_private(path: Path, text: str) -> None:
    """Write `text` so that only this account may read it, and wait until it is on the disk."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(f"{text}\n")
        file.flush()
        os.fsync(file.fileno())
