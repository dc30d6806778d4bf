"""The last wall alone: every query here goes to the models directly, as the web's role, past policies and selectors."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from django.apps import apps
from django.db import Error, connection, transaction

from tests.matrix.world import OTHER, OWN, SHARED, as_owner

pytestmark = pytest.mark.django_db

# Tables without row-level security, each with the reason. Anything else without a policy fails.
EXEMPT = {
    "account_emailaddress": "django-allauth's; empty, since e-mail lives on the user",
    "account_emailconfirmation": "django-allauth's; empty, since no mail is sent",
    "axes_accessattempt": "counts wrong passwords before anybody is a viewer; names typed, no client",
    "axes_accessattemptexpiration": "as axes_accessattempt",
    "axes_accessfailurelog": "as axes_accessattempt; empty by settings",
    "axes_accesslog": "as axes_accessattempt; empty by settings",
    "auth_group": "Django's; empty, roles are data in roles.yaml",
    "auth_group_permissions": "as auth_group",
    "auth_permission": "Django's names of permissions; unused",
    "django_content_type": "Django's list of models",
    "django_session": "found by its key before anybody is a viewer; the key is 32 random characters",
    "exchange_export": "who made a received export and for which dates; nothing of a client",
    "mfa_authenticator": "read at sign-in before anybody is a viewer; its secrets are sealed",
    "procrastinate_events": "jobs; their arguments are keys, and the worker is no viewer until it has read whose job it is",
    "procrastinate_jobs": "as procrastinate_events",
    "procrastinate_periodic_defers": "as procrastinate_events",
    "procrastinate_workers": "as procrastinate_events",
    "projects_affiliation": "describes projects, which HUD publishes; nothing of a client",
    "projects_ceparticipation": "as projects_affiliation",
    "projects_funder": "as projects_affiliation",
    "projects_hmisparticipation": "as projects_affiliation",
    "projects_inventory": "as projects_affiliation",
    "projects_organization": "as projects_affiliation",
    "projects_project": "as projects_affiliation",
    "projects_projectcoc": "as projects_affiliation",
}
# Read by everybody who is signed in: no client in them.
READ_BY_ALL = {"accounts_user", "accounts_huduser"}


@contextmanager
def looking(user_id: int | None):
    from keyturn.kernel.rls import set_viewer

    with transaction.atomic():
        set_viewer(user_id)
        yield
        transaction.set_rollback(True)


def models():
    found = {
        model._meta.db_table: model for model in apps.get_models(include_auto_created=True) if not model._meta.proxy
    }
    return {table: model for table, model in found.items() if table not in EXEMPT}


def walled() -> dict[str, set[str]]:
    """Commands with a policy, by table where row security is on."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select c.relname, coalesce(array_agg(p.polcmd::text) filter (where p.polcmd is not null), '{}') from pg_class c"
            " left join pg_policy p on p.polrelid = c.oid where c.relrowsecurity group by 1"
        )
        return {table: set(commands) for table, commands in cursor.fetchall()}


def test_every_table_has_policies_or_a_reason():
    with connection.cursor() as cursor:
        cursor.execute(
            "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace"
            " and not relispartition and relname <> 'django_migrations'"
        )
        tables = {name for (name,) in cursor.fetchall()}
    assert tables - set(walled()) == set(EXEMPT), "protect() the new table in its migration, or give a reason in EXEMPT"


@pytest.mark.parametrize("table", sorted(models()))
def test_no_policy_is_forgotten(table):
    commands = walled()[table]
    wanted = {"r", "a"} if table == "audit_event" else {"r", "a", "w", "d"}
    assert commands == wanted, f"{table} has policies for {commands}"


def test_the_web_s_role_owns_nothing_and_can_bypass_nothing(world):
    with connection.cursor() as cursor:
        cursor.execute("select current_user")
        assert cursor.fetchone() == ("keyturn_app",)
        cursor.execute("select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user")
        assert cursor.fetchone() == (False,)
        cursor.execute("select count(*) from pg_class where pg_has_role('keyturn_app', relowner, 'usage')")
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize("table", sorted(set(models()) - READ_BY_ALL))
def test_nobody_sees_nothing(table, world):
    with looking(None):
        assert _count(table) == 0


@pytest.mark.parametrize("kind", ["client", "enrollment"])
def test_own_and_shared_are_seen_and_others_are_not(kind, world):
    model = {"client": "people.Client", "enrollment": "enrollments.Enrollment"}[kind]
    with looking(world.users["direct-service"].pk):
        seen = set(apps.get_model(model).objects.values_list("pk", flat=True))
    assert seen == {world.keys[kind][OWN], world.keys[kind][SHARED]}


@pytest.mark.parametrize("table", sorted(set(models()) - READ_BY_ALL - {"audit_event"}))
def test_rows_of_another_agency_are_not_read(table, world, one_row_each):
    """One row in every table hangs on the other agency's client; the worker of the first reads none of them."""
    with looking(world.users["direct-service"].pk):
        seen = {str(pk) for pk in models()[table].objects.values_list("pk", flat=True)}
    assert not seen & one_row_each[table], table
    with looking(world.users["hmis-lead"].pk):
        everything = {str(pk) for pk in models()[table].objects.values_list("pk", flat=True)}
    private = {"reporting_reportrun", "reporting_reporttable", "reporting_reportfile"} | SAVED_BY_ONE
    assert table in private or one_row_each[table] <= everything, "lead staff see it, so there was something to see"


SAVED_BY_ONE: set[str] = set()


@pytest.fixture(scope="module")
def one_row_each(world):
    """Keys of rows that belong to the other agency, by table: made where the world has none."""
    from tests.matrix.rows import plant

    with as_owner():
        return {table: plant(model, world) for table, model in models().items()}


