"""The `hudkit` command. Each command is a module of this package that registers itself by being named in COMMANDS.

A command module has NAME, HELP, `add_arguments(parser)` and `run(arguments) -> exit code`.
Exit codes are a contract: docs/reference/hudkit-cli.md.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from hudkit import __version__
from hudkit.dataset import NotHmisCsv
from hudkit.duckdb import interruptible

COMMANDS = ("check", "convert", "report", "explain")

OK, USAGE, FINDINGS, NOT_HMIS_CSV, INTERRUPTED = 0, 2, 10, 11, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    given = list(sys.argv[1:] if argv is None else argv)
    arguments = _parser(given).parse_args(given)
    try:
        with interruptible():
            return int(arguments.run(arguments))
    except KeyboardInterrupt:
        print("hudkit: interrupted", file=sys.stderr)
        return INTERRUPTED
    except NotHmisCsv as error:
        print(f"hudkit: {error}", file=sys.stderr)
        return NOT_HMIS_CSV
    except (FileExistsError, ValueError, KeyError) as error:
        print(f"hudkit: {error.args[0] if error.args else error}", file=sys.stderr)
        return USAGE


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of the command given, or of all where none is: importing the others takes longer than some reports."""
    parser = argparse.ArgumentParser(
        prog="hudkit", description="HUD's data standards and reports for HMIS CSV exports."
    )
    parser.add_argument("--version", action="version", version=f"hudkit {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in given[:1] if given[:1] and given[0] in COMMANDS else COMMANDS:
        module = import_module(f"{__name__}.{command}")
        added = commands.add_parser(module.NAME, help=module.HELP, description=module.__doc__)
        module.add_arguments(added)
        added.set_defaults(run=module.run)
    return parser
