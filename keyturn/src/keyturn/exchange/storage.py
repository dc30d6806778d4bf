"""Files between two steps, sealed piece by piece: an upload until it is written, an export until it is fetched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from keyturn.exchange.models import StoredPart
from keyturn.kernel.sealing import keyring

PIECE = 4 << 20


def store(owner: str, pieces: Iterable[bytes]) -> tuple[str, int]:
    """Keep a file under `owner` ("import:17"); returns its SHA-256 and its size in bytes."""
    digest, size = sha256(), 0
    for number, piece in enumerate(pieces):
        digest.update(piece)
        size += len(piece)
        sealed = keyring().seal(piece, _context(owner, number))
        StoredPart.objects.create(owner=owner, number=number, body=sealed)
    return digest.hexdigest(), size


def pieces(owner: str) -> Iterator[bytes]:
    """The file again, opened piece by piece."""
    rows = StoredPart.objects.filter(owner=owner).order_by("number").values_list("number", "body")
    for number, body in rows.iterator(chunk_size=4):
        yield keyring().open(bytes(body), _context(owner, number))


def remove(owner: str) -> None:
    StoredPart.objects.filter(owner=owner).delete()


def kept(owner: str) -> bool:
    return StoredPart.objects.filter(owner=owner).exists()


def write_to(owner: str, path: Path) -> None:
    """The file unsealed, at `path`."""
    with path.open("wb") as sink:
        for piece in pieces(owner):
            sink.write(piece)


def read_pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as source:
        while piece := source.read(PIECE):
            yield piece


def _context(owner: str, number: int) -> str:
    return f"file:{owner}:{number}"
