"""One Keyturn per home folder: a file lock the system drops when its holder ends, however it ends."""

from __future__ import annotations

import fcntl
import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from keyturn.postgres.errors import AlreadyRunning


class HomeLock:
    """Held from `take` until `release` or the end of the process. The file's text says who holds it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: TextIO | None = None

    def take(self, command: str) -> None:
        """Raises AlreadyRunning, with where and since when, if another process holds it."""
        self.path.touch(mode=0o600, exist_ok=True)
        file = self.path.open("r+")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            raise AlreadyRunning(describe(read_holder(self.path), self.path.parent)) from None
        self._file = file
        self.describe_self(command=command, pid=os.getpid(), since=_now())

    def describe_self(self, **facts: object) -> None:
        """Add facts (address, pids) to what others read."""
        assert self._file
        known = read_holder(self.path) if "since" not in facts else {}
        self._file.seek(0)
        self._file.truncate()
        json.dump({**known, **facts}, self._file)
        self._file.flush()

    def release(self) -> None:
        if self._file:
            self._file.truncate(0)
            self._file.close()
            self._file = None


def holder(path: Path) -> dict[str, object] | None:
    """Who holds the lock now; None if nobody does. Changes nothing."""
    try:
        file = path.open("r")
    except FileNotFoundError:
        return None
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return read_holder(path)
    return None


def read_holder(path: Path) -> dict[str, object]:
    try:
        return dict(json.loads(path.read_text() or "{}"))
    except (OSError, ValueError):
        return {}


def describe(facts: dict[str, object], home: Path) -> str:
    where = f" at {facts['address']}" if "address" in facts else ""
    who = f"`keyturn {facts.get('command', '')}`".replace(" `", "`")
    return (
        f"{who} runs already{where} on the data in {home} (process {facts.get('pid', 'unknown')}, "
        f"since {facts.get('since', 'unknown')}). Use that one, stop it with Ctrl+C or `kill {facts.get('pid', 'PID')}`, "
        "or set KEYTURN_HOME to another folder."
    )


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")


assert sys.platform != "win32", "The embedded database needs Linux or macOS; on Windows set KEYTURN_DATABASE_URL."
