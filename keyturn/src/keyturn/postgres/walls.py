"""Asserts that row-level security binds the web's sign-in: it is no superuser, no owner, and can bypass nothing."""

from __future__ import annotations

from psycopg import Connection

Session = Connection[tuple[object, ...]]

POWERS = {
    "rolsuper": "is a superuser",
    "rolbypassrls": "may bypass row-level security",
    "rolcreaterole": "may make and change roles",
    "rolcreatedb": "may make databases",
    "rolreplication": "may copy the whole server by replication",
}


def wall_faults(session: Session) -> list[str]:
    """One sentence a fault, seen from a session signed in as the web does; empty if the walls hold."""
    return _powers(session) + _owned(session) + _unwalled(session)


def _powers(session: Session) -> list[str]:
    """Of the role itself and of every role it may become."""
    columns = ", ".join(POWERS)
    rows = session.execute(
        f"SELECT rolname, session_user, {columns} FROM pg_roles"
        " WHERE rolname = session_user OR (pg_has_role(session_user, oid, 'MEMBER')"
        " AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = session_user))"
    ).fetchall()
    return [
        f"The web's sign-in {me} {_through(str(me), str(role))}{POWERS[power]}. "
        f"ALTER ROLE {role} {_without(power)}; or give the web a role of its own."
        for role, me, *flags in rows
        for power, on in zip(POWERS, flags, strict=True)
        if on
    ]


def _owned(session: Session) -> list[str]:
    """Owners are exempt from their tables' policies."""
    rows = session.execute(
        "SELECT session_user, count(*), min(c.relname) FROM pg_class c"
        " WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace"
        " AND pg_has_role(session_user, c.relowner, 'MEMBER') HAVING count(*) > 0"
    ).fetchall()
    return [
        f"The web's sign-in {me} owns {count} tables (the first is {first}), so no policy binds it there. "
        "Let another role own and migrate them: KEYTURN_OWNER_DATABASE_URL."
        for me, count, first in rows
    ]


def _unwalled(session: Session) -> list[str]:
    """A policy on a table where row-level security is switched off does nothing."""
    rows = session.execute(
        "SELECT DISTINCT c.relname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE NOT c.relrowsecurity"
    ).fetchall()
    return [f"Table {name} has policies but row-level security is off: migrate again." for (name,) in rows]


def _through(me: str, role: str) -> str:
    return "" if me == role else f"may become {role}, which "


def _without(power: str) -> str:
    return "NO" + power.removeprefix("rol").upper()
