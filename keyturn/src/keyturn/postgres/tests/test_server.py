"""The supervisor against real servers of both ages: started, killed in every way, started again."""

import os
import signal
import subprocess
import sys
import time

import psycopg
import pytest

from keyturn.postgres.cluster import major_on_disk, server_environment
from keyturn.postgres.embedded import EmbeddedPostgres, addresses
from keyturn.postgres.errors import AlreadyRunning, PostgresError
from keyturn.postgres.options import server_options
from keyturn.postgres.place import make_place
from keyturn.postgres.probe import Probe
from keyturn.postgres.running import alive, servers_on

SUPERVISE = """
import sys; from pathlib import Path; from keyturn.postgres.embedded import EmbeddedPostgres
with EmbeddedPostgres(Path(sys.argv[1]), "demo") as server:
    print(server.server.process.pid, flush=True); sys.stdin.read()
"""


def until(condition, seconds=30):
    """Waits for what must come; fails if it does not."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.01)


def answers(url):
    try:
        with psycopg.connect(url) as session:
            return session.execute("SELECT 1").fetchone() == (1,)
    except psycopg.OperationalError:
        return False


def owner_url(server):
    return addresses(server.home)["KEYTURN_OWNER_DATABASE_URL"]


@pytest.fixture
def supervised(home):
    """A supervisor in a process of its own, with its postmaster's pid."""
    with subprocess.Popen([sys.executable, "-c", SUPERVISE, home], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as it:
        yield it, int(it.stdout.readline())
        it.kill()
        until(lambda: not servers_on(home / "postgres" / "data"))


def test_the_postmaster_is_our_child_on_loopback_with_passwords_only(running):
    with running.admin() as session:
        shown = dict(session.execute("SELECT name, setting FROM pg_settings").fetchall())
    wanted = {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", "data_checksums": "on"}
    assert {name: shown[name] for name in wanted} == wanted
    methods = (running.place.data / "pg_hba.conf").read_text().splitlines()
    assert {line.split()[-1] for line in methods if line and not line.startswith("#")} == {"scram-sha-256"}
    assert not answers(owner_url(running).replace("@", "x@"))


def test_the_locale_sorts_by_code_point_and_knows_letters(running, connect):
    session = connect(owner_url(running))
    assert session.execute("SELECT upper('josé'), 'Z' < 'a'").fetchone() == ("JOSÉ", True)


def test_killed_postmaster_comes_back_with_everything_acknowledged(running, connect):
    connect(owner_url(running)).execute("CREATE TABLE kept (n int)")
    for round_ in range(3):
        connect(owner_url(running)).execute("INSERT INTO kept VALUES (%s)", [round_])
        killed = running.server.process.pid
        os.kill(killed, signal.SIGKILL)
        until(lambda killed=killed: running.server.process.pid != killed and answers(owner_url(running)))
    assert connect(owner_url(running)).execute("SELECT array_agg(n ORDER BY n) FROM kept").fetchone() == ([0, 1, 2],)


def test_a_server_that_lives_but_does_not_answer_is_started_again(running, connect):
    """Asked by somebody else, it is the kernel that takes the connection, so only an answer tells."""
    connect(owner_url(running)).execute("CREATE TABLE kept AS SELECT 7 AS n")
    told, server = [], running.server
    server.stop()
    server.tell, server.probe = told.append, Probe(every=0.1, patience=2, limit=2)
    server.start()
    deaf = server.process.pid
    os.kill(deaf, signal.SIGSTOP)
    until(lambda: server.process.pid != deaf and answers(owner_url(running)), 90)
    assert told[0] == "The database does not answer any more; it is ended and started again."
    assert connect(owner_url(running)).execute("SELECT n FROM kept").fetchone() == (7,)


def test_a_server_that_is_only_busy_or_full_is_left_alone(running, connect):
    with running.admin() as session:
        most = int(session.execute("SHOW max_connections").fetchone()[0])
    for _ in range(most - 3):
        connect(owner_url(running))
    assert not answers(owner_url(running))
    assert not Probe(limit=1).given_up(running.server.port)


def test_a_stop_is_orderly(home):
    with EmbeddedPostgres(home, "test") as server:
        process = server.server.process
    assert process.returncode == 0
    assert "database system is shut down" in server.place.log.read_text().splitlines()[-1]
    assert not (server.place.data / "postmaster.pid").exists()


def test_killed_supervisor_leaves_no_second_server_and_no_loss(supervised, home, connect):
    supervisor, first = supervised
    connect(addresses(home)["KEYTURN_OWNER_DATABASE_URL"]).execute("CREATE TABLE kept AS SELECT 7 AS n")
    supervisor.kill()
    supervisor.wait()
    with EmbeddedPostgres(home, "test") as server:
        assert not alive(first)
        live = servers_on(server.place.data)
        assert server.server.process.pid in live
        assert connect(owner_url(server)).execute("SELECT n FROM kept").fetchone() == (7,)


def test_a_server_nobody_looks_after_is_stopped_before_ours_starts(home, connect):
    with EmbeddedPostgres(home, "test") as server:
        binaries, account, place, port = server.server.binaries, server.account, server.place, server.server.port
    options = [part for name, value in server_options(port).items() for part in ("-c", f"{name}={value}")]
    orphan = subprocess.Popen(
        [binaries.program("postgres"), "-D", place.data, *options],
        **account.popen_options(),
        cwd="/",
        env=server_environment(place.cluster),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until(lambda: answers(addresses(home)["KEYTURN_OWNER_DATABASE_URL"]))
    with EmbeddedPostgres(home, "test") as server:
        assert answers(owner_url(server))
        assert server.server.process.pid != orphan.pid
    assert orphan.wait() == 0


@pytest.mark.parametrize("whose", ["a zombie", "another program"])
def test_a_stale_pid_file_does_not_stop_the_start(home, whose):
    with EmbeddedPostgres(home, "test") as server:
        stale = server.place.data / "postmaster.pid"
        text = stale.read_text()
    dead = subprocess.Popen([sys.executable, "-c", "pass"])
    os.waitid(os.P_PID, dead.pid, os.WEXITED | os.WNOWAIT)
    pid = dead.pid if whose == "a zombie" else os.getpid()
    stale.write_text("\n".join([str(pid), *text.splitlines()[1:]]) + "\n")
    with EmbeddedPostgres(home, "test") as server:
        assert answers(owner_url(server))
    dead.wait()


def test_an_unfinished_cluster_is_made_again(programs, folder, account):
    place = make_place(folder / "home", account)
    half = account.folder(place.cluster / "data.unfinished") / "PG_VERSION"
    half.write_text("18\n")
    with EmbeddedPostgres(folder / "home", "test") as server:
        assert server.was_new and answers(owner_url(server))
    assert major_on_disk(place.data) == server.server.binaries.major
    with EmbeddedPostgres(folder / "home", "test") as again:
        assert not again.was_new


def test_two_on_one_folder_are_refused_by_name(supervised, home):
    supervisor, _ = supervised
    with (
        pytest.raises(AlreadyRunning, match=f"`keyturn demo` runs already.*process {supervisor.pid}"),
        EmbeddedPostgres(home, "test"),
    ):
        pass


def test_another_major_version_is_refused_and_nothing_changes(home, monkeypatch):
    with EmbeddedPostgres(home, "test") as server:
        version = server.place.data / "PG_VERSION"
    version.write_text("14\n")
    with (
        pytest.raises(PostgresError, match=r"written by PostgreSQL 14.*Nothing was changed"),
        EmbeddedPostgres(home, "test"),
    ):
        pass
    assert version.read_text() == "14\n"


def test_a_server_that_cannot_start_shows_its_log(home):
    with EmbeddedPostgres(home, "test") as server:
        control = server.place.data / "global" / "pg_control"
    control.unlink()
    with (
        pytest.raises(PostgresError, match=r"(?s)did not start.*server\.log.*pg_control"),
        EmbeddedPostgres(home, "test"),
    ):
        pass


def test_a_taken_port_is_changed_and_remembered(home):
    import socket

    with EmbeddedPostgres(home, "test") as server:
        before = server.server.port
    with socket.socket() as thief:
        thief.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        thief.bind(("127.0.0.1", before))
        thief.listen()
        with EmbeddedPostgres(home, "test") as server:
            after = server.server.port
            assert after != before and answers(owner_url(server))
    with EmbeddedPostgres(home, "test") as server:
        assert server.server.port == after


def test_the_log_never_quotes_a_row(running, connect):
    session = connect(owner_url(running))
    session.execute("CREATE TABLE client (ssn text PRIMARY KEY)")
    for _ in range(2):
        try:
            session.execute("INSERT INTO client VALUES ('900-45-6789')")
        except psycopg.errors.UniqueViolation as error:
            assert "900-45-6789" in str(error)
    log = running.place.log.read_text()
    assert "duplicate key" in log and "900-45-6789" not in log
