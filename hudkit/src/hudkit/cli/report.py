"""`hudkit report NAME DATA --out DIR --start DAY --end DAY`: a report as HUD's CSV tables.

Exit codes: 0 written; 2 wrong use of the command; 11 not an HMIS CSV; 20 the report was refused, nothing written.
"""

import argparse
import resource
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date

from hudkit import __version__, reports
from hudkit.cli.coverage import gaps
from hudkit.cli.places import add_data
from hudkit.cli.refusal import received
from hudkit.dataset import Dataset, NotHmisCsv
from hudkit.engine import DuckEngine, Engine, EngineError
from hudkit.reports.selection import Parameters

NAME = "report"
HELP = "run a HUD report over an export"
WRITTEN, NOT_HMIS, REFUSED = 0, 11, 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command is told."""
    ask(parser)
    parser.add_argument("--out", required=True, metavar="DIR", help="folder for the tables and run.json")
    parser.add_argument("--zip", action="store_true", help="write the zip to upload as well: every table, nothing else")
    parser.add_argument("--workbook", action="store_true", help="write an Excel workbook as well")
    parser.add_argument("--json", action="store_true", help="write tables.json as well")


def ask(parser: argparse.ArgumentParser, *between: str) -> None:
    """What `report` and `explain` both ask; `between` are positional arguments after the report's name."""
    parser.add_argument("name", metavar="NAME", help=f"one of {', '.join(reports.names())}")
    for positional in between:
        parser.add_argument(positional.lower(), metavar=positional)
    add_data(parser)
    parser.add_argument("--start", required=True, type=day, metavar="DAY", help="first day, as 2025-10-01")
    parser.add_argument("--end", required=True, type=day, metavar="DAY", help="last day, as 2026-09-30")
    parser.add_argument("--coc", action="append", default=[], metavar="XX-501", help="a CoC; may be repeated")
    parser.add_argument("--projects", type=listed, default=[], metavar="ID,ID", help="ProjectIDs, parted by commas")
    parser.add_argument("--engine", choices=("duckdb", "spark"), default="duckdb")


def day(text: str) -> date:
    """A day as 2025-10-01."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no day; write it as 2025-10-01") from None


def listed(text: str) -> list[str]:
    """ProjectIDs out of an argument; none at all is no way to say every project."""
    if found := [part.strip() for part in text.split(",") if part.strip()]:
        return found
    raise argparse.ArgumentTypeError("name at least one ProjectID, or leave --projects out for all")


def run(args: argparse.Namespace) -> int:
    """Run the report and write it; the exit code."""
    began = time.perf_counter()
    try:
        with opened(args) as (found, data):
            left_out = gaps(data, found.report, found.parameters)
            measured = {
                "hudkit": __version__,
                "python": sys.version.split()[0],
                "seconds": round(time.perf_counter() - began, 3),
                "peak_memory_mb": peak_memory_mb(),
                "cautions": left_out,
            }
            files = reports.write(
                found,
                args.out,
                measured=measured,
                with_workbook=args.workbook,
                with_json=args.json,
                with_zip=args.zip,
            )
            print(f"{found.report.title}: {len(found.tables)} tables in {args.out} ({len(files)} files).")
            for caution in left_out:
                print(caution, file=sys.stderr)
            if found.missing:
                print(f"Not there yet: {', '.join(found.missing)}.", file=sys.stderr)
    except (reports.ReportRefused, EngineError, NotHmisCsv, KeyError, OSError, ValueError) as error:
        return refused(error)
    return WRITTEN


@contextmanager
def opened(args: argparse.Namespace, tables: tuple[str, ...] = ()) -> Iterator[tuple[reports.Run, Dataset]]:
    """The report of these arguments and its data, closed in the end; refused with every reason there is."""
    report = reports.definition(args.name)
    only = reports.reads(report, tables)
    asked = Parameters(args.start, args.end, coc=tuple(args.coc), projects=tuple(args.projects))
    with received(args.data, report, asked, only) as data, engine_of(args.engine, data, only) as engine:
        found = reports.run(
            args.name,
            data,
            start=args.start,
            end=args.end,
            coc=args.coc,
            projects=args.projects,
            tables=tables,
            software=f"hudkit {__version__}",
            engine=engine,
        )
        yield found, data
        found.close()


@contextmanager
def engine_of(name: str, data: Dataset, files: Iterable[str]) -> Iterator[Engine]:
    """The engine asked for, holding these HMIS files of the data."""
    if name == "duckdb":
        yield DuckEngine(data.connection)
        return
    from hudkit.engine.local_spark import local_spark

    with local_spark(data.connection, sorted(files)) as engine:
        yield engine


def peak_memory_mb() -> int:
    """The most memory this process has held, in megabytes."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(held / (1024 * 1024 if sys.platform == "darwin" else 1024))


def refused(error: Exception) -> int:
    """Print why nothing was written; the exit code."""
    reasons = error.reasons if isinstance(error, reports.ReportRefused) else (_words(error),)
    for reason in reasons:
        print(reason, file=sys.stderr)
    return NOT_HMIS if isinstance(error, NotHmisCsv) else REFUSED


def _words(error: Exception) -> str:
    return str(error.args[0]) if isinstance(error, KeyError) and error.args else str(error)
