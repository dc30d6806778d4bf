"""`keyturn demo` as a person uses it: cut short, started again, killed, started again, stopped with Ctrl+C."""

from __future__ import annotations

import re
import shutil
import signal
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

import keyturn
from keyturn.cli.support.demo_home import LOADED, LOADING, read_mark
from keyturn.postgres.testing import throwaway_folder
from tests.loaded_demo import Demo, Loaded, free_port, processes_of, until

ASSETS = Path(keyturn.__file__).parent / "static" / "dist"
pytestmark = [
    pytest.mark.crash,
    pytest.mark.slow,
    pytest.mark.skipif(not ASSETS.is_dir(), reason="the front-end assets are not built: run `make assets`"),
]


@pytest.fixture
def home(loaded: Loaded) -> Iterator[Path]:
    folder = throwaway_folder()
    yield loaded.copy(folder / "home")
    until(lambda: not processes_of(folder / "home"))
    shutil.rmtree(folder)


def test_a_load_that_was_killed_is_begun_anew(loaded):
    assert loaded.cut_short == LOADING
    assert "Throw the old community away" in loaded.said and "Import the community" in loaded.said
    assert read_mark(loaded.home).state == LOADED
    assert not processes_of(loaded.home)


def test_the_demo_survives_whatever_is_done_to_it(home):
    port = free_port(home)
    first = Demo(home, f"--port={port}")
    first.wait_for("Ctrl+C stops everything")
    assert answers(port) and len(sign_ins(first.said())) == 9
    again = Demo(home, f"--port={port}")
    assert again.process.wait(60) == 4 and f"runs already at http://127.0.0.1:{port}/" in again.said()
    first.end(signal.SIGKILL)
    until(lambda: not processes_of(home))

    second = Demo(home, f"--port={port}")
    second.wait_for("Ctrl+C stops everything")
    assert answers(port) and "Import the community" not in second.said()
    assert second.end(signal.SIGINT) == 0
    assert not processes_of(home)
    assert "database system is shut down" in (home / "postgres" / "server.log").read_text().splitlines()[-1]


def answers(port: int) -> bool:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/sign-in/", timeout=30) as page:
        return page.status == 200 and b"Keyturn" in page.read()


def sign_ins(said: str) -> list[str]:
    return re.findall(r"\S+@\S+\.example", said)
