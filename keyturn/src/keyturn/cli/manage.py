"""`keyturn manage …`: any of Django's own commands, on Keyturn's database."""

from __future__ import annotations

import argparse

from keyturn.cli.support import stops
from keyturn.cli.support.database import in_process, open_database

NAME = "manage"
HELP = "Run one of Django's management commands: keyturn manage COMMAND …"
PASS_THROUGH = True
AS_OWNER = {"migrate", "makemigrations", "showmigrations", "sqlmigrate", "dbshell", "inspectdb", "flush"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None: the rest of the line is Django's."""


def run(args: argparse.Namespace) -> int:
    """Commands that change tables sign in as their owner, all others as the web does."""
    from django.core.management import ManagementUtility

    with open_database(NAME) as database:
        in_process(database, owner=args.rest[:1] != [] and args.rest[0] in AS_OWNER)
        ManagementUtility(["keyturn manage", *args.rest]).execute()
    return stops.DONE
