"""The PATH annual report over a made-up community: its shell, what holds together, what it refuses."""

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from hudkit import cli, dataset, reports
from hudkit.dataset import Dataset
from hudkit.reports import ReportRefused, Run

from .made_up import FIRST, community, copied, fill

YEAR = {"start": date(2025, 10, 1), "end": date(2026, 9, 30)}
TABLES = ["Q8-Q16", "Q17", "Q18", "Q19-Q24", "Q25", "Q26"]
GRANT = {"Funder": 21, "StartDate": date(2020, 1, 1)}


def outreach(people: int = 80) -> Dataset:
    """The community with PATH in outreach and in a services only project: contacts, enrollment in PATH, services."""
    data = community(people)
    connection, random = data.connection, Random(5)
    fill(connection, "Project", [{"ProjectID": "SSO", "ProjectType": 6, "ProjectName": "Day center"}])
    fill(connection, "ProjectCoC", [{"ProjectCoCID": "SSO", "ProjectID": "SSO", "CoCCode": "XX-501"}])
    fill(connection, "Project", [{"ProjectID": "SO2", "ProjectType": 4, "ProjectName": "Outreach without PATH"}])
    for project in ("SO", "SSO"):
        fill(connection, "Funder", [{"FunderID": f"P{project}", "ProjectID": project} | GRANT])
    connection.execute("""update "Enrollment" set "ProjectID" = 'SSO' where "ProjectID" in ('ES', 'CE')""")
    connection.execute("""update "Enrollment" set "ProjectID" = 'SO' where "ProjectID" in ('NBN', 'RRH')""")
    stays = connection.execute(
        'select "EnrollmentID", "PersonalID", "EntryDate" from "Enrollment" order by 1'
    ).fetchall()
    for key, person, start in stays:
        add_outreach(data, random, {"EnrollmentID": key, "PersonalID": person}, max(start, FIRST))
    return data


def add_outreach(data: Dataset, random: Random, stay: dict[str, Any], start: date) -> None:
    key, connection = stay["EnrollmentID"], data.connection
    connection.execute(
        """update "Enrollment" set "ClientEnrolledInPATH" = ?, "ReasonNotEnrolled" = ?, "DateOfPATHStatus" = ?
           where "EnrollmentID" = ?""",
        [random.choice([0, 1, 1, 1, None]), random.choice([1, 2, 3]), start + timedelta(days=random.randrange(9)), key],
    )
    for n in range(random.randrange(4)):
        when = start + timedelta(days=random.randrange(12))
        contact = {"CurrentLivingSitID": f"{key}.{n}", "InformationDate": when, "CurrentLivingSituation": 116}
        fill(connection, "CurrentLivingSituation", [stay | contact])
        service = {"ServicesID": f"{key}.{n}", "DateProvided": when, "RecordType": random.choice([141, 161])}
        kind = {"TypeProvided": random.randrange(1, 12), "ReferralOutcome": random.choice([1, 2, None])}
        fill(connection, "Services", [stay | service | kind])
    answers = {name: random.choice([0, 1, 8, 9, 99, None]) for name in ("IncomeFromAnySource", "ConnectionWithSOAR")}
    record = {"IncomeBenefitsID": key, "InformationDate": start, "DataCollectionStage": 1, "SSI": random.choice([0, 1])}
    fill(connection, "IncomeBenefits", [stay | record | answers])


@pytest.fixture(scope="module")
def data() -> Iterator[Dataset]:
    with outreach() as made:
        yield made


@pytest.fixture(scope="module")
def run(data: Dataset) -> Iterator[Run]:
    made = reports.run("path", data, **YEAR)
    yield made
    made.close()


def figure(run: Run, table: str, cell: str) -> int:
    value = run.table(table).cell(cell)
    assert isinstance(value, int)
    return value


def test_six_blocks_of_path_projects(run: Run) -> None:
    assert list(run.tables) == TABLES
    assert run.missing == ()
    assert run.projects == ("SO", "SSO")


def test_persons_served_add_up(run: Run) -> None:
    assert figure(run, "Q8-Q16", "B2") > figure(run, "Q8-Q16", "B11") > 5
    assert figure(run, "Q8-Q16", "B5") == figure(run, "Q8-Q16", "B3") + figure(run, "Q8-Q16", "B4")
    assert figure(run, "Q8-Q16", "B7") >= figure(run, "Q8-Q16", "B10")


def test_everybody_enrolled_is_in_every_section(run: Run) -> None:
    """Row 15 is the total of all that is told of persons enrolled; adults only are as many twice."""
    enrolled = figure(run, "Q8-Q16", "B11")
    assert figure(run, "Q25", "B42") == enrolled
    assert {figure(run, "Q26", f"C{row}") for row in (12, 23, 33, 39, 72, 86, 96)} == {enrolled}
    assert figure(run, "Q26", "C29") == figure(run, "Q26", "C92") <= enrolled
    for total, first in ((8, 10), (18, 27), (25, 30)):
        assert figure(run, "Q19-Q24", f"B{total}") == enrolled
        assert figure(run, "Q19-Q24", f"B{first}") + figure(run, "Q19-Q24", f"B{first + 1}") == enrolled
    leavers, stayers = figure(run, "Q19-Q24", "C8"), figure(run, "Q19-Q24", "D8")
    assert leavers + stayers == enrolled
    assert figure(run, "Q25", "B41") == stayers


