"""The `keyturn` command. Each command is a module of this package with NAME, HELP, add_arguments and run."""

from __future__ import annotations

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code (see support/stops.py)."""
    from keyturn.cli.support.dispatch import dispatch

    return dispatch(arguments)
