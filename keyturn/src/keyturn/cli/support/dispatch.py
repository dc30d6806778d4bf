"""From a command line to a command, and from whatever ends it to a message and an exit code."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from difflib import get_close_matches

from keyturn import __doc__ as about
from keyturn.cli.support import stops
from keyturn.cli.support.console import complain, say
from keyturn.cli.support.registry import Command, commands
from keyturn.postgres.errors import AlreadyRunning, NoPrograms, PostgresError

LOST = "See that the server runs and that KEYTURN_DATABASE_URL (or KEYTURN_HOME) names it, then try again."
HELPS = {"", "-h", "--help", "help"}


def dispatch(arguments: Sequence[str] | None = None) -> int:
    """`keyturn NAME …`. Faults of the person or the machine become one message, without a traceback."""
    line = list(sys.argv[1:] if arguments is None else arguments)
    known = commands()
    name, rest = (line[0], line[1:]) if line else ("", [])
    if name in HELPS:
        say(overview(known))
        return stops.DONE if name else stops.USAGE
    if name not in known:
        complain(unknown(name, known))
        return stops.USAGE
    return _run(known[name], rest)


def _run(command: Command, rest: list[str]) -> int:
    try:
        return command.run(_parse(command, rest))
    except KeyboardInterrupt:
        return stops.INTERRUPTED
    except (stops.Stop, PostgresError) as error:
        complain(f"keyturn {command.NAME}: {error}")
        return _code(error)
    except Exception as error:
        if not _is_lost_database(error):
            raise
        complain(f"keyturn {command.NAME}: The database does not answer: {error}".strip() + "\n" + LOST)
        return stops.DATABASE


def _is_lost_database(error: Exception) -> bool:
    """psycopg's or Django's OperationalError, told by name so that neither is imported for a mere --help."""
    return any(kind.__name__ == "OperationalError" for kind in type(error).__mro__)


def _code(error: Exception) -> int:
    if isinstance(error, stops.Stop):
        return error.code
    if isinstance(error, AlreadyRunning):
        return stops.TAKEN
    return stops.MISSING if isinstance(error, NoPrograms) else stops.DATABASE


def _parse(command: Command, rest: list[str]) -> argparse.Namespace:
    if getattr(command, "PASS_THROUGH", False):
        return argparse.Namespace(rest=rest)
    parser = argparse.ArgumentParser(prog=f"keyturn {command.NAME}", description=command.HELP)
    command.add_arguments(parser)
    return parser.parse_args(rest)


def overview(known: dict[str, Command]) -> str:
    """What `keyturn --help` prints."""
    lines = [f"  {name:<10} {command.HELP}" for name, command in known.items()]
    codes = [f"  {code:>3}  {meaning}" for code, meaning in stops.CODES.items()]
    head = [(about or "").strip(), "", "usage: keyturn COMMAND [options]", ""]
    return "\n".join([*head, *lines, "", "`keyturn COMMAND --help` tells more of one.", "", "exit codes:", *codes])


def unknown(name: str, known: dict[str, Command]) -> str:
    near = get_close_matches(name, known, n=1)
    hint = f" Did you mean `keyturn {near[0]}`?" if near else ""
    return f"keyturn: there is no command {name!r}.{hint} `keyturn --help` lists them: {', '.join(known)}."
