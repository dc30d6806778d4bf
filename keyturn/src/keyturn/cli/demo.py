"""`keyturn demo`: everything on one machine, with a made-up community."""

from __future__ import annotations

import argparse
import os
import shutil
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from keyturn.cli.support import stops
from keyturn.cli.support.console import complain, say, step
from keyturn.cli.support.database import Database, open_database
from keyturn.cli.support.demo_database import load
from keyturn.cli.support.demo_home import folder_of, sign_ins
from keyturn.cli.support.processes import Team
from keyturn.cli.support.serving import address_of, require_port, wait_until_it_answers, web_child, worker_child
from keyturn.postgres.place import home_folder

NAME = "demo"
HELP = "Serve a made-up community on this machine, with all it needs."
HOST, SEED = "127.0.0.1", 2026
NEEDED_BYTES = 1_000_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help=f"port of {HOST} to serve on (8000)")
    parser.add_argument("--fresh", action="store_true", help="throw the community away and make it anew, to last night")
    parser.add_argument("--seed", type=int, default=SEED, help=f"which community to make up ({SEED})")
    parser.add_argument("--load-only", action="store_true", help="stop when everything is loaded")


def run(args: argparse.Namespace) -> int:
    """The first time it makes the community and loads it; after that it starts at once with what is there."""
    require_machine()
    os.environ["KEYTURN_DEMO"] = "1"
    say(f"Keyturn's demo, in {home_folder()}")
    with ExitStack() as stack:
        with step("Start the database") as now:
            database = stack.enter_context(open_database(NAME, alone=True))
            now.note(which(database))
        if not args.load_only:
            require_port(NAME, HOST, args.port)
        load(database, args.seed, date.today(), args.fresh)
        return stops.DONE if args.load_only else serve(database, args.port)


def require_machine() -> None:
    """Says what this machine lacks, before anything is begun."""
    folder = next(p for p in (home_folder(), *home_folder().parents) if p.exists())
    free = shutil.disk_usage(folder).free
    if free < NEEDED_BYTES:
        raise stops.Stop(
            f"{folder} has {free // 10**6} MB free; the demo needs {NEEDED_BYTES // 10**6} MB. "
            "Free some, or set KEYTURN_HOME to a folder on another disk.",
            stops.MISSING,
        )
    assets = Path(__file__).parents[1] / "static" / "dist"
    if not assets.is_dir():
        raise stops.Stop("The front-end assets are not built. Run `make assets` and start again.", stops.MISSING)


def which(database: Database) -> str:
    """Words for the terminal: which server it is, and where its data lie if not in the home folder."""
    if not database.embedded or not database.embedded.server:
        return "your own (KEYTURN_DATABASE_URL)"
    server = database.embedded.server
    outside = server.place.cluster.parent != database.home
    return f"PostgreSQL {server.binaries.version}" + (f", its data in {server.place.cluster}" if outside else "")


def serve(database: Database, port: int) -> int:
    """Web and worker, looked after until Ctrl+C; then web, worker and database stop in this order."""
    logs = database.home / "logs"
    logs.mkdir(mode=0o700, exist_ok=True)
    web = web_child(database.for_web(), HOST, port, log=logs / "web.log")
    team = Team([web], complain)
    address = address_of(HOST, port)
    try:
        with step("Start the web server"):
            team.start()
            up = wait_until_it_answers(team, web, address)
        if up:
            team.join(worker_child(database.for_web(), log=logs / "worker.log"))
            greet(database, address, logs)
            team.run()
        say("Stopping …")
    finally:
        team.stop()
    return stops.DONE


def greet(database: Database, address: str, logs: Path) -> None:
    """The address and the sign-ins."""
    if database.embedded:
        database.embedded.lock.describe_self(address=address)
    say(f"\nKeyturn serves {address}\n\n{sign_ins(folder_of(database.home) / 'community.json')}")
    say(f"\n  Everybody in it is invented. Logs are in {logs} . Ctrl+C stops everything.")