def test_contacts_are_instances(data: Dataset, run: Run) -> None:
    """12b counts records, not persons."""
    assert figure(run, "Q8-Q16", "B7") > len(run.people("Q8-Q16", "B7")) > 0


def test_demographics_as_printed(run: Run) -> None:
    """The section stands in column A of its first row, the label in B, the count in C; headings have no count."""
    grid = list(csv.reader(io.StringIO(reports.csv_text(run.table("Q26")))))
    assert grid[0][:2] == ["", ""]
    assert grid[0][2].startswith("Of those with an active, enrolled PATH status")
    assert {len(row) for row in grid} == {3}
    assert [row[0] for row in grid if row[0]] == [
        "26b. Age",
        "26c. Race and Ethnicity",
        "26e. Veteran Status (adults only)",
        "26f. Co-occurring disorder",
        "26g. Connection with SOAR",
        "26h. Prior Living Situation",
        "26i. Length of stay in prior living situation (emergency shelter or place not meant for human habitation only)",
        "26j. Chronically homeless (at project start)",
        "26k. Survivor of Domestic Violence (adults only)",
        "26l. Sex",
    ]
    assert [grid[1][:2], grid[2][:2]] == [["26b. Age", "17 and under"], ["", "18-23"]]
    assert grid[39] == ["26h. Prior Living Situation", "Homeless Situations (100-199)", ""]
    assert len(grid) == 96


def test_the_zip(run: Run) -> None:
    with zipfile.ZipFile(io.BytesIO(reports.zip(run))) as archive:
        assert archive.namelist() == [f"{name}.csv" for name in TABLES]


def test_twice_the_clients(data: Dataset, run: Run) -> None:
    with copied(data, 2) as more:
        twice = reports.run("path", more, **YEAR)
        for name, table in run.tables.items():
            doubled = [[2 * value if type(value) is int else value for value in row] for row in table.grid]
            assert [list(row) for row in twice.table(name).grid] == doubled, name
        twice.close()


def test_projects_it_does_not_apply_to(data: Dataset) -> None:
    with pytest.raises(ReportRefused) as refused:
        reports.run("path", data, projects=["SO2", "PSH", "SO"], **YEAR)
    assert refused.value.reasons == (
        "Project SO2 has no grant of funder 21 in these dates by Funder.csv; path does not apply to it.",
        "Project PSH is of type 3, to which path does not apply.",
    )


def test_a_project_without_a_type() -> None:
    with outreach(0) as data:
        data.connection.execute("""update "Project" set "ProjectType" = null where "ProjectID" = 'SO'""")
        with pytest.raises(ReportRefused, match=r"Project SO has no ProjectType in Project\.csv"):
            reports.run("path", data, projects=["SO"], **YEAR)


def test_a_grant_outside_the_range() -> None:
    with outreach(3) as data:
        data.connection.execute("""update "Funder" set "EndDate" = '2025-09-30' where "ProjectID" = 'SO'""")
        data.connection.execute("""update "Funder" set "StartDate" = '2026-10-01' where "ProjectID" = 'SSO'""")
        with pytest.raises(ReportRefused) as refused:
            reports.run("path", data, **YEAR)
        assert refused.value.reasons == (
            "No project calls for path in these dates: each project of a type it applies to "
            "has no grant of funder 21 in these dates by Funder.csv.",
        )
        data.connection.execute("""update "Funder" set "EndDate" = '2025-10-01' where "ProjectID" = 'SO'""")
        assert reports.run("path", data, **YEAR).projects == ("SO",)


def test_nobody() -> None:
    with outreach(0) as data:
        run = reports.run("path", data, **YEAR)
        for name, table in run.tables.items():
            layout = run.report.layouts[name]
            assert {value for row in table.grid[1:] for value in row[layout.labels :]} <= {0, None}
            assert len(table.grid) == 1 + len(layout.rows)


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export, out = tmp_path / "export.zip", tmp_path / "out"
    with outreach(20) as data:
        dataset.write(data, export)
    dates = ["--start", "2025-10-01", "--end", "2026-09-30"]
    assert cli.main(["report", "path", str(export), *dates, "--out", str(out), "--workbook"]) == 0
    assert {"Q8-Q16.csv", "Q26.csv", "path.xlsx"} <= {path.name for path in out.iterdir()}
    capsys.readouterr()
    assert cli.main(["explain", "path", "Q26", "C3", str(export), *dates]) == 0
    assert "26b. Age: 18-23" in capsys.readouterr().out
    assert cli.main(["explain", "path", "q8-q16", "B6", str(export), *dates]) == 0
    told = capsys.readouterr().out
    assert "PATH: Q8 to Q16" in told
    assert "Records are counted, not people" in told
    assert cli.main(["explain", "path", "q8-q16", "B2", str(export), *dates]) == 0
    assert "Records are counted" not in capsys.readouterr().out
