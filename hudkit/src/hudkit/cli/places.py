"""Arguments that several commands share."""

import argparse


def add_data(parser: argparse.ArgumentParser) -> None:
    """The export a command reads, as `arguments.data`."""
    parser.add_argument("data", metavar="DATA", help="zip, folder of CSV or Parquet, .duckdb file or PostgreSQL URL")
