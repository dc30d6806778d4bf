"""Names every cell of a report's shell that no rule claims; a report whose tables are not all there is only named."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """0 when every cell of every report that has all its tables is claimed, else 1."""
    sys.path.insert(0, str(ROOT))
    from hudkit import reports
    from tools.pages.traceability import unclaimed

    failed = False
    for name in reports.names():
        report = reports.definition(name)
        if report.missing:
            print(f"{name}: not there yet: {', '.join(report.missing)}")
            continue
        for table, cell in unclaimed(report):
            failed = True
            print(f"{name} {table} {cell}: no rule claims it; give its row and column a key in {table.lower()}.csv")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
