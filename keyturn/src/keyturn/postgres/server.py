"""One postmaster as our direct child: started, watched, started again when it dies or answers no more, stopped in order."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from keyturn.postgres import launch
from keyturn.postgres.account import Account
from keyturn.postgres.backoff import Backoff
from keyturn.postgres.binaries import Binaries
from keyturn.postgres.cluster import server_environment
from keyturn.postgres.errors import PostgresError
from keyturn.postgres.options import server_options
from keyturn.postgres.place import Place
from keyturn.postgres.probe import Probe
from keyturn.postgres.running import clear_leftovers, read_pid_file

START_SECONDS = 300.0  # crash recovery replays at most max_wal_size; a slow disk may take minutes
LOG_LIMIT = 10 * 1024 * 1024


@dataclass
class Server:
    """A postmaster on `place.data`. `tell` gets one plain sentence when it died and is back, or cannot come back."""

    binaries: Binaries
    account: Account
    place: Place
    port: int
    tell: Callable[[str], None] = lambda _: None
    probe: Probe = field(default_factory=Probe)

    def __post_init__(self) -> None:
        self._stopping = threading.Event()
        self._changing = threading.Lock()
        self._watcher: threading.Thread | None = None
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns when the server accepts connections; from then on it is watched."""
        self._stopping.clear()
        self._start_once()
        self._watcher = threading.Thread(target=self._watch, name="postgres-watch", daemon=True)
        self._watcher.start()

    def stop(self) -> None:
        """A fast stop (connections are closed, everything written); harder only if it does not end. Idempotent."""
        self._stopping.set()
        with self._changing:
            if self.process and self.process.poll() is None:
                _end_child(self.process)
        if self._watcher:
            self._watcher.join(timeout=60)

    def _start_once(self) -> None:
        with self._changing:
            if self._stopping.is_set():
                return
            clear_leftovers(self.place.data)
            self.process = self._spawn()
            self._wait_until_ready(self.process)

    def _spawn(self) -> subprocess.Popen[bytes]:
        ids = (self.account.uid, self.account.gid) if self.account.switch else ("-", "-")
        options = [part for name, value in server_options(self.port).items() for part in ("-c", f"{name}={value}")]
        shim = [sys.executable, "-I", "-S", launch.__file__, os.getpid(), *ids]
        command = [*shim, self.binaries.program("postgres"), "-D", self.place.data, *options]
        _turn_log(self.place.log)
        with self.place.log.open("ab") as log:
            return subprocess.Popen(
                [str(part) for part in command],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                env=server_environment(self.place.cluster),
                start_new_session=True,
            )

    def _wait_until_ready(self, process: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + START_SECONDS
        while process.poll() is None:
            noted = read_pid_file(self.place.data)
            if noted and noted.pid == process.pid and noted.status == "ready":
                return
            if time.monotonic() > until:
                _end_child(process)
                break
            time.sleep(0.01)
        raise PostgresError(
            f"PostgreSQL did not start. Its log, {self.place.log}, ends with:\n{_tail(self.place.log)}\n"
            "Mend what the last lines name and start again; the data is untouched."
        )

    def _watch(self) -> None:
        backoff = Backoff()
        while self._died():
            if self._bring_back(backoff.pause()):
                backoff.forget()

    def _died(self) -> bool:
        """Waits for the postmaster's end, and ends one that answers no more; False if the end was asked for."""
        process = self.process
        while process and process.poll() is None:
            try:
                process.wait(self.probe.every)
            except subprocess.TimeoutExpired:
                self._end_if_deaf(process)
        return not self._stopping.is_set()

    def _end_if_deaf(self, process: subprocess.Popen[bytes]) -> None:
        """What it still held in its hands is recovered at the next start, as after any crash."""
        if self.probe.given_up(self.port) and not self._stopping.is_set():
            self.tell("The database does not answer any more; it is ended and started again.")
            self.probe.missed = 0
            process.kill()

    def _bring_back(self, pause: float) -> bool:
        """One try; True if the server accepts connections again."""
        began = time.monotonic()
        self._stopping.wait(pause)
        try:
            self._start_once()
            if not self._stopping.is_set():
                self.tell(f"The database stopped unexpectedly and is back after {time.monotonic() - began:.1f} s.")
            return True
        except (PostgresError, OSError):
            self.tell(f"The database stopped and could not start; trying again. Its log is {self.place.log} .")
            return False


def _end_child(process: subprocess.Popen[bytes]) -> None:
    """SIGINT is PostgreSQL's fast stop, SIGQUIT its immediate one (recovered at the next start); SIGKILL is last."""
    for how, seconds in ((signal.SIGINT, 60), (signal.SIGQUIT, 10), (signal.SIGKILL, 10)):
        process.send_signal(how)
        try:
            process.wait(seconds)
            return
        except subprocess.TimeoutExpired:
            continue


def _turn_log(log: Path) -> None:
    if log.exists() and log.stat().st_size > LOG_LIMIT:
        log.replace(log.with_suffix(".log.1"))


def _tail(log: Path, lines: int = 12) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-lines:])
