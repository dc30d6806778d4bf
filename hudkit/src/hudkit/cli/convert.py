"""`hudkit convert DATA --to fy2026 --out DIR|ZIP`: an older export in the columns of a newer edition."""

import argparse
from pathlib import Path

from hudkit import dataset
from hudkit.cli.places import add_data
from hudkit.dataset import Dataset
from hudkit.standards import EDITIONS
from hudkit.standards.conversions import changes, steps

NAME = "convert"
HELP = "convert an export of an older edition (FY2022, FY2024) to a newer one"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command is told."""
    add_data(parser)
    parser.add_argument("--to", choices=EDITIONS, default="fy2026", help="edition to convert to (default: %(default)s)")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR|ZIP", help="new zip, or empty or new folder")


def run(arguments: argparse.Namespace) -> int:
    """Writes the export, and beside it what the newer edition has no place for; says what was changed."""
    with dataset.convert(arguments.data, to=arguments.to) as data:
        out = dataset.write(data, arguments.out)
        aside = dataset.write_left_over(data, _beside(out))
        _print(data, out, aside)
    return 0


def _beside(out: Path) -> Path:
    """ "data/export.zip" -> "data/export-left-over.zip"; a folder likewise."""
    return out.with_name(f"{out.stem}-left-over{out.suffix}") if out.suffix == ".zip" else Path(f"{out}-left-over")


def _print(data: Dataset, out: Path, aside: Path | None) -> None:
    print(f"{data.received_edition.name} -> {data.edition.name}: {out}")
    for older, newer in steps(data.received_edition.name, data.edition.name):
        for change in changes(older, newer):
            print(f"  {change.id} {change.file}.{change.column} {change.kind}: {change.text}")
    for left in data.left_over:
        print(f"  kept aside: {left.file.name} {', '.join(left.columns)}")
    for file, names in data.extra_columns.items():
        print(f"  not part of the edition, left out: {file} {', '.join(names)}")
    if data.received.extra_files:
        print(f"  not files of an export, left out: {', '.join(data.received.extra_files)}")
    if aside:
        print(f"  what is kept aside lies in {aside}")
