"""A whole Keyturn to be killed: `keyturn serve --with-worker` in a process of its own, over a small community."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from keyturn.postgres.place import read_place
from keyturn.postgres.port import settle_port
from keyturn.postgres.running import alive, read_pid_file, servers_on

ROOT = Path(__file__).parents[2]


class Town:
    """Who may be killed in it. Its supervisor is not killed: what it brings back is what is looked at."""

    def __init__(self, home: Path, port: int, supervisor: int, seed: int) -> None:
        self.home, self.port, self.supervisor = home, port, supervisor
        self.data = read_place(home).data
        self.dice = random.Random(seed)

    def victims(self) -> dict[str, Callable[[], None]]:
        return {
            "web": self.kill_web,
            "job worker": self.kill_job_worker,
            "database": self.kill_database,
            "database process": self.kill_database_process,
        }

    def kill_web(self) -> None:
        """One of granian's processes, or granian itself."""
        _kill(self.dice.choice([pid for web in self._children("support.web") for pid in (web, *children_of(web))]))

    def kill_job_worker(self) -> None:
        _kill(*self._children("support.jobs"))

    def kill_database(self) -> None:
        """The postmaster."""
        _kill(self._postmaster())

    def kill_database_process(self) -> None:
        """A session, or one that recovers, writes or checkpoints."""
        postmaster = self._postmaster()
        _kill(self.dice.choice(children_of(postmaster) or [postmaster]))

    def _postmaster(self) -> int:
        """Waits for it where it is just being started again."""
        found: list[int] = []
        until(lambda: found.extend(self._live_postmaster()) or found)
        return found[0]

    def _live_postmaster(self) -> list[int]:
        noted = read_pid_file(self.data)
        return [noted.pid] if noted and alive(noted.pid) else []

    def _children(self, words: str) -> list[int]:
        """The supervisor's children whose command holds the words; waits where one is just being started again."""
        found: list[int] = []
        until(lambda: found.extend(p for p in children_of(self.supervisor) if words in _command(p)) or found)
        return found


def settle(home: Path) -> None:
    """Fills a new home: see settle.py."""
    subprocess.run([sys.executable, "-m", "tests.crash.settle"], env=environment(home), cwd=ROOT, check=True)


@contextmanager
def running_town(home: Path, seed: int = 1) -> Iterator[Town]:
    """Everything up and looked after; everything down and gone at the end."""
    port, said = settle_port(home / "web.port"), home / "said.log"
    command = [sys.executable, "-m", "keyturn.cli", "serve", "--with-worker", f"--port={port}"]
    scratch = home.with_name("tmp")
    scratch.mkdir()
    with said.open("wb") as out:
        own = {**environment(home), "TMPDIR": str(scratch)}
        process = subprocess.Popen(command, env=own, cwd=ROOT, stdout=out, stderr=out)
    try:
        until(lambda: "Keyturn serves" in said.read_text() or process.poll() is not None, 180)
        assert process.poll() is None, said.read_text()
        yield Town(home, port, process.pid, seed)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(120)
        until(lambda: not servers_on(read_place(home).data))


def environment(home: Path) -> dict[str, str]:
    """A demo's: nothing of what the tests themselves run with."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("KEYTURN_", "DJANGO_"))}
    compiled = {"PYTHONPYCACHEPREFIX": str(ROOT / ".cache" / "bytecode")}
    return {**own, **compiled, "KEYTURN_HOME": str(home), "KEYTURN_DEMO": "1", "PYTHONPATH": str(ROOT)}


def children_of(pid: int) -> list[int]:
    """Live direct children, from the process table."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = stat.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        if int(parent) == pid and state != "Z":
            found.append(int(stat.parent.name))
    return sorted(found)


def until(condition: Callable[[], object], seconds: float = 120) -> None:
    """Waits for what must come; the limit is only there so that a test that hangs says so."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return ""


def _kill(*pids: int) -> None:
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
