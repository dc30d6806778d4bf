"""Everything that keeps a report from being run, told at once: what was asked, the data, and the projects."""

from collections.abc import Iterator
from contextlib import contextmanager

from hudkit import dataset, reports, standards
from hudkit.cli import coverage
from hudkit.cli.faults import Read, faults
from hudkit.dataset import Dataset, NotHmisCsv
from hudkit.engine import DuckEngine
from hudkit.reports.prepare import prepare
from hudkit.reports.selection import Parameters, choose, refuse_parameters


@contextmanager
def received(source: str, report: reports.Definition, asked: Parameters, read: Read) -> Iterator[Dataset]:
    """The data for a report. ReportRefused, or NotHmisCsv where the data cannot be read at all, gives every reason."""
    try:
        data = dataset.open(source, only={**read, **coverage.READ})
    except NotHmisCsv as error:
        raise NotHmisCsv("\n".join([str(error), *_asked_wrongly(report, asked)])) from error
    with data:
        if _asked_wrongly(report, asked) or faults(data, read):
            refuse(source, report, asked, read)
        yield data


def refuse(source: str, report: reports.Definition, asked: Parameters, read: Read) -> None:
    """ReportRefused with all that is wrong; the data are read again, with the lines things stand on."""
    with dataset.open(source) as data:
        wrong = faults(data, read)
        reasons = [*_asked_wrongly(report, asked), *wrong]
        if not any(reason.startswith("Project") for reason in wrong):
            reasons += _projects_wrongly(report, asked, data)
        raise reports.ReportRefused(reasons)


def _asked_wrongly(report: reports.Definition, asked: Parameters) -> tuple[str, ...]:
    try:
        refuse_parameters(report, asked)
    except reports.ReportRefused as refused:
        return refused.reasons
    return ()


def _projects_wrongly(report: reports.Definition, asked: Parameters, data: Dataset) -> tuple[str, ...]:
    engine = DuckEngine(data.connection)
    try:
        prepare(engine, report, asked, ())
        choose(engine, report, asked, standards.edition(asked.edition).in_force_from)
    except reports.ReportRefused as refused:
        return refused.reasons
    finally:
        engine.close()
    return ()
