"""`keyturn demo` as a person uses it: cut short, started again, killed, started again, stopped with Ctrl+C."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import keyturn
from keyturn.cli.support.demo_home import LOADED, LOADING, read_mark
from keyturn.postgres.port import settle_port
from keyturn.postgres.running import servers_on
from keyturn.postgres.testing import throwaway_folder

ASSETS = Path(keyturn.__file__).parent / "static" / "dist"
OWN = ("KEYTURN_DATABASE_URL", "KEYTURN_OWNER_DATABASE_URL", "KEYTURN_SECRET_KEY", "DJANGO_SETTINGS_MODULE")
pytestmark = [
    pytest.mark.crash,
    pytest.mark.slow,
    pytest.mark.skipif(not ASSETS.is_dir(), reason="the front-end assets are not built: run `make assets`"),
]


class Demo:
    """A demo in a process of its own, with what it has said so far."""

    def __init__(self, home: Path, port: int) -> None:
        self.home, self.output = home, home.parent / f"said-{time.monotonic_ns()}"
        clean = {name: value for name, value in os.environ.items() if name not in OWN}
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "keyturn.cli", "demo", f"--port={port}"],
                env={**clean, "KEYTURN_HOME": str(home)},
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


@pytest.fixture
def home() -> Iterator[Path]:
    folder = throwaway_folder()
    yield folder / "home"
    until(lambda: not processes_of(folder / "home"))
    shutil.rmtree(folder)


def test_the_demo_survives_whatever_is_done_to_it(home):
    port = settle_port(home.parent / "port")
    first = Demo(home, port)
    first.wait_for("Make keys and the first sign-ins")
    first.end(signal.SIGKILL)
    assert read_mark(home).state == LOADING
    until(lambda: not processes_of(home))

    second = Demo(home, port)
    second.wait_for("Ctrl+C stops everything")
    assert "Throw the old community away" in second.said()
    assert read_mark(home).state == LOADED
    assert answers(port) and len(sign_ins(second.said())) == 9
    again = Demo(home, port)
    assert again.process.wait(60) == 4 and f"runs already at http://127.0.0.1:{port}/" in again.said()
    second.end(signal.SIGKILL)
    until(lambda: not processes_of(home))

    third = Demo(home, port)
    third.wait_for("Ctrl+C stops everything")
    assert answers(port) and "Import the community" not in third.said()
    assert third.end(signal.SIGINT) == 0
    assert not processes_of(home)
    assert "database system is shut down" in (home / "postgres" / "server.log").read_text().splitlines()[-1]


def answers(port: int) -> bool:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/sign-in/", timeout=30) as page:
        return page.status == 200 and b"Keyturn" in page.read()


def sign_ins(said: str) -> list[str]:
    return re.findall(r"\S+@\S+\.example", said)


def processes_of(home: Path) -> list[int]:
    """Servers on its data, and live processes whose environment names it."""
    named = f"KEYTURN_HOME={home}\0".encode()
    found = servers_on(home / "postgres" / "data") if home.exists() else []
    for environment in Path("/proc").glob("[0-9]*/environ"):
        try:
            if named in environment.read_bytes():
                found.append(int(environment.parent.name))
        except OSError:
            continue
    return found


def until(condition: Callable[[], object], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.1)
