"""What `keyturn check` and `keyturn serve` ask a server: is it durable, and do the walls hold?"""

import pytest

from keyturn.postgres.durable import DEMANDED, assert_durable, durability_faults
from keyturn.postgres.embedded import addresses
from keyturn.postgres.errors import PostgresError
from keyturn.postgres.roles import ensure_roles
from keyturn.postgres.walls import wall_faults


@pytest.fixture
def admin(running):
    with running.admin() as session:
        yield session


@pytest.fixture
def web(running, connect):
    return connect(addresses(running.home)["KEYTURN_DATABASE_URL"])


@pytest.fixture
def owner(running, connect):
    return connect(addresses(running.home)["KEYTURN_OWNER_DATABASE_URL"])


def test_the_embedded_server_is_durable_whatever_its_files_say(running, admin, web):
    admin.execute("ALTER SYSTEM SET fsync = off")
    admin.execute("ALTER SYSTEM SET synchronous_commit = off")
    admin.execute("SELECT pg_reload_conf()")
    assert durability_faults(web) == []
    assert_durable(web)


def test_a_session_that_commits_without_waiting_is_refused(web):
    web.execute("SET synchronous_commit = off")
    with pytest.raises(PostgresError, match="synchronous_commit is off: work told as saved could be lost"):
        assert_durable(web)


def test_an_unsafe_setting_hung_on_a_role_is_found(admin, web):
    admin.execute("ALTER ROLE keyturn_web SET synchronous_commit = off")
    assert any("keyturn_web" in fault for fault in durability_faults(web))


@pytest.mark.parametrize("name", DEMANDED)
def test_each_demanded_setting_is_looked_at(name):
    class Server:
        def execute(self, question, *_):
            self.rows = [(name, "off")] if "pg_settings" in question else []
            return self

        def fetchall(self):
            return self.rows

    (fault,) = durability_faults(Server())
    assert fault.startswith(f"{name} is off")


def test_the_roles_made_by_us_pass(web):
    assert wall_faults(web) == []


def test_a_superuser_is_no_sign_in_for_the_web(admin):
    assert any("postgres is a superuser" in fault for fault in wall_faults(admin))


@pytest.mark.parametrize("power", ["BYPASSRLS", "CREATEROLE", "CREATEDB", "REPLICATION"])
def test_powers_are_found_and_taken_away_at_the_next_start(running, admin, web, power):
    admin.execute(f"ALTER ROLE keyturn_app {power}")
    assert any("may become keyturn_app" in fault and f"NO{power}" in fault for fault in wall_faults(web))
    secrets = running.place.secrets
    ensure_roles(admin, (secrets / "keyturn_owner").read_text().strip(), (secrets / "keyturn_web").read_text().strip())
    assert wall_faults(web) == []


def test_an_owner_is_no_sign_in_for_the_web(owner):
    owner.execute("CREATE TABLE people_client (n int)")
    assert any("owns 1 tables" in fault for fault in wall_faults(owner))


def test_a_policy_that_is_switched_off_is_found(owner, web):
    owner.execute("CREATE TABLE people_client (n int)")
    owner.execute("CREATE POLICY seen ON people_client USING (false)")
    assert wall_faults(web) == ["Table people_client has policies but row-level security is off: migrate again."]


def test_the_web_cannot_make_tables(web):
    import psycopg

    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        web.execute("CREATE TABLE mine (n int)")
