"""`keyturn check`: is this installation whole, and with --deploy, is it safe for people's records?"""

from __future__ import annotations

import argparse
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from keyturn.cli.support import stops
from keyturn.cli.support.console import say
from keyturn.cli.support.database import Database, in_process, open_database

NAME = "check"
HELP = "Check this installation; with --deploy, refuse what is unsafe for people's records."
OPEN_TO_OTHERS = stat.S_IRWXG | stat.S_IRWXO
SECRETS = ("SECRET_KEY", "DATABASE_URL", "OWNER_DATABASE_URL")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--deploy", action="store_true", help="also what only matters where real people are recorded")


def run(args: argparse.Namespace) -> int:
    """Prints each fault with what to do; ends with 10 if there is any. Warnings are printed and do not count."""
    with open_database(NAME) as database:
        in_process(database)
        faults, warnings = [*_program(), *_pending()], []
        if args.deploy:
            unsafe, warnings = _deployment(database)
            faults += unsafe
    for text in (*faults, *(f"(warning) {text}" for text in warnings)):
        say(f"- {text}")
    say(f"{len(faults)} to mend." if faults else "Nothing to mend.")
    return stops.FINDINGS if faults else stops.DONE


def _program() -> Iterator[str]:
    """Django's own checks, errors only: what it warns of in a deployment is in `config.deploy`, with what to do."""
    from django.core import checks

    for message in checks.run_checks():
        if message.level >= checks.ERROR and not message.is_silenced():
            yield f"{message.msg} {message.hint or ''} ({message.id})".replace("\n", " ")


def _pending() -> Iterator[str]:
    """Tables of an older version."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        yield f"The database's tables are of an older version ({len(waiting)} migrations wait). Run `keyturn migrate`."


def _deployment(database: Database) -> tuple[list[str], list[str]]:
    """Faults and warnings of settings, keys and database, the database as the web signs in to it."""
    import psycopg
    from django.conf import settings

    from keyturn.config.deploy import ERROR, findings

    with psycopg.connect(database.web_address(), autocommit=True) as session:
        found = findings(settings, session)
    faults = [str(finding) for finding in found if finding.level == ERROR]
    return [*faults, *_readable_secrets()], [str(finding) for finding in found if finding.level != ERROR]


def _readable_secrets() -> Iterator[str]:
    """Files with passwords that other accounts of this machine could read."""
    for path in (Path(name) for name in map(os.environ.get, (f"KEYTURN_{name}_FILE" for name in SECRETS)) if name):
        if not path.exists():
            yield f"{path} is not there. Restore it from your backup, or name the file that holds it."
        elif path.stat().st_mode & OPEN_TO_OTHERS:
            yield f"{path} can be read by other accounts of this machine. Run `chmod 600 {path}`."
