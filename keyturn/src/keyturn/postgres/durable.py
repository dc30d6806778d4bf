"""Asserts that an acknowledged write is on disk: kill tests cannot see a lying disk setting, so it is asked for.

After kill -9 the system's file cache survives, so even fsync=off loses nothing then; a power cut would.
"""

from __future__ import annotations

from psycopg import Connection

from keyturn.postgres.errors import PostgresError

Session = Connection[tuple[object, ...]]

# Accepted values, and what is at stake otherwise.
DEMANDED: dict[str, tuple[set[str], str]] = {
    "fsync": ({"on"}, "a power cut could destroy the whole database"),
    "full_page_writes": ({"on"}, "a power cut could leave torn pages"),
    "synchronous_commit": ({"on", "remote_apply"}, "work told as saved could be lost"),
    "wal_level": ({"replica", "logical"}, "there could be no backup to a point in time"),
    "data_checksums": ({"on"}, "a damaged disk page would go unnoticed"),
}


def durability_faults(session: Session) -> list[str]:
    """One sentence a fault, each with the command that mends it; empty if this session's writes are safe."""
    rows = session.execute("SELECT name, setting FROM pg_settings WHERE name = ANY(%s)", [list(DEMANDED)]).fetchall()
    faults = [_sentence(str(name), str(value)) for name, value in rows if str(value) not in DEMANDED[str(name)][0]]
    return sorted(faults) + _overrides(session)


def assert_durable(session: Session) -> None:
    """Refuse (PostgresError) a server on which an acknowledged write could be lost."""
    faults = durability_faults(session)
    if faults:
        raise PostgresError("This database server is not safe for people's records:\n- " + "\n- ".join(faults))


def _overrides(session: Session) -> list[str]:
    """Settings hung on a role or a database by which some other session would write unsafely."""
    found = session.execute(
        "SELECT coalesce(r.rolname, 'all roles'), coalesce(d.datname, 'all databases'), c.entry"
        " FROM pg_db_role_setting s CROSS JOIN LATERAL unnest(s.setconfig) AS c(entry)"
        " LEFT JOIN pg_roles r ON r.oid = s.setrole LEFT JOIN pg_database d ON d.oid = s.setdatabase"
        " WHERE split_part(c.entry, '=', 1) = 'synchronous_commit' AND split_part(c.entry, '=', 2) <> ALL(%s)",
        [sorted(DEMANDED["synchronous_commit"][0])],
    ).fetchall()
    return [
        f"{entry} is set for {role} in {base}: {DEMANDED['synchronous_commit'][1]}. ALTER ROLE or DATABASE … RESET it."
        for role, base, entry in found
    ]


def _sentence(name: str, value: str) -> str:
    return f"{name} is {value}: {DEMANDED[name][1]}. {_remedy(name)}"


def _remedy(name: str) -> str:
    if name == "data_checksums":
        return "Stop the server and run `pg_checksums --enable`."
    good = sorted(DEMANDED[name][0])[0] if name != "wal_level" else "replica"
    return f"Run `ALTER SYSTEM SET {name} = '{good}'` and restart the server."
