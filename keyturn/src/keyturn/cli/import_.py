"""`keyturn import DATA`: bring an HMIS CSV export in, or take an import back."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from keyturn.cli.support import stops
from keyturn.cli.support.acting import acting, add_as
from keyturn.cli.support.console import say, table

if TYPE_CHECKING:
    from keyturn.exchange.models import ImportRun
    from keyturn.kernel.access import Viewer

NAME = "import"
HELP = "Bring an HMIS CSV export (FY2022, FY2024, FY2026) into Keyturn, or take an import back."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("data", nargs="?", type=Path, help="zip or folder of the export")
    parser.add_argument("--source", default="", help="name of another system, whose keys are kept apart (north-hmis)")
    parser.add_argument(
        "--leave-out", action="append", default=[], metavar="KIND", help="go on without rows of this fault"
    )
    parser.add_argument("--refuse", action="append", default=[], metavar="KIND", help="refuse the whole for this fault")
    parser.add_argument("--yes", action="store_true", help="write without asking")
    parser.add_argument("--take-back", type=int, metavar="RUN", help="undo the import of this number")
    add_as(parser)


def run(args: argparse.Namespace) -> int:
    """Check, say what was found, and write once everything is decided and confirmed. Otherwise nothing is changed."""
    if (args.data is None) == (args.take_back is None):
        raise stops.Stop("Name the export to import, or the import to --take-back.", stops.USAGE)
    with acting(NAME, args.who, "exchange.import") as viewer:
        say(f"Acting as {viewer.name}.")
        return _take_back(viewer, args.take_back) if args.data is None else _import(viewer, args)


def _import(viewer: Viewer, args: argparse.Namespace) -> int:
    from keyturn.exchange import services
    from keyturn.exchange.begun import called_off

    _require_kinds([*args.leave_out, *args.refuse])
    try:
        found = services.start_import(viewer, file_name=args.data.name, source=args.source)
    except ValueError as error:
        raise stops.Stop(str(error), stops.USAGE) from error
    with called_off(lambda: services.cancel(viewer, found)):
        return _check_and_write(viewer, found, args)


def _check_and_write(viewer: Viewer, found: ImportRun, args: argparse.Namespace) -> int:
    from keyturn.exchange import services
    from keyturn.exchange.models import ImportRun

    services.check_import(viewer, found, args.data, Said())
    show_check(found)
    if found.status in (ImportRun.Status.DECIDING, ImportRun.Status.READY):
        chosen = dict.fromkeys(args.leave_out, "leave-out") | dict.fromkeys(args.refuse, "refuse")
        services.decide(viewer, found, chosen)
    if found.status != ImportRun.Status.READY:
        return _unwritten(viewer, found)
    return _write(viewer, found, args)


def _unwritten(viewer: Viewer, found: ImportRun) -> int:
    from keyturn.exchange import services
    from keyturn.exchange.imports.running import undecided

    open_kinds = undecided(found)
    if found.status == "deciding":
        services.cancel(viewer, found)
        flags = " ".join(f"--leave-out {kind}" for kind in open_kinds)
        say("\nNothing was changed. Mend the export, or go on without those rows:")
        say(f"  keyturn import … {flags}")
    else:
        say(f"\nRefused; nothing was changed. {found.message}")
    return stops.FINDINGS


def _write(viewer: Viewer, found: ImportRun, args: argparse.Namespace) -> int:
    from keyturn.exchange import services

    if not args.yes and not _confirmed(found.touched):
        services.cancel(viewer, found)
        say("Nothing was changed.")
        return stops.INTERRUPTED
    services.confirm(viewer, found)
    services.write_import(viewer, found, args.data, Said())
    if found.status != "done":
        raise stops.Stop(f"Nothing was changed. {found.message}")
    show_receipt(viewer, found)
    return stops.DONE


def _confirmed(count: int) -> bool:
    try:
        return input(f"\nType {count} to write these rows: ").strip() == str(count)
    except EOFError:
        return False


def _take_back(viewer: Viewer, number: int) -> int:
    from keyturn.exchange import services
    from keyturn.exchange.models import ImportRun
    from keyturn.kernel.rls import looking_as

    with looking_as(viewer.user_id):
        found = ImportRun.objects.filter(pk=number).first()
        if found is None:
            raise stops.Stop(f"There is no import {number}.", stops.USAGE)
        try:
            done = services.take_back(viewer, found)
        except services.NotNow as error:
            raise stops.Stop(f"Import {number} is {error}; only a finished import can be taken back.") from error
        except services.CannotTakeBack as error:
            rows = [("file", "key", "why"), *((one.file, one.key, one.why) for one in error.blocked)]
            raise stops.Stop(f"{error}. Nothing was done.\n{table(rows)}", stops.FINDINGS) from error
    say(f"Import {number} is taken back: {done['removed']:,} rows removed, {done['restored']:,} as they were before.")
    return stops.DONE


def show_check(found: ImportRun) -> None:
    """Faults by kind, flags by rule, differences by file."""
    from keyturn.exchange.imports.kinds import DEPENDENT, DEPENDS, KINDS

    if found.faults:
        labels = {**{code: kind.label for code, kind in KINDS.items()}, DEPENDS: DEPENDENT.label}
        rows = [(f["kind"], f["file"], f["column"], f"{f['count']:,}", str(labels[f["kind"]])) for f in found.faults]
        say("\nFaults of structure: decide for each kind to leave those rows out, or to refuse the whole")
        say(table([("kind", "file", "column", "count", "what it is"), *rows]))
    if found.flags:
        total = sum(flag["count"] for flag in found.flags)
        say(f"\n{total:,} faults of data quality; the rows come in as they are and are flagged.")
    if found.differences:
        rows = [_counts(row) for row in found.differences if any(row[name] for name in SORTS)]
        say("\n" + table([("file", *SORTS), *rows]))


SORTS = ("new", "changed", "unchanged", "older", "missing")


def _counts(row: dict[str, object]) -> tuple[str, ...]:
    return (str(row["file"]), *(f"{row[name]:,}" for name in SORTS))


def show_receipt(viewer: Viewer, found: ImportRun) -> None:
    """What was written, and every row left out."""
    from keyturn.kernel.rls import looking_as

    done = found.written
    say(f"\nImport {found.pk}: {done['new']:,} rows new, {done['changed']:,} changed, {done['unchanged']:,} unchanged,")
    say(f"  {done['older']:,} older than what Keyturn holds and left as they are, {done['left_out']:,} left out.")
    with looking_as(viewer.user_id):
        for line in _left_out(found):
            say(line)
    say(f"Take it back as a whole with: keyturn import --take-back {found.pk}")


def _left_out(found: ImportRun) -> Iterable[str]:
    for one in found.findings.filter(left_out=True).order_by("file", "line").iterator():
        keys = " ".join(f"{name} {key}" for name, key in one.keys.items() if key)
        yield f"  left out: {one.file}.csv, line {one.line}, {one.column or 'row'}: {one.rule}" + (
            f" ({keys})" if keys else ""
        )


def _require_kinds(kinds: list[str]) -> None:
    from keyturn.exchange.imports.kinds import KINDS

    if unknown := sorted(set(kinds) - set(KINDS)):
        raise stops.Stop(f"There is no kind of fault {', '.join(unknown)}. There are: {', '.join(KINDS)}.", stops.USAGE)


class Said:
    """Progress on the terminal."""

    def step(self, progress: int, words: str) -> None:
        say(f"  {progress:3d} %  {words}")