def test_a_guessed_client_cannot_be_enrolled(world):
    """Planting an enrollment is how a stranger's record would become one's own."""
    row = {
        "enrollment_id": "PLANTED1",
        "personal_id": world.keys["client"][OTHER],
        "project_id": world.keys["project"][OWN],
    }
    refused(world, "insert into enrollments_enrollment (enrollment_id, personal_id, project_id, version) values"
            " (%(enrollment_id)s, %(personal_id)s, %(project_id)s, 1)", row)  # fmt: skip


def test_one_s_own_enrollment_cannot_be_turned_to_a_guessed_client(world):
    refused(world, "update enrollments_enrollment set personal_id = %(client)s where enrollment_id = %(key)s",
            {"client": world.keys["client"][OTHER], "key": world.keys["enrollment"][OWN]})  # fmt: skip


def test_an_enrollment_cannot_be_put_into_another_agency_s_project(world):
    refused(world, "insert into enrollments_enrollment (enrollment_id, personal_id, project_id, version) values"
            " ('PLANTED2', %(client)s, %(project)s, 1)",
            {"client": world.keys["client"][OWN], "project": world.keys["project"][OTHER]})  # fmt: skip


def test_a_release_cannot_be_planted_for_a_guessed_client(world):
    refused(world, "insert into consent_release (client_id, granted, kind, starts_at) values (%(client)s, true, '', now())",
            {"client": world.keys["client"][OTHER]})  # fmt: skip


def test_a_client_cannot_be_made_in_another_agency_s_name(world):
    refused(
        world,
        "insert into people_client (personal_id, agency_id, sealed, version) values ('PLANTED3', 'elm', '', 1)",
        {},
    )


def test_a_shared_client_cannot_be_taken_over(world):
    """Sight by a release ends with it; writing oneself down as the agency would not."""
    refused(world, "update people_client set agency_id = 'oak' where personal_id = %(client)s",
            {"client": world.keys["client"][SHARED]})  # fmt: skip


def test_a_token_cannot_be_hung_on_a_guessed_client(world):
    refused(world, "insert into people_clienttoken (client_id, token) values (%(client)s, 1)",
            {"client": world.keys["client"][OTHER]})  # fmt: skip


def test_nobody_makes_themselves_lead_staff(world):
    me = {"me": world.users["direct-service"].pk}
    unseen(world, "update accounts_membership set organization_id = null where user_id = %(me)s", me)
    refused(
        world,
        "insert into accounts_membership (user_id, role, \"primary\", active) values (%(me)s, 'hmis-lead', true, true)",
        me,
    )


def test_nobody_changes_another_s_sign_in(world):
    unseen(world, "update accounts_user set password = 'x' where id = %(them)s", {"them": world.users["hmis-lead"].pk})


def test_nobody_reads_another_s_roles(world):
    with looking(world.users["direct-service"].pk), connection.cursor() as cursor:
        cursor.execute("select distinct user_id from accounts_membership")
        assert cursor.fetchall() == [(world.users["direct-service"].pk,)]


def test_an_event_cannot_be_written_in_another_s_name(world):
    refused(world, "insert into audit_event (actor_id, action) values (%(them)s, 'client.view')",
            {"them": world.users["hmis-lead"].pk})  # fmt: skip


@pytest.mark.parametrize("act", ["update audit_event set action = 'x'", "delete from audit_event", "truncate audit_event_2026",
                                 "delete from audit_event_2026", "select * from audit_event_2026",
                                 "insert into audit_event_2026 (at, action) values ('2026-02-01', 'x')"])  # fmt: skip
def test_events_stay_as_they_were_written(act, world):
    refused(world, act, {})


def test_a_temporary_table_does_not_stand_in_for_the_roles(world):
    """The policies' functions name their schema before the caller's temporary tables."""
    with looking(world.users["direct-service"].pk), connection.cursor() as cursor:
        cursor.execute(
            "create temporary table accounts_membership on commit drop as"
            " select 1::bigint as id, keyturn_viewer() as user_id, null::text as organization_id, true as active"
        )
        cursor.execute("select keyturn_sees_all()")
        assert cursor.fetchone() == (False,)


def test_a_closed_account_sees_nothing(world):
    with as_owner():
        from keyturn.accounts.models import User

        User.objects.filter(pk=world.users["read-only"].pk).update(is_active=False)
    with looking(world.users["read-only"].pk):
        assert _count("people_client") == 0


def test_a_withdrawn_release_hides_at_once(world):
    from django.utils import timezone

    from keyturn.consent.models import Release

    with as_owner():
        Release.objects.filter(client=world.keys["client"][SHARED]).update(revoked_at=timezone.now())
    with looking(world.users["direct-service"].pk):
        assert set(apps.get_model("people.Client").objects.values_list("pk", flat=True)) == {world.keys["client"][OWN]}


def test_the_viewer_is_forgotten_with_the_transaction(world):
    with looking(world.users["hmis-lead"].pk):
        pass
    with connection.cursor() as cursor:
        cursor.execute("select coalesce(keyturn_viewer(), 0)")
        assert cursor.fetchone() == (0,)


def refused(world, statement, values):
    """The database says no."""
    with pytest.raises(Error), looking(world.users["direct-service"].pk), connection.cursor() as cursor:
        cursor.execute(statement, values)


def unseen(world, statement, values):
    """The database finds no row to change."""
    with looking(world.users["direct-service"].pk), connection.cursor() as cursor:
        cursor.execute(statement, values)
        assert cursor.rowcount == 0


def _count(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f'select count(*) from "{table}"')
        return cursor.fetchone()[0]
