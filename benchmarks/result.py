"""What a benchmark says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    """`ratio` is ours against the peer (or the limit); `limit` is where it should lie, at least or at most."""

    name: str
    ratio: float
    limit: float
    at_least: bool
    detail: str = ""

    @property
    def met(self) -> bool:
        return self.ratio >= self.limit if self.at_least else self.ratio <= self.limit

    def __str__(self) -> str:
        bound = "at least" if self.at_least else "at most"
        return (
            f"{'met ' if self.met else 'MISSED'} {self.name}: {self.ratio:.2f} ({bound} {self.limit:g}) {self.detail}"
        )
