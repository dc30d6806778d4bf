"""A folder for what passes through a process and may not outlive it: an upload out of its seal, an export being written.

A process that is killed cannot remove its temporary files. So each child of ours has a folder for them (TMPDIR) that is
emptied before it starts again, and after a kill of everything, when the next Keyturn takes the folder.
"""

from __future__ import annotations

import fcntl
import shutil
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TextIO

from keyturn.postgres.place import make_private


@dataclass
class Passing:
    """Ours while `lock` is open; the system drops it with this process, however that ends."""

    path: Path
    lock: TextIO

    def empty(self) -> Path:
        self.clear()
        make_private(self.path)
        return self.path

    def clear(self) -> None:
        shutil.rmtree(self.path, ignore_errors=True)


def take_passing(home: Path, name: str) -> Passing:
    """The first folder of this name that no living process has: `worker-1`, beside another worker `worker-2`."""
    room = home / "passing"
    make_private(room)
    for number in count(1):
        lock = (room / f"{name}-{number}.lock").open("w")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
            continue
        return Passing(room / f"{name}-{number}", lock)
    raise AssertionError("numbers do not end")
