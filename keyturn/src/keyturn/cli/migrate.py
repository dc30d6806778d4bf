"""`keyturn migrate`: bring the tables to this version, as their owner."""

from __future__ import annotations

import argparse

from keyturn.cli.support import stops
from keyturn.cli.support.database import in_process, open_database

NAME = "migrate"
HELP = "Bring the database's tables to this version of Keyturn."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--plan", action="store_true", help="say what would be done, and do nothing")
    parser.add_argument("--quiet", action="store_true", help="print nothing but faults")


def run(args: argparse.Namespace) -> int:
    """Signs in with KEYTURN_OWNER_DATABASE_URL (or the web's address where there is none)."""
    with open_database(NAME) as database:
        in_process(database, owner=True)
        from django.core.management import call_command

        call_command("migrate", interactive=False, plan=args.plan, verbosity=0 if args.quiet else 1)
    return stops.DONE
