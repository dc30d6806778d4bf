"""The commands: every module of `keyturn.cli` that has a NAME. Adding a module adds the command."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
from typing import Protocol, cast

import keyturn.cli


class Command(Protocol):
    """NAME as typed; HELP in one line; `run` returns the exit code. With PASS_THROUGH = True the command gets the
    rest of the line untouched as `args.rest`, and `add_arguments` adds nothing."""

    NAME: str
    HELP: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, args: argparse.Namespace) -> int: ...


def commands() -> dict[str, Command]:
    """By name, in alphabetical order. Command modules import Django only inside `run`, so this is quick."""
    found = (
        importlib.import_module(f"keyturn.cli.{module.name}")
        for module in pkgutil.iter_modules(keyturn.cli.__path__)
        if not module.ispkg and not module.name.startswith("_")
    )
    return {c.NAME: c for c in sorted((cast(Command, m) for m in found if hasattr(m, "NAME")), key=lambda c: c.NAME)}
