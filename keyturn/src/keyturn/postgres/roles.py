"""The database and its three roles: who owns, who signs in, and who holds the rights.

keyturn_owner owns every table and migrates; keyturn_web is what the web and the worker sign in as and owns nothing;
keyturn_app holds the rights and cannot sign in. Row-level security binds the last two, never the owner.
"""

from __future__ import annotations

from psycopg import Connection, sql

DATABASE = "keyturn"
OWNER, WEB, APP = "keyturn_owner", "keyturn_web", "keyturn_app"
PLAIN = "NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"


def ensure_roles(admin: Connection[tuple[object, ...]], owner_password: str, web_password: str) -> None:
    """Make the roles, or set them back to what they must be. `admin` is a superuser's autocommit connection."""
    for role in (OWNER, WEB, APP):
        if not _exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = %s", role):
            admin.execute(sql.SQL("CREATE ROLE {}").format(sql.Identifier(role)))
    _set(admin, OWNER, f"LOGIN {PLAIN}", owner_password)
    _set(admin, WEB, f"LOGIN {PLAIN}", web_password)
    _set(admin, APP, f"NOLOGIN {PLAIN}", None)
    admin.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(APP), sql.Identifier(WEB)))


def ensure_database(admin: Connection[tuple[object, ...]], name: str = DATABASE) -> None:
    """Make the database and let in only the two sign-ins."""
    if not _exists(admin, "SELECT 1 FROM pg_database WHERE datname = %s", name):
        admin.execute(
            sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0").format(
                sql.Identifier(name), sql.Identifier(OWNER)
            )
        )
    for statement in ("REVOKE ALL ON DATABASE {} FROM PUBLIC", "GRANT CONNECT, TEMPORARY ON DATABASE {} TO {}"):
        admin.execute(sql.SQL(statement).format(sql.Identifier(name), sql.Identifier(WEB)))
    admin.execute(sql.SQL("GRANT TEMPORARY ON DATABASE {} TO {}").format(sql.Identifier(name), sql.Identifier(APP)))


def drop_database(admin: Connection[tuple[object, ...]], name: str = DATABASE) -> None:
    """Remove the database and everything in it, ending its sessions."""
    admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _exists(admin: Connection[tuple[object, ...]], question: str, name: str) -> bool:
    return admin.execute(question, [name]).fetchone() is not None


def _set(admin: Connection[tuple[object, ...]], role: str, attributes: str, password: str | None) -> None:
    """The password travels as a SCRAM verifier, so that no log or statement ever holds it."""
    text = sql.SQL("ALTER ROLE {} ").format(sql.Identifier(role)) + sql.SQL(attributes)
    if password:
        encoded = admin.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
        text += sql.SQL(" PASSWORD ") + sql.Literal(encoded)
    admin.execute(text)
