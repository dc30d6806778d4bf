"""Brings the demo's database to its state: tables, a made-up community, sign-ins. Never touches records it did not make."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import psycopg

from keyturn.cli.support import stops
from keyturn.cli.support.console import say, step
from keyturn.cli.support.database import OWNER, Database
from keyturn.cli.support.demo_home import (
    LOADED,
    LOADING,
    Mark,
    folder_of,
    holds_clients,
    identity,
    read_mark,
    version_of_tables,
    write_mark,
)
from keyturn.postgres.durable import durability_faults

LOADER = "keyturn.cli.support.demo_loading"


def load(database: Database, seed: int, today: date, fresh: bool) -> None:
    """Everything that is not there yet. A load that was cut short is begun anew; other people's records stop it."""
    mark = _mark_of_this(database)
    if mark and (fresh or mark.state == LOADING):
        _empty(database)
        mark = None
    if not mark or mark.tables != version_of_tables():
        _python("Make the tables", ["django", "migrate", "--verbosity=0"], database.for_owner())
    if mark:
        _say_age(mark, today)
    else:
        _require_nobody(database)
        mark = Mark(LOADING, _identity(database), seed, today.isoformat())
        write_mark(database.home, mark)
        _fill(database, seed, today)
    write_mark(database.home, replace(mark, state=LOADED, tables=version_of_tables()))


def _fill(database: Database, seed: int, today: date) -> None:
    out = folder_of(database.home)
    room = str(out / "community.json")
    owner, web = database.for_owner(), database.for_web()
    _python("Make up a community", ["keyturn.demo", str(out), f"--seed={seed}", f"--today={today}"], web, quiet=True)
    _python("Make keys and the first sign-ins", [LOADER, "staff", room], owner)
    _python("Import the community", [LOADER, "community", str(out / "hmis_csv")], web)
    _python("Make the other sign-ins", [LOADER, "staff", room], owner)
    _python("Record who agreed to share", [LOADER, "releases", room], owner)


def _python(title: str, arguments: Sequence[str], environment: dict[str, str], quiet: bool = False) -> None:
    """One step in a process of its own, whose memory is free again afterwards."""
    with step(title):
        done = subprocess.run(
            [sys.executable, "-m", *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        if done.returncode:
            raise stops.Stop(f"“{title}” failed:\n" + "\n".join(done.stderr.strip().splitlines()[-20:]))


def _mark_of_this(database: Database) -> Mark | None:
    """The note about this very database; a note about another one says nothing."""
    mark = read_mark(database.home)
    return mark if mark and mark.database == _identity(database) else None


def _empty(database: Database) -> None:
    if not database.embedded:
        raise stops.Stop(
            "The demo does not empty a database of your own. Drop and create it yourself, then start again "
            "(or unset KEYTURN_DATABASE_URL to use the embedded one)."
        )
    with step("Throw the old community away"):
        database.embedded.recreate_database()


def _require_nobody(database: Database) -> None:
    with _session(database) as session:
        if holds_clients(session):
            raise stops.Stop(
                "This database holds clients whom the demo did not make; it leaves them alone. "
                "Set KEYTURN_HOME to an empty folder, or KEYTURN_DATABASE_URL to an empty database."
            )
        for fault in durability_faults(session):
            say(f"  Note: {fault}")


def _say_age(mark: Mark, today: date) -> None:
    days = mark.age(today)
    if days > 0:
        say(f"  Its last night is {days} day{'s' if days > 1 else ''} old; `keyturn demo --fresh` makes it anew.")


def _identity(database: Database) -> str:
    with _session(database) as session:
        return identity(session)


def _session(database: Database) -> psycopg.Connection[tuple[object, ...]]:
    """As the owner of the tables, who sees everybody."""
    environment = database.for_owner()
    return psycopg.connect(environment.get(OWNER) or database.web_address(), autocommit=True)
