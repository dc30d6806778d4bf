"""Writers that remember what was acknowledged, and somebody who kills; afterwards the two are compared.

After Jepsen's lesson: only the client's own record of acknowledgements is the truth to compare with.
"""

from __future__ import annotations

import random
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

Writer = Callable[[str], None]
"""Writes under an idempotency key and returns once the write is acknowledged; raises otherwise."""

Victim = Callable[[], None]
"""Kills something with -9."""


@dataclass
class Pen:
    """One writer's loop: a new key each time, the same key again after a failure, until it is acknowledged."""

    write: Writer
    acknowledged: list[str] = field(default_factory=list)
    retries: int = 0
    unanswered: str | None = None

    def run(self, stop: threading.Event) -> None:
        while not stop.is_set():
            self.unanswered = str(uuid.uuid4())
            self._until_acknowledged(self.unanswered, stop)

    def _until_acknowledged(self, key: str, stop: threading.Event) -> None:
        while not stop.is_set():
            try:
                self.write(key)
            except Exception:
                self.retries += 1
                time.sleep(0.05)
                continue
            self.acknowledged.append(key)
            self.unanswered = None
            return


@dataclass(frozen=True)
class Account:
    """What the writers know: acknowledged keys, tries that failed, keys whose last try nobody answered."""

    acknowledged: set[str]
    retries: int
    unanswered: set[str]


def write_under_fire(
    writers: list[Writer], victims: dict[str, Victim], recovered: Callable[[], bool], seed: int, cycles: int
) -> Account:
    """`cycles` times: let them write for a random moment, kill a random victim, wait until a write goes through."""
    pens, stop = [Pen(writer) for writer in writers], threading.Event()
    threads = [threading.Thread(target=pen.run, args=(stop,), daemon=True) for pen in pens]
    for thread in threads:
        thread.start()
    try:
        _kill(victims, recovered, random.Random(seed), cycles)
    finally:
        stop.set()
        for thread in threads:
            thread.join(timeout=30)
    keys = [key for pen in pens for key in pen.acknowledged]
    assert len(keys) == len(set(keys))
    return Account(set(keys), sum(p.retries for p in pens), {p.unanswered for p in pens if p.unanswered})


def _kill(victims: dict[str, Victim], recovered: Callable[[], bool], dice: random.Random, cycles: int) -> None:
    for cycle in range(cycles):
        time.sleep(dice.uniform(0.05, 0.6))
        name = dice.choice(sorted(victims))
        victims[name]()
        began = time.monotonic()
        while not recovered():
            assert time.monotonic() - began < 30, f"cycle {cycle}: nothing answers 30 s after killing the {name}"
            time.sleep(0.02)
