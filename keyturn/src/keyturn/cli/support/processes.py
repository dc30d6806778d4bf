"""Looks after the web and the worker: starts them, starts them again when they die, stops them in order."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from keyturn.cli.support.passing import Passing
from keyturn.postgres.backoff import Backoff

EVERY = 0.1
GRACE = 12.0


@dataclass
class Child:
    """A program in a session of its own, so that Ctrl+C in the terminal reaches us first and we choose the order."""

    name: str
    command: Sequence[str]
    environment: dict[str, str]
    log: Path | None = None
    passing: Passing | None = None
    process: subprocess.Popen[bytes] | None = None
    deaths: int = 0
    _backoff: Backoff = field(default_factory=Backoff)
    _again_at: float | None = None

    def start(self) -> None:
        output = self.log.open("ab") if self.log else None
        scratch = {"TMPDIR": str(self.passing.empty())} if self.passing else {}
        try:
            self.process = subprocess.Popen(
                self.command,
                env={**self.environment, **scratch, "KEYTURN_PARENT": str(os.getpid())},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        finally:
            if output:
                output.close()
        self._backoff.begin()
        self._again_at = None

    def look_after(self, tell: Callable[[str], None]) -> None:
        """Call often: notices a death, sweeps what it left, and starts again after its pause."""
        if self._again_at is not None:
            if time.monotonic() >= self._again_at:
                self.start()
        elif self.process and self.process.poll() is not None:
            self.deaths += 1
            self._sweep()
            self._again_at = time.monotonic() + self._backoff.pause()
            tell(f"The {self.name} stopped unexpectedly ({_why(self.process.returncode)}) and is started again.")

    def end(self, how: signal.Signals) -> None:
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)

    def ended(self) -> bool:
        return self.process is None or self.process.poll() is not None

    def finish(self) -> None:
        """End it for certain, with everything it left."""
        self.end(signal.SIGKILL)
        self._sweep()
        if self.process:
            self.process.wait()
        if self.passing:
            self.passing.clear()

    def _sweep(self) -> None:
        """What a killed process left behind in its session (granian's workers) would still hold the port."""
        if self.process:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)


class Team:
    """Children that run until somebody asks to stop; `stop` ends them one after the other, in the order given."""

    def __init__(self, children: Sequence[Child], tell: Callable[[str], None]) -> None:
        self.children, self.tell = list(children), tell
        self.asked = 0

    def start(self) -> None:
        for how in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(how, self._ask)
        for child in self.children:
            child.start()

    def join(self, child: Child) -> None:
        """One more, started now and stopped after the others."""
        self.children.append(child)
        child.start()

    def tend(self) -> None:
        """One round of looking after everybody."""
        for child in self.children:
            child.look_after(self.tell)
        time.sleep(EVERY)

    def run(self) -> None:
        """Until the first signal."""
        while not self.asked:
            self.tend()

    def stop(self) -> None:
        """Asks each to finish what it does; a second signal, or too long a wait, ends it at once."""
        for child in self.children:
            child.end(signal.SIGTERM)
            until = time.monotonic() + GRACE
            while not child.ended() and time.monotonic() < until and self.asked < 2:
                time.sleep(0.02)
            child.finish()

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self.asked += 1


def _why(code: int) -> str:
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
