"""An export that covers less than the report is about."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hudkit import cli, dataset, reports
from hudkit.cli.coverage import gaps
from hudkit.dataset import Dataset
from hudkit.reports.selection import Parameters

from ..reports.made_up import community, fill

YEAR = Parameters(date(2025, 10, 1), date(2026, 9, 30))
BEGINS = (
    "The export begins on 2025-10-02, and the report needs records from 2025-10-01 on: figures lack what was left out. "
    "Export from 2025-10-01 on."
)


@pytest.fixture
def data() -> Iterator[Dataset]:
    with community(3) as made:
        yield made


def exported(data: Dataset, first: date | None, last: date | None) -> None:
    fill(data.connection, "Export", [{"ExportID": "X", "ExportStartDate": first, "ExportEndDate": last}])


@pytest.mark.parametrize(
    ("report", "first", "last", "left_out"),
    [
        ("apr", date(2025, 10, 1), date(2026, 9, 30), []),
        ("apr", date(2025, 10, 2), date(2026, 9, 30), ["begins on 2025-10-02"]),
        ("apr", date(2025, 10, 1), date(2026, 9, 29), ["ends on 2026-09-29"]),
        ("ce-apr", date(2025, 10, 1), date(2026, 12, 29), []),
        ("ce-apr", date(2025, 10, 1), date(2026, 12, 28), ["ends on 2026-12-28"]),
        ("apr", None, None, []),
    ],
    ids=["to the day", "a day late", "a day short", "90 days more", "89 days more", "untold"],
)
def test_which_days_are_left_out(
    data: Dataset, report: str, first: date | None, last: date | None, left_out: list[str]
) -> None:
    """The CE APR looks 90 days past the last day (CE-APR: Q9c, step 2b)."""
    exported(data, first, last)
    told = gaps(data, reports.definition(report), YEAR)
    assert [part in caution for part, caution in zip(left_out, told, strict=True)] == [True] * len(left_out)


def test_an_export_that_tells_no_days(data: Dataset) -> None:
    assert gaps(data, reports.definition("apr"), YEAR) == []


def test_on_the_command_line(data: Dataset, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report is written all the same, and says so."""
    exported(data, date(2025, 10, 2), date(2026, 9, 30))
    dataset.write(data, tmp_path / "export.zip")
    asked = ["--start", "2025-10-01", "--end", "2026-09-30", "--projects", "ES", "--out", str(tmp_path / "out")]
    assert cli.main(["report", "apr", str(tmp_path / "export.zip"), *asked]) == 0
    assert capsys.readouterr().err.splitlines() == [BEGINS]
    assert BEGINS in (tmp_path / "out" / "run.json").read_text(encoding="utf-8")
