"""Which server processes are alive on a data folder, told without trusting postmaster.pid.

After kill -9 that file still says "ready"; under an init that does not reap (many containers) the dead server stays
a zombie that answers signal 0; and after a reboot its number may belong to somebody else.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
GONE = {"Z", "X", "x"}


@dataclass(frozen=True)
class PidFile:
    """What postmaster.pid says: the postmaster's process id and its status ("starting", "ready", ...)."""

    pid: int
    status: str


def read_pid_file(data: Path) -> PidFile | None:
    """The first and the eighth line; None where the file is missing or half written."""
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
        return PidFile(int(lines[0]), lines[7].strip() if len(lines) > 7 else "starting")
    except (OSError, ValueError, IndexError):
        return None


def alive(pid: int) -> bool:
    """Whether a process runs; a zombie does not."""
    if (PROC / "self").exists():
        try:
            state = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[0]
        except (OSError, IndexError):
            return False
    else:
        state = _ask_ps(pid, "stat")[:1]
    return bool(state) and state not in GONE


def servers_on(data: Path) -> list[int]:
    """Live processes named postgres at work in `data` (each stands in its data folder). Without /proc, at most the
    one that postmaster.pid names, if it is a postgres."""
    if (PROC / "self").exists():
        wanted = os.path.realpath(data)
        return [int(p.name) for p in PROC.iterdir() if p.name.isdigit() and _is_server(p, wanted)]
    noted = read_pid_file(data)
    return [noted.pid] if noted and alive(noted.pid) and "postgres" in _ask_ps(noted.pid, "comm") else []


def end(pids: list[int], how: signal.Signals, seconds: float) -> list[int]:
    """Send a signal to each and wait; returns those still alive after `seconds`."""
    for pid in pids:
        try:
            os.kill(pid, how)
        except ProcessLookupError:
            continue
    left = pids
    until = time.monotonic() + seconds
    while (left := [pid for pid in left if alive(pid)]) and time.monotonic() < until:
        time.sleep(0.005)
    return left


def clear_leftovers(data: Path) -> bool:
    """Stop whatever an earlier, killed Keyturn left running on `data`; True if there was something.

    A living postmaster gets an orderly fast stop; children of a dead one are ended. The pid file is removed only when
    no process works in the folder any more, so two servers can never share it.
    """
    noted = read_pid_file(data)
    found = servers_on(data)
    if noted and noted.pid in found:
        end([noted.pid], signal.SIGINT, 20) and end([noted.pid], signal.SIGQUIT, 10)
    rest = end(servers_on(data), signal.SIGQUIT, 0.5)
    rest = end(rest, signal.SIGKILL, 10)
    if not rest and not servers_on(data):
        (data / "postmaster.pid").unlink(missing_ok=True)
    return bool(found)


def _is_server(process: Path, data: str) -> bool:
    try:
        same = str((process / "cwd").readlink()) == data and (process / "comm").read_text().strip().startswith(
            "postgres"
        )
    except OSError:
        return False
    return same and alive(int(process.name))


def _ask_ps(pid: int, column: str) -> str:
    ps = shutil.which("ps") or "/bin/ps"
    return subprocess.run([ps, "-o", f"{column}=", "-p", str(pid)], capture_output=True, text=True).stdout.strip()
