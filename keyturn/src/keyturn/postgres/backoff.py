"""How long to wait before starting a process again: at once the first time, then doubling, then never longer."""

from __future__ import annotations

import time

FIRST, LONGEST = 0.1, 5.0
STEADY = 1.0  # seconds of life after which a process counts as well again


class Backoff:
    """`begin` when a process starts; `pause` when it died gives the seconds to wait."""

    def __init__(self) -> None:
        self._began, self._next = time.monotonic(), 0.0

    def begin(self) -> None:
        self._began = time.monotonic()

    def pause(self) -> float:
        if time.monotonic() - self._began > STEADY:
            self.forget()
        now, self._next = self._next, min(max(self._next * 2, FIRST), LONGEST)
        return now

    def forget(self) -> None:
        """All is well again: the next pause is none."""
        self._next = 0.0
