"""Whether an export covers the days a report is about: a shorter one is no fault, and yet figures lack what it leaves out."""

from collections.abc import Iterator
from datetime import timedelta

from hudkit import reports, standards
from hudkit.dataset import Dataset
from hudkit.reports.selection import Parameters

READ = {"Export": frozenset({"ExportStartDate", "ExportEndDate"})}
"""What is to be read beside what the report reads."""
PAST = "days_after_report"
"""The constant of a report that looks past its last day."""


def gaps(data: Dataset, report: reports.Definition, asked: Parameters) -> list[str]:
    """What the export leaves out of the days of the report, as sentences; nothing where it does not tell its days."""
    dates = "select min(ExportStartDate), max(ExportEndDate) from main.Export"
    first, last = data.connection.execute(dates).fetchall()[0]
    constants = report.constants(standards.edition(asked.edition).in_force_from)
    needed = asked.end + timedelta(days=constants.get(PAST, 0))
    return [
        *_gap(first and first > asked.start, f"begins on {first}", f"from {asked.start} on"),
        *_gap(last and last < needed, f"ends on {last}", f"up to {needed}"),
    ]


def _gap(there: bool, tells: str, wanted: str) -> Iterator[str]:
    if there:
        yield f"The export {tells}, and the report needs records {wanted}: figures lack what was left out. Export {wanted}."
