"""Sealing of names, SSN and birth date, and the blind tokens by which they are found.

AES-256-GCM; the context (which record) is authenticated with the text, so a sealed value moved to another
record does not open. Tokens are HMAC-SHA-256 cut to 64 bits under a key of their own: equal inputs give equal
tokens, so a stolen table shows frequencies and nothing more. Keys live in a file outside the database.
"""

from __future__ import annotations

import base64
import hmac
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

NONCE = 12
MOST_KEYS = 255


class CannotOpen(Exception):
    """The value was sealed for another record, with another key, or was changed."""


@dataclass(frozen=True)
class Keyring:
    """The keys of one installation: sealing keys by number (the current one seals, all of them open), and one for tokens."""

    current: int
    sealing: dict[int, bytes]
    tokens: bytes

    def seal(self, text: bytes, context: str) -> bytes:
        nonce = os.urandom(NONCE)
        return bytes([self.current]) + nonce + AESGCM(self.sealing[self.current]).encrypt(nonce, text, context.encode())

    def open(self, sealed: bytes, context: str) -> bytes:
        number, nonce, body = sealed[0], sealed[1 : 1 + NONCE], sealed[1 + NONCE :]
        try:
            return AESGCM(self.sealing[number]).decrypt(nonce, body, context.encode())
        except (InvalidTag, KeyError) as error:
            raise CannotOpen(context) from error

    def token(self, domain: str, value: str) -> int:
        digest = hmac.new(self.tokens, f"{domain}\0{value}".encode(), sha256).digest()
        return int.from_bytes(digest[:8], "big", signed=True)


def create_key_file(path: Path) -> None:
    """Write a new key file, readable by its owner only. An existing file is never touched."""
    body = {"current": 1, "sealing": {"1": _fresh()}, "tokens": _fresh()}
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as file:
        json.dump(body, file)


def add_sealing_key(path: Path) -> int:
    """Add a key and make it the one that seals; gives its number. The old ones stay, to open what they sealed.

    The file is replaced in one step, so that a power cut leaves the old one or the new one and never half of one.
    """
    body = json.loads(path.read_text())
    number = max(int(one) for one in body["sealing"]) + 1
    if number > MOST_KEYS:
        raise ImproperlyConfigured(f"{path} holds {MOST_KEYS} keys, which is as many as a seal can name.")
    body["sealing"][str(number)], body["current"] = _fresh(), number
    beside = path.with_suffix(".new")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as file:
        json.dump(body, file)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    return number


def read_key_file(path: Path) -> Keyring:
    try:
        body = json.loads(path.read_text())
    except OSError as error:
        raise ImproperlyConfigured(
            f"The key file {path} cannot be read ({error.strerror}). Without it no name can be opened: "
            "restore it from your backup, or create one for a new installation with `keyturn keys create`."
        ) from error
    sealing = {int(number): base64.b64decode(key) for number, key in body["sealing"].items()}
    return Keyring(int(body["current"]), sealing, base64.b64decode(body["tokens"]))


def keyring() -> Keyring:
    """The keys as the file holds them now: after a rotation every process goes on without being started again."""
    path = Path(settings.KEYTURN_KEY_FILE)
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        changed = 0
    return _keyring(path, changed)


@lru_cache(maxsize=4)
def _keyring(path: Path, _changed: int) -> Keyring:
    return read_key_file(path)


def tokens(pairs: Iterable[tuple[str, str]]) -> list[int]:
    ring = keyring()
    return sorted({ring.token(domain, value) for domain, value in pairs})


def _fresh() -> str:
    return base64.b64encode(os.urandom(32)).decode()
