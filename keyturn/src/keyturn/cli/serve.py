"""`keyturn serve`: the web server (and, where no database was named, the embedded one)."""

from __future__ import annotations

import argparse

from keyturn.cli.support import stops
from keyturn.cli.support.console import complain, say
from keyturn.cli.support.database import Database, in_process, open_database
from keyturn.cli.support.processes import Child, Team
from keyturn.cli.support.serving import (
    address_of,
    require_port,
    wait_until_it_answers,
    web_child,
    worker_child,
)

NAME = "serve"
HELP = "Serve Keyturn on this machine (behind your own HTTPS proxy)."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (8000)")
    parser.add_argument("--workers", type=int, default=2, help="web worker processes (2)")
    parser.add_argument("--with-worker", action="store_true", help="run the job worker as well")


def run(args: argparse.Namespace) -> int:
    """Serves until Ctrl+C or SIGTERM. Refuses what `keyturn check --deploy` calls a fault."""
    require_port(NAME, args.host, args.port)
    with open_database(NAME) as database:
        refuse_unsafe(database)
        web = web_child(database.for_web(), args.host, args.port, args.workers)
        children = [web, worker_child(database.for_web())] if args.with_worker else [web]
        return look_after(database, web, children, address_of(args.host, args.port))


def look_after(database: Database, web: Child, children: list[Child], address: str) -> int:
    """Start, say where, and stay until asked to stop."""
    team = Team(children, complain)
    try:
        team.start()
        if wait_until_it_answers(team, web, address):
            if database.embedded:
                database.embedded.lock.describe_self(address=address)
            say(f"Keyturn serves {address} . Ctrl+C stops it.")
            team.run()
    finally:
        team.stop()
    return stops.DONE


def refuse_unsafe(database: Database) -> None:
    """Settings, keys and database must be safe before the first person is let in (see `keyturn check --deploy`)."""
    in_process(database)
    import psycopg
    from django.conf import settings

    from keyturn.config.deploy import errors

    with psycopg.connect(database.web_address()) as session:
        found = errors(settings, session)
    if found:
        lines = "\n".join(f"- {finding}" for finding in found)
        raise stops.Stop(
            f"Keyturn does not start, because people's records would not be safe:\n{lines}", stops.FINDINGS
        )
