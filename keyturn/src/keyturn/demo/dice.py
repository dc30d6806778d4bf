"""Chance, from a seed: the same label and seed always roll the same."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import log
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


class Weighted(Generic[T]):
    """Options with weights, drawn in one step."""

    def __init__(self, pairs: Iterable[tuple[T, float]]) -> None:
        rows = [(item, float(weight)) for item, weight in pairs if float(weight) > 0]
        self.items = [item for item, _ in rows]
        self.edges = list(accumulate(weight for _, weight in rows))


class Dice(Random):
    """A random stream of its own for each household, agency or concern, so that one change stays in one place."""

    @classmethod
    def of(cls, seed: int, label: str) -> Dice:
        # A text seed goes through SHA-512 in Python's random, so PYTHONHASHSEED has no part in it.
        return cls(f"{seed}/{label}")

    def chance(self, share: float) -> bool:
        return self.random() < share

    def pick(self, table: Weighted[T]) -> T:
        at = bisect(table.edges, self.random() * table.edges[-1])
        return table.items[min(at, len(table.items) - 1)]

    def one(self, options: Sequence[T]) -> T:
        return options[int(self.random() * len(options))]

    def between(self, low: int, high: int) -> int:
        return low + int(self.random() * (high - low + 1))

    def days(self, median: float, spread: float, low: int, high: int) -> int:
        """A skewed number of days: most near the median, a few far above it."""
        drawn = self.lognormvariate(log(median), spread)
        return int(min(max(drawn, low), high))
