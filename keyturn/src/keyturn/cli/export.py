"""`keyturn export --out DIR|ZIP`: write the record as HMIS CSV."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from keyturn.cli.support import stops
from keyturn.cli.support.acting import acting, add_as
from keyturn.cli.support.console import say

NAME = "export"
HELP = "Write the record as an HMIS CSV export (FY2026)."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, help="a new folder, or a new file that ends in .zip")
    parser.add_argument("--purpose", default="", help="what the records are given out for; kept in the audit trail")
    parser.add_argument("--organizations", nargs="+", default=[], metavar="KEY", help="only of these agencies")
    parser.add_argument("--projects", nargs="+", default=[], metavar="KEY", help="only of these projects")
    parser.add_argument("--coc", nargs="+", default=[], metavar="CODE", help="only of projects in these CoCs (XX-500)")
    parser.add_argument("--start", type=date.fromisoformat, metavar="YYYY-MM-DD", help="first day of the period")
    parser.add_argument("--end", type=date.fromisoformat, metavar="YYYY-MM-DD", help="last day of the period")
    parser.add_argument("--source", default="", help="only what came from this source, its keys as it had them")
    parser.add_argument("--hashed", action="store_true", help="hash names and SSNs (HashStatus 4)")
    parser.add_argument("--official", action="store_true", help="nothing but what HUD's format allows")
    parser.add_argument("--deleted", action="store_true", help="with the rows that carry a DateDeleted")
    parser.add_argument("--as-received", action="store_true", help="with the received rows of Export.csv and ExportIDs")
    add_as(parser)


def run(args: argparse.Namespace) -> int:
    """Writes all 24 files, whatever they hold."""
    if (args.start is None) != (args.end is None) or (args.start and args.end < args.start):
        raise stops.Stop("A period needs --start and --end, and does not end before it starts.", stops.USAGE)
    purpose = args.purpose or _ask()
    with acting(NAME, args.who, "exchange.export") as viewer:
        from keyturn.exchange import services
        from keyturn.exchange.exports.scope import Scope

        scope = Scope(
            organizations=tuple(args.organizations),
            projects=tuple(args.projects),
            cocs=tuple(args.coc),
            start=args.start,
            end=args.end,
            source=args.source,
            hashed=args.hashed,
            as_received=args.as_received,
            official=args.official,
            deleted=args.deleted,
        )
        try:
            done = services.export_to(viewer, args.out, scope, purpose=purpose)
        except FileExistsError as error:
            raise stops.Stop(str(error), stops.USAGE) from error
    say(f"{args.out}: {sum(done.counts.values()):,} rows in {len(done.counts)} files, for “{done.purpose}”.")
    return stops.DONE


def _ask() -> str:
    try:
        given = input("What are these records given out for? ").strip()
    except EOFError:
        given = ""
    if not given:
        raise stops.Stop("Say what the records are given out for: --purpose “…”.", stops.USAGE)
    return given
