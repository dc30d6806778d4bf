"""Kill -9 of anything at any moment, while people work: what was acknowledged is there, once and whole.

KEYTURN_CRASH_KILLS says how many are killed, KEYTURN_CRASH_SEED from which number chance is drawn. `make crash` kills
20, brings an export in meanwhile, and prints what it saw.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import uuid
from collections import Counter
from collections.abc import Iterator

import psycopg
import pytest

from keyturn.postgres.embedded import EmbeddedPostgres, addresses
from keyturn.postgres.running import servers_on
from keyturn.postgres.testing import throwaway_folder
from tests.crash.browser import Browser
from tests.crash.desk import KINDS, Desk
from tests.crash.harness import Account, write_under_fire
from tests.crash.lead import Importer
from tests.crash.settle import WORKERS
from tests.crash.town import running_town, settle, until
from tests.crash.truth import Truth

pytestmark = pytest.mark.crash
KILLS, SEED = (
    int(os.environ.get(f"KEYTURN_CRASH_{name}", known)) for name, known in (("KILLS", 6), ("SEED", 20261121))
)
REPORTS = max(1, KILLS // 10)  # of every other worker
WITH_IMPORT = KILLS >= 20  # reading an export takes the worker longer than six kills


@pytest.fixture(scope="module")
def settled():
    """A small community, made once."""
    folder = throwaway_folder()
    settle(folder / "home")
    yield folder / "home"
    shutil.rmtree(folder)


@pytest.fixture
def home(settled):
    """A copy of it, to be treated badly."""
    folder = throwaway_folder()
    subprocess.run(["cp", "-a", settled, folder / "home"], check=True)
    (folder / "home" / "postgres" / "port").unlink()
    yield folder / "home"
    shutil.rmtree(folder)


def test_no_acknowledged_write_is_lost_or_doubled(home):
    with running_town(home, SEED) as town:
        desks = [Desk(Browser(town.port), worker, reports=REPORTS * (worker % 2)) for worker in range(WORKERS)]
        leads = [Importer(Browser(town.port), home.with_name("sent"))] if WITH_IMPORT else []
        kinds = {*KINDS, "import"} if leads else {*KINDS}
        account = write_under_fire([*desks, *leads], town.victims(), SEED, KILLS, lambda done: each_of(kinds, done))
        desks[0].write("report/in peace again")
        truth = Truth(home)
        until(lambda: not truth.under_way(), 300)
        runs, written = truth.runs(), truth.written()
        print(seen(account, runs, leads))
        nothing_lost_or_doubled(account, written)
        assert truth.doubled_members() == []
        assert truth.records_without_their_event() == {}
        assert truth.households_without_their_event() == []
        assert runs[desks[0].runs[-1]][0] == "done", "the worker is back"
        each_run_ended_once(account, runs, {key for desk in desks for key in desk.runs})
        for lead in leads:
            assert truth.import_is_whole() == (lead.ended == "done")
    assert not [path for path in home.rglob("*") if path.suffix == ".zip"], "an upload lies about out of its seal"
    assert not [path for path in home.with_name("tmp").iterdir() if path.name.startswith(("keyturn-", "hudkit-"))]


def each_of(kinds: set[str], acknowledged: set[str]) -> bool:
    """After the last kill they go on until each kind of write was acknowledged."""
    return kinds <= {kind_of(key) for key in acknowledged}


def kind_of(key: str) -> str:
    return key.partition("/")[0]


def nothing_lost_or_doubled(account: Account, written: Counter[str]) -> None:
    acknowledged = {key for key in account.acknowledged if kind_of(key) not in ("report", "import")}
    assert acknowledged - written.keys() == set(), "lost"
    assert {key for key, times in written.items() if times > 1} == set(), "doubled"
    assert written.keys() - acknowledged <= account.unanswered, "written, but nobody asked for it"


def each_run_ended_once(account: Account, runs: dict[str, tuple[str, int, int, int]], acknowledged: set[str]) -> None:
    """Done with all its tables, or failed and said so; and no more runs than were asked for."""
    asked = [key for key in account.acknowledged | account.unanswered if kind_of(key) == "report"]
    assert acknowledged <= runs.keys() and len(runs) <= len(asked) + 1
    assert {jobs for _status, jobs, _tables, _files in runs.values()} == {1}
    ends = {(status, tables, files) for status, _jobs, tables, files in runs.values()}
    whole = {end for end in ends if end[0] == "done"}
    assert ends - whole <= {("failed", 0, 0)} and len(whole) == 1
    assert all(tables > 0 and files == 2 for _done, tables, files in whole)


def seen(account: Account, runs: dict[str, tuple[str, int, int, int]], leads: list[Importer]) -> str:
    writes = Counter(kind_of(key) for key in account.acknowledged)
    ends = Counter(status for status, *_rest in runs.values())
    return (
        f"\nseed {SEED}: {len(account.killed)} kills {dict(Counter(account.killed))}; {sum(writes.values())} writes acknowledged "
        f"{dict(writes)}; {account.retries} tries again; reports {dict(ends)}; imports {[lead.ended for lead in leads]}"
    )


@pytest.mark.parametrize("commit", ["on", "off"])
def test_the_harness_has_teeth(home, commit):
    """The same account, straight at the database: whole with synchronous_commit, and a loss is seen without."""
    with EmbeddedPostgres(home, "test") as database:
        prepare(database, commit)
        writers = [DirectWriter(database) for _ in range(WORKERS)]
        victims = {"whole server": lambda: kill_server(database)}
        account = write_under_fire(writers, victims, SEED, 3, lambda acknowledged: len(acknowledged) > 200)
        lost = account.acknowledged - set(Truth(home).column("SELECT key FROM ledger"))
    assert bool(lost) == (commit == "off")


class DirectWriter:
    """A writer without a web server between: one session, opened again when it breaks."""

    unanswered = (psycopg.Error,)

    def __init__(self, database: EmbeddedPostgres) -> None:
        self.url = addresses(database.home)["KEYTURN_DATABASE_URL"]
        self.session: psycopg.Connection | None = None

    def plan(self) -> Iterator[str]:
        return iter(lambda: str(uuid.uuid4()), "")

    def write(self, key: str) -> None:
        try:
            if self.session is None:
                self.session = psycopg.connect(self.url, autocommit=True)
            self.session.execute("INSERT INTO ledger VALUES (%s)", [key])
        except psycopg.Error:
            self.session = None
            raise


def prepare(database: EmbeddedPostgres, commit: str) -> None:
    """Where a commit does not wait for the disk, nothing else hurries to write it either, so that a loss is certain."""
    with database.admin() as admin:
        admin.execute(f"ALTER ROLE keyturn_web SET synchronous_commit = {commit}")
        admin.execute("ALTER SYSTEM SET wal_writer_delay = '10s'")
        admin.execute("SELECT pg_reload_conf()")
    with psycopg.connect(addresses(database.home)["KEYTURN_OWNER_DATABASE_URL"]) as owner:
        owner.execute("CREATE TABLE ledger (key text); GRANT ALL ON ledger TO keyturn_web")


def kill_server(database: EmbeddedPostgres) -> None:
    """The postmaster and all its processes at once, so that none can still write what is only in memory."""
    for pid in (database.server.process.pid, *servers_on(database.place.data)):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
