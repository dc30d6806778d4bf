"""Row-level security: the last wall, in the database itself.

The web and the worker connect as a role that owns nothing and cannot bypass policies. Each transaction says who
is looking (`keyturn.viewer`); without that a policy matches no row. Two findings shape the policies: a setting is
read through `(select …)` once a query, not once a row; and a bare EXISTS over enrollments would be hashed whole
for a single look-up, so clients are tested by a function that follows an index.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, migrations, transaction

APP_ROLE = "keyturn_app"

ALL = "(select keyturn_sees_all())"
PLACES = "array(select keyturn_organizations()), array(select keyturn_projects())"
CLIENT = f"{ALL} or keyturn_sees_client(personal_id, {PLACES})"
OWN_CLIENT = f"{ALL} or agency_id in (select keyturn_organizations())"
OF_CLIENT = f"{ALL} or keyturn_sees_client(client_id, {PLACES})"
PROJECT = f"{ALL} or project_id in (select keyturn_projects())"
ENROLLMENT = f"{PROJECT} or keyturn_shared(personal_id)"
NEW_ENROLLMENT = f"{ALL} or (project_id in (select keyturn_projects()) and keyturn_sees_client(personal_id, {PLACES}))"


def protect(
    table: str, reading: str, writing: str | None = None, adding: str | None = None, becoming: str | None = None
) -> migrations.RunSQL:
    """A migration step that walls a table; each rule is SQL over a row.

    `writing` is `reading` and `adding` is `writing` unless given. What a changed row becomes is held to `becoming`
    (`adding` unless given): neither adding a row nor changing one's own may make somebody else's visible.
    """
    checked = writing or reading
    return migrations.RunSQL(
        [
            f"alter table {table} enable row level security",
            f"create policy seen on {table} for select using ({reading})",
            f"create policy added on {table} for insert with check ({adding or checked})",
            f"create policy changed on {table} for update using ({checked}) with check ({becoming or adding or checked})",
            f"create policy removed on {table} for delete using ({checked})",
        ],
        [f"alter table {table} disable row level security"]
        + [f"drop policy {name} on {table}" for name in ("seen", "added", "changed", "removed")],
    )


def belongs_to_enrollment(table: str) -> migrations.RunSQL:
    """A row's enrollment exists and its project is the enrollment's; moving the enrollment moves its rows."""
    name = f"{table}_of_enrollment"
    return migrations.RunSQL(
        f"alter table {table} add constraint {name} foreign key (enrollment_id, project_id)"
        " references enrollments_enrollment (enrollment_id, project_id) on update cascade",
        f"alter table {table} drop constraint {name}",
    )


def set_viewer(user_id: int | None) -> None:
    """Say who is looking, for the rest of this transaction only (safe behind a transaction pooler)."""
    with connection.cursor() as cursor:
        cursor.execute("select set_config('keyturn.viewer', %s, true)", [str(user_id or "")])


@contextmanager
def viewer_set_to(user_id: int | None) -> Iterator[None]:
    """`user_id` is the viewer for this part of a transaction, then whoever was before (sign-in: the person whose
    password is being tried, who is nobody yet). A fault inside undoes the part, and the setting with it."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("select nullif(current_setting('keyturn.viewer', true), '')::bigint")
            before = cursor.fetchone()[0]
        set_viewer(user_id)
        yield
        set_viewer(before)


@contextmanager
def looking_as(user_id: int | None) -> Iterator[None]:
    """A transaction in which `user_id` is the viewer: for jobs and commands. Requests get theirs from middleware."""
    with transaction.atomic():
        set_viewer(user_id)
        yield


def grant_to_app_role(**_: object) -> None:
    """After migrations: the app role may use every table and owns none; of audit events it may only add and read."""
    with connection.cursor() as cursor:
        cursor.execute("select 1 from pg_roles where rolname = %s", [APP_ROLE])
        if cursor.fetchone():
            cursor.execute(GRANTS)


GRANTS = f"""
grant usage on schema public to {APP_ROLE};
grant select, insert, update, delete on all tables in schema public to {APP_ROLE};
grant usage, select on all sequences in schema public to {APP_ROLE};
grant execute on all functions in schema public to {APP_ROLE};
do $$ declare part regclass; begin
  if to_regclass('audit_event') is not null then
    revoke update, delete, truncate on audit_event from {APP_ROLE};
    -- A partition named directly would go round the policies of the table it belongs to.
    for part in select inhrelid::regclass from pg_inherits where inhparent = 'audit_event'::regclass loop
      execute format('revoke all on %s from {APP_ROLE}', part);
    end loop;
  end if;
end $$;
"""
