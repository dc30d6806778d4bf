"""`keyturn worker`: long work (imports, reports) beside the web server."""

from __future__ import annotations

import argparse

from keyturn.cli.support import stops
from keyturn.cli.support.console import complain, say
from keyturn.cli.support.database import open_database
from keyturn.cli.support.processes import Team
from keyturn.cli.support.serving import worker_child

NAME = "worker"
HELP = "Work on waiting jobs: imports, reports, nightly tasks."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None; the settings name the database."""


def run(args: argparse.Namespace) -> int:
    """Works until Ctrl+C or SIGTERM; running jobs get ten seconds to finish and are taken up again otherwise."""
    with open_database(NAME) as database:
        team = Team([worker_child(database.for_web())], complain)
        try:
            team.start()
            say("Keyturn works on waiting jobs. Ctrl+C stops it.")
            team.run()
        finally:
            team.stop()
    return stops.DONE
