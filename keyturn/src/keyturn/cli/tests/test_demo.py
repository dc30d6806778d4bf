"""What the demo does before and around the loading; the whole of it runs in tests/crash/test_demo.py."""

import json
import shutil
import socket
from datetime import date

import psycopg
import pytest

from keyturn.cli import demo
from keyturn.cli.support import demo_database, serving, stops
from keyturn.cli.support.database import OWNER, open_database
from keyturn.cli.support.demo_home import LOADED, LOADING, Mark, holds_clients, read_mark, sign_ins, write_mark
from keyturn.postgres.errors import AlreadyRunning
from keyturn.postgres.testing import throwaway_folder

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def home():
    folder = throwaway_folder()
    yield folder / "home"
    shutil.rmtree(folder)


@pytest.fixture
def database(home, monkeypatch):
    monkeypatch.setenv("KEYTURN_HOME", str(home))
    for name in ("KEYTURN_DATABASE_URL", OWNER, "KEYTURN_SECRET_KEY", "KEYTURN_SECRET_KEY_FILE"):
        monkeypatch.delenv(name, raising=False)
    with open_database("demo") as opened:
        yield opened


@pytest.fixture
def steps(monkeypatch):
    """The titles of the steps, instead of their work."""
    done = []
    monkeypatch.setattr(demo_database, "_python", lambda title, *_, **__: done.append(title))
    return done


def test_a_taken_port_names_the_next_step(monkeypatch):
    monkeypatch.setattr(serving, "PORT_SECONDS", 0.0)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(stops.Stop, match=f"Port {port} .* keyturn demo --port {port + 1}") as stop:
            serving.require_port("demo", "127.0.0.1", port)
    assert stop.value.code == stops.TAKEN


def test_a_full_disk_is_said_before_anything_is_begun(monkeypatch, tmp_path):
    monkeypatch.setenv("KEYTURN_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(demo.shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9, 5 * 10**6))
    with pytest.raises(stops.Stop, match="has 5 MB free; the demo needs 1000 MB") as stop:
        demo.require_machine()
    assert stop.value.code == stops.MISSING
    assert not (tmp_path / "home").exists()


def test_the_web_never_gets_the_owners_address(database):
    assert OWNER in database.for_owner() and OWNER not in database.for_web()
    assert "keyturn_web" in database.for_web()["KEYTURN_DATABASE_URL"]


def test_a_given_database_is_used_and_none_of_ours_started(monkeypatch, tmp_path):
    monkeypatch.setenv("KEYTURN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("KEYTURN_DATABASE_URL", "postgresql://somebody@db.example/keyturn")
    with open_database("serve") as given:
        assert given.embedded is None and given.web_address() == "postgresql://somebody@db.example/keyturn"
        with pytest.raises(stops.Stop, match="does not empty a database of your own"):
            demo_database._empty(given)


def test_other_commands_join_a_running_demo_and_a_second_demo_is_refused(database):
    database.embedded.lock.describe_self(ready=True)
    with open_database("report") as joined:
        assert joined.embedded is None
        assert joined.web_address() == database.web_address()
    with pytest.raises(AlreadyRunning, match="`keyturn demo` runs already"), open_database("demo", alone=True):
        pass


def test_the_first_time_everything_is_made_and_then_nothing(database, steps):
    demo_database.load(database, 7, TODAY, fresh=False)
    assert steps[0] == "Make the tables" and "Import the community" in steps
    assert read_mark(database.home).state == LOADED
    steps.clear()
    demo_database.load(database, 7, TODAY, fresh=False)
    assert steps == []


def test_tables_of_another_version_are_brought_up_and_the_age_is_said(database, steps, capsys):
    write_mark(database.home, Mark(LOADED, demo_database._identity(database), 7, "2026-11-18", tables="older"))
    demo_database.load(database, 7, TODAY, fresh=False)
    assert steps == ["Make the tables"]
    assert "3 days old; `keyturn demo --fresh`" in capsys.readouterr().out


@pytest.mark.parametrize(("state", "fresh"), [(LOADING, False), (LOADED, True)])
def test_a_load_cut_short_and_a_fresh_one_begin_with_an_empty_database(database, steps, state, fresh):
    with demo_database._session(database) as session:
        session.execute("CREATE TABLE people_client (n int)")
        session.execute("INSERT INTO people_client VALUES (1)")
    write_mark(database.home, Mark(state, demo_database._identity(database), 7, "2026-11-18"))
    demo_database.load(database, 7, TODAY, fresh=fresh)
    assert "Import the community" in steps
    with demo_database._session(database) as session:
        assert not holds_clients(session)


def test_people_whom_the_demo_did_not_make_are_left_alone(database, steps):
    with demo_database._session(database) as session:
        session.execute("CREATE TABLE people_client (n int)")
        session.execute("INSERT INTO people_client VALUES (1)")
    (database.home / "demo.json").unlink(missing_ok=True)
    for fresh in (False, True):
        with pytest.raises(stops.Stop, match="holds clients whom the demo did not make"):
            demo_database.load(database, 7, TODAY, fresh=fresh)
    with demo_database._session(database) as session:
        assert holds_clients(session)
        session.execute("DROP TABLE people_client")


def test_the_database_of_the_demo_is_walled_and_durable(database):
    from keyturn.postgres.durable import durability_faults
    from keyturn.postgres.walls import wall_faults

    with psycopg.connect(database.web_address()) as session:
        assert durability_faults(session) == wall_faults(session) == []


def test_sign_ins_show_one_of_each_role(tmp_path):
    staff = [
        {"name": "Ada", "email": "ada@x.example", "memberships": [{"role": "read-only", "organization_id": "7"}]},
        {"name": "Bob", "email": "bob@x.example", "memberships": [{"role": "read-only", "organization_id": "7"}]},
        {"name": "Cyd", "email": "cyd@x.example", "memberships": [{"role": "hmis-lead", "organization_id": None}]},
    ]
    room = {"password": "one-two-three-4444", "agencies": [{"organization_id": "7", "name": "Oak"}], "staff": staff}
    (tmp_path / "community.json").write_text(json.dumps(room))
    shown = sign_ins(tmp_path / "community.json")
    assert "read-only  Ada   Oak" in shown and "Bob" not in shown
    assert "hmis-lead  Cyd   all agencies" in shown
    assert "The password of all: one-two-three-4444" in shown
