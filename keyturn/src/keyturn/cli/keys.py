"""`keyturn keys create|verify|rotate`: the keys under which names, SSNs and birth dates are sealed."""

from __future__ import annotations

import argparse
from pathlib import Path

from keyturn.cli.support import stops
from keyturn.cli.support.console import say
from keyturn.cli.support.database import home_of_keys, in_process, open_database

NAME = "keys"
HELP = "Create, verify or rotate the keys that seal names, SSNs and birth dates."
SHOWN = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action",
        choices=["create", "verify", "rotate"],
        help="create: write a new key file where there is none; verify: open every sealed value; "
        "rotate: add a new key and seal everybody again",
    )


def run(args: argparse.Namespace) -> int:
    """Verify and rotate sign in as the owner of the tables, for they touch everybody. 10 where something does not open."""
    if args.action == "create":
        return _create(home_of_keys())
    with open_database(NAME) as database:
        in_process(database, owner=True)
        return _verify() if args.action == "verify" else _rotate()


def _create(path: Path) -> int:
    """Never touches an existing file: without the old keys nobody's name could be read again."""
    from keyturn.kernel.sealing import create_key_file

    try:
        create_key_file(path)
    except FileExistsError as error:
        raise stops.Stop(f"{path} is there already; it was left as it is.") from error
    say(f"{path} was written. Keep a copy apart from the database's backups: without it no name can be read.")
    return stops.DONE


def _verify() -> int:
    from keyturn.people.rotation import faulty

    opened, faults = faulty()
    for personal_id in faults[:SHOWN]:
        say(f"- Client {personal_id} does not open: its key is missing from the key file, or the value was changed.")
    say(f"{opened} clients open, {len(faults)} do not.")
    return stops.FINDINGS if faults else stops.DONE


def _rotate() -> int:
    from django.conf import settings

    from keyturn.kernel.sealing import add_sealing_key
    from keyturn.people.rotation import seal_again

    path = Path(settings.KEYTURN_KEY_FILE)
    number = add_sealing_key(path)
    say(f"Key {number} seals from now on.")
    say(f"{seal_again()} clients were sealed again. Old keys stay in {path}: backups made before need them.")
    return stops.DONE
