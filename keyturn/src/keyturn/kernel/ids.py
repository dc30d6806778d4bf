"""Keys of new records. They say nothing about the person and follow no sequence anybody could count along."""

from __future__ import annotations

import os
import secrets
import time

# No vowels, so that no code spells a word; no 0, 1, I, L, O, which are misread aloud and on paper.
ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ"


def client_code() -> str:
    """A PersonalID short enough to be read out at a door: 8 characters, 3.8e11 of them."""
    return "".join(secrets.choice(ALPHABET) for _ in range(8))


def record_key() -> str:
    """32 characters (HUD's limit for an id), rising with time so that indexes stay compact."""
    return f"{time.time_ns() // 1_000_000:012x}{os.urandom(10).hex()}"
