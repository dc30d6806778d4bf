"""Kill -9 of anything at any moment: what was acknowledged is there, once."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import time
from pathlib import Path

import psycopg
import pytest

from keyturn.postgres.embedded import EmbeddedPostgres, addresses
from keyturn.postgres.running import servers_on
from keyturn.postgres.testing import throwaway_folder
from tests.crash.harness import write_under_fire
from tests.crash.town import TABLES, run_as_owner, running_town

pytestmark = pytest.mark.crash
WRITERS, CYCLES, SEED = 4, 20, 20261121


@pytest.fixture
def home():
    folder = throwaway_folder()
    yield folder / "home"
    shutil.rmtree(folder)


def ledger(home: Path, kind: str) -> dict[str, int]:
    """How often each key was written, once the server is up again: a session may outlive its server for a moment and
    answer the last write, so an answer does not yet mean that new sessions are let in."""
    url, until = addresses(home)["KEYTURN_OWNER_DATABASE_URL"], time.monotonic() + 60
    while True:
        try:
            with psycopg.connect(url) as session:
                question = "SELECT key, count(*) FROM ledger WHERE kind = %s GROUP BY key"
                return dict(session.execute(question, [kind]).fetchall())
        except psycopg.OperationalError:
            assert time.monotonic() < until, "the server did not come back"
            time.sleep(0.1)


def test_no_acknowledged_write_is_lost_or_doubled(home):
    with running_town(home) as town:
        wait(town.answers)
        victims = {
            "web": town.kill_web_worker,
            "job worker": town.kill_job_worker,
            "database": town.kill_database,
            "database process": town.kill_database_process,
        }
        account = write_under_fire([town.write] * WRITERS, victims, town.answers, SEED, CYCLES)
        written = ledger(home, "web")
        wait(lambda: len(ledger(home, "job")) == len(ledger(home, "web")))
        followed = ledger(home, "job")
    assert account.acknowledged - written.keys() == set(), "lost"
    assert {key for key, times in written.items() if times > 1} == set(), "doubled"
    assert written.keys() - account.acknowledged - {"recovered"} <= account.unanswered
    assert followed == written, "each write's job ran to its end exactly once"
    assert len(account.acknowledged) > 200 and account.retries > CYCLES // 2


@pytest.mark.parametrize("commit", ["on", "off"])
def test_the_harness_has_teeth(home, commit):
    """The same account, straight at the database: whole with synchronous_commit, and a loss is seen without."""
    with EmbeddedPostgres(home, "test") as database:
        prepare(database, commit)
        writers = [DirectWriter(home) for _ in range(WRITERS)]
        victims = {"whole server": lambda: kill_server(database)}
        account = write_under_fire(writers, victims, DirectWriter(home).answers, SEED, 6)
        lost = account.acknowledged - ledger(home, "direct").keys()
    assert len(account.acknowledged) > 200
    assert bool(lost) == (commit == "off")


class DirectWriter:
    """A writer without a web server between: one session, opened again when it breaks."""

    def __init__(self, home: Path) -> None:
        self.home, self.session = home, None

    def __call__(self, key: str) -> None:
        try:
            if self.session is None:
                self.session = psycopg.connect(addresses(self.home)["KEYTURN_DATABASE_URL"], autocommit=True)
            self.session.execute("INSERT INTO ledger VALUES (%s, 'direct')", [key])
        except psycopg.Error:
            self.session = None
            raise

    def answers(self) -> bool:
        try:
            self("recovered")
        except psycopg.Error:
            return False
        return True


def prepare(database: EmbeddedPostgres, commit: str) -> None:
    with database.admin() as admin:
        admin.execute(f"ALTER ROLE keyturn_web SET synchronous_commit = {commit}")
    run_as_owner(database.home, TABLES)


def kill_server(database: EmbeddedPostgres) -> None:
    """The postmaster and all its processes at once, so that none can still write what is only in memory."""
    for pid in (database.server.process.pid, *servers_on(database.place.data)):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def wait(condition, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it never came"
        time.sleep(0.1)
