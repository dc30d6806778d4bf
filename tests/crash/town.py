"""A running installation to be killed: embedded PostgreSQL, granian and the job worker under Keyturn's own care."""

from __future__ import annotations

import contextlib
import http.client
import os
import random
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from keyturn.cli.support.processes import Child, Team
from keyturn.cli.support.serving import web_child, worker_child
from keyturn.postgres.embedded import EmbeddedPostgres, addresses
from keyturn.postgres.port import settle_port

ROOT = Path(__file__).parents[2]
TABLES = """
CREATE TABLE taken (key text PRIMARY KEY);
CREATE TABLE followed (key text PRIMARY KEY);
CREATE TABLE ledger (key text NOT NULL, kind text NOT NULL);
GRANT ALL ON ALL TABLES IN SCHEMA public TO keyturn_app;
GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO keyturn_app;
"""


class QuietTeam(Team):
    """A team that a test tends from a thread, without taking over the test's signals."""

    def start(self) -> None:
        for child in self.children:
            child.start()


class Town:
    """What the harness needs to know of the installation: how to write to it, and whom it may kill."""

    def __init__(self, home: Path, database: EmbeddedPostgres) -> None:
        self.home, self.database = home, database
        self.port = settle_port(home / "web.port")
        environment = {
            **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
            **addresses(home),
            "PYTHONPYCACHEPREFIX": str(home / "bytecode"),
            "DJANGO_SETTINGS_MODULE": "tests.crash.site.settings",
            "PYTHONPATH": str(ROOT),
        }
        self.web = web_child(environment, "127.0.0.1", self.port, log=home / "web.log")
        self.web.command = [*self.web.command, "--target=tests.crash.site.application:application"]
        self.worker = worker_child(environment, log=home / "worker.log")
        self.migrate = Child(
            "migrate", [sys.executable, "-m", "django", "migrate", "-v0"], {**environment, "KEYTURN_AS_OWNER": "1"}
        )
        self.dice = random.Random(1)

    def write(self, key: str) -> None:
        """The HTTP writer: acknowledged means 204."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("POST", f"/{key}")
            assert connection.getresponse().status == 204
        finally:
            connection.close()

    def answers(self) -> bool:
        try:
            self.write("recovered")
        except (OSError, http.client.HTTPException, AssertionError):
            return False
        return True

    def kill_web_worker(self) -> None:
        """One of granian's processes, or granian itself."""
        pid = self.web.process.pid
        _kill(self.dice.choice([pid, *children_of(pid)]))

    def kill_job_worker(self) -> None:
        _kill(self.worker.process.pid)

    def kill_database(self) -> None:
        _kill(self.database.server.process.pid)

    def kill_database_process(self) -> None:
        """A session, or one that recovers, writes or checkpoints."""
        _kill(self.dice.choice(children_of(self.database.server.process.pid) or [self.database.server.process.pid]))


@contextmanager
def running_town(home: Path) -> Iterator[Town]:
    """Everything up and looked after; everything down and gone at the end."""
    with EmbeddedPostgres(home, "test") as database:
        town = Town(home, database)
        town.migrate.start()
        assert town.migrate.process.wait() == 0
        run_as_owner(home, TABLES)
        team, stop = QuietTeam([town.web, town.worker], lambda _: None), threading.Event()
        keeper = threading.Thread(target=_tend, args=(team, stop))
        team.start()
        keeper.start()
        try:
            yield town
        finally:
            stop.set()
            keeper.join()
            team.stop()


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


def _tend(team: Team, stop: threading.Event) -> None:
    while not stop.is_set():
        team.tend()


def _kill(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def run_as_owner(home: Path, statements: str) -> None:
    import psycopg

    with psycopg.connect(addresses(home)["KEYTURN_OWNER_DATABASE_URL"]) as session:
        session.execute(statements)
