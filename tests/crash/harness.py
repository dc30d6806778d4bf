"""Writers that remember what was acknowledged, and somebody who kills; afterwards the two are compared.

After Jepsen's lesson: only the client's own record of acknowledgements is the truth to compare with.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

Victim = Callable[[], None]
"""Kills something with -9."""

PATIENCE = 300.0  # seconds after which a hang is called one


class Writer(Protocol):
    """`plan` names the writes it will do, without end. `write` does one and returns once it is acknowledged; it raises
    one of `unanswered` where nobody knows, and is then called with the same key again. Any other error is a fault."""

    unanswered: tuple[type[Exception], ...]

    def plan(self) -> Iterator[str]: ...

    def write(self, key: str) -> None: ...


@dataclass
class Pen:
    """One writer's loop: a new key each time, the same key again after a failure, until it is acknowledged."""

    writer: Writer
    acknowledged: list[str] = field(default_factory=list)
    retries: int = 0
    unanswered: str | None = None
    last: Exception | None = None
    fault: BaseException | None = None

    def run(self, stop: threading.Event) -> None:
        try:
            for key in self.writer.plan():
                self.unanswered = key
                self._until_acknowledged(key, stop)
                if stop.is_set():
                    return
        except BaseException as fault:
            self.fault = fault

    def _until_acknowledged(self, key: str, stop: threading.Event) -> None:
        while not stop.is_set():
            try:
                self.writer.write(key)
            except self.writer.unanswered as last:
                self.retries, self.last = self.retries + 1, last
                time.sleep(0.05)
                continue
            self.acknowledged.append(key)
            self.unanswered = None
            return


@dataclass(frozen=True)
class Account:
    """What the writers know: acknowledged keys, tries that failed, keys whose last try nobody answered, who was killed."""

    acknowledged: set[str]
    retries: int
    unanswered: set[str]
    killed: list[str]


def write_under_fire(
    writers: list[Writer],
    victims: dict[str, Victim],
    seed: int,
    kills: int,
    enough: Callable[[set[str]], bool] = bool,
) -> Account:
    """`kills` times: let them write for a random moment, kill somebody, wait until writes go through again. Everybody is
    killed once before anybody is killed again. Afterwards the writers go on until `enough` is acknowledged."""
    pens, stop = [Pen(writer) for writer in writers], threading.Event()
    threads = [threading.Thread(target=pen.run, args=(stop,), daemon=True) for pen in pens]
    for thread in threads:
        thread.start()
    try:
        killed = _kill(pens, victims, random.Random(seed), kills)
        _wait(lambda: enough({key for pen in pens for key in pen.acknowledged}), pens)
    finally:
        stop.set()
        for thread in threads:
            thread.join(timeout=60)
    keys = [key for pen in pens for key in pen.acknowledged]
    assert len(keys) == len(set(keys))
    return Account(set(keys), sum(p.retries for p in pens), {p.unanswered for p in pens if p.unanswered}, killed)


def _kill(pens: list[Pen], victims: dict[str, Victim], dice: random.Random, kills: int) -> list[str]:
    killed: list[str] = []
    while len(killed) < kills:
        round_ = sorted(victims)
        dice.shuffle(round_)
        for name in round_[: kills - len(killed)]:
            time.sleep(dice.uniform(0.05, 0.6))
            victims[name]()
            killed.append(name)
            # One more than there are pens: so at least one of these writes was begun after the kill.
            wanted = _count(pens) + len(pens) + 1
            _wait(lambda wanted=wanted: _count(pens) >= wanted, pens, f"after killing the {name} ({len(killed)})")
    return killed


def _count(pens: list[Pen]) -> int:
    return sum(len(pen.acknowledged) for pen in pens)


def _wait(condition: Callable[[], object], pens: list[Pen], when: str = "at the end") -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        for pen in pens:
            if pen.fault:
                raise pen.fault
        last = [str(pen.last) for pen in pens]
        assert time.monotonic() < end, f"{when}: nothing is acknowledged any more; last answers: {last}"
        time.sleep(0.02)
