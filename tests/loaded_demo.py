"""`keyturn demo` in a process of its own, and a demo that is loaded once for the whole run of the tests.

Loading takes most of a minute, so whichever test process needs it first does it, with a kill in the middle; each test
takes a copy.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from keyturn.cli.support.demo_home import read_mark
from keyturn.postgres.port import settle_port
from keyturn.postgres.running import servers_on
from keyturn.postgres.testing import throwaway_folder

ROOT = Path(__file__).parents[1]


class Demo:
    """A demo with what it has said so far."""

    def __init__(self, home: Path, *options: str) -> None:
        self.home, self.output = home, home.parent / f"said-{time.monotonic_ns()}"
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "keyturn.cli", "demo", *options],
                env=environment(home),
                cwd=ROOT,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def said(self) -> str:
        return self.output.read_text()

    def wait_for(self, words: str, seconds: float = 300) -> None:
        until(lambda: words in self.said() or self.process.poll() is not None, seconds)
        assert words in self.said(), self.said()

    def end(self, how: signal.Signals) -> int:
        self.process.send_signal(how)
        return self.process.wait(60)


@dataclass(frozen=True)
class Loaded:
    """A home, not to be used itself; the state that was noted when the first load was killed; what the second said."""

    home: Path
    cut_short: str
    said: str

    def copy(self, to: Path) -> Path:
        """Another home, which chooses its own port."""
        subprocess.run(["cp", "-a", self.home, to], check=True)
        (to / "postgres" / "port").unlink()
        return to


@contextmanager
def loaded_demo(shared: Path) -> Iterator[Loaded]:
    """The one that others of this run have made, or a new one. `shared` is a folder of this run; the last who used it
    throws it away."""
    with _locked(shared / "demo.json") as note:
        known = note.read() or {"users": 0, **_as_json(load(throwaway_folder() / "home"))}
        note.write({**known, "users": known["users"] + 1})
    try:
        yield Loaded(Path(known["home"]), known["cut_short"], known["said"])
    finally:
        with _locked(shared / "demo.json") as note:
            known = note.read()
            note.write({**known, "users": known["users"] - 1} if known["users"] > 1 else None)
            if known["users"] == 1:
                shutil.rmtree(Path(known["home"]).parent)


def load(home: Path) -> Loaded:
    """Loads, is killed as the import begins, and loads again."""
    first = Demo(home, "--load-only")
    first.wait_for("Make keys and the first sign-ins")
    first.end(signal.SIGKILL)
    mark = read_mark(home)
    until(lambda: not processes_of(home))
    second = Demo(home, "--load-only")
    assert second.process.wait(600) == 0, second.said()
    return Loaded(home, mark.state if mark else "", second.said())


def free_port(home: Path) -> int:
    return settle_port(home.parent / "port")


def environment(home: Path) -> dict[str, str]:
    """A newcomer's: nothing of what the tests themselves run with. Compiled modules are kept from test to test."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("KEYTURN_", "DJANGO_"))}
    return {**own, "KEYTURN_HOME": str(home), "PYTHONPYCACHEPREFIX": str(ROOT / ".cache" / "bytecode")}


def processes_of(home: Path) -> list[int]:
    """Servers on its data, and live processes whose environment names it."""
    named = f"KEYTURN_HOME={home}\0".encode()
    found = servers_on(home / "postgres" / "data") if home.exists() else []
    for names in Path("/proc").glob("[0-9]*/environ"):
        try:
            if named in names.read_bytes():
                found.append(int(names.parent.name))
        except OSError:
            continue
    return found


def until(condition: Callable[[], object], seconds: float = 120) -> None:
    """Waits for what must come; the limit is only there so that a test that hangs says so."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)


class _Note:
    """A JSON file under a lock."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> dict:
        return json.loads(self.path.read_text()) if self.path.exists() else {}

    def write(self, facts: dict | None) -> None:
        if facts is None:
            self.path.unlink()
        else:
            self.path.write_text(json.dumps(facts))


@contextmanager
def _locked(path: Path) -> Iterator[_Note]:
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield _Note(path)


def _as_json(loaded: Loaded) -> dict[str, str]:
    return {**asdict(loaded), "home": str(loaded.home)}
