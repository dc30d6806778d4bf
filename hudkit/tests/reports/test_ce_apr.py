"""The CE APR over a made-up community: what it holds together, what it refuses, what it prints where there is nobody."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from hudkit import cli, dataset, reports
from hudkit.dataset import Dataset
from hudkit.reports import ReportRefused, Run

from .made_up import FIRST, community, copied, fill

YEAR = {"start": date(2025, 10, 1), "end": date(2026, 9, 30)}
COLUMNS = "BCDEF"


def coordinated(people: int = 60) -> Dataset:
    """The community with every project an access point, assessments and events; a project of another CoC besides."""
    data = community(people)
    connection, random = data.connection, Random(3)
    connection.execute('update "Project" set "ContinuumProject" = 1')
    projects = [project for (project,) in connection.execute('select "ProjectID" from "Project" order by 1').fetchall()]
    for project in projects:
        row = {"CEParticipationID": project, "ProjectID": project, "AccessPoint": 1, "ReceivesReferrals": 0}
        fill(connection, "CEParticipation", [row | {"CEParticipationStatusStartDate": date(2020, 1, 1)}])
    fill(connection, "Project", [{"ProjectID": "FAR", "ProjectType": 14, "ContinuumProject": 1, "ProjectName": "Far"}])
    fill(connection, "ProjectCoC", [{"ProjectCoCID": "FAR", "ProjectID": "FAR", "CoCCode": "XX-502"}])
    stays = connection.execute(
        'select "EnrollmentID", "PersonalID", "EntryDate" from "Enrollment" order by 1'
    ).fetchall()
    for key, person, start in stays:
        add_activity(data, random, key, person, max(start, FIRST))
    return data


def add_activity(data: Dataset, random: Random, key: str, person: str, start: date) -> None:
    of_stay = {"EnrollmentID": key, "PersonalID": person}
    for n in range(random.randrange(3)):
        assessed = start + timedelta(days=random.randrange(200))
        row = {"AssessmentID": f"{key}.{n}", "AssessmentDate": assessed, "AssessmentType": random.choice([1, 2, 3])}
        told = {"AssessmentLevel": random.choice([1, 2]), "PrioritizationStatus": random.choice([1, 2])}
        fill(data.connection, "Assessment", [of_stay | row | told])
        event = {"EventID": f"{key}.{n}", "EventDate": assessed + timedelta(days=random.randrange(60))}
        kind = {"Event": random.randrange(1, 19), "ReferralResult": random.choice([1, 2, 3, None])}
        others = {"ProbSolDivRRResult": random.choice([0, 1]), "ReferralCaseManageAfter": random.choice([0, 1])}
        fill(data.connection, "Event", [of_stay | event | kind | others])


@pytest.fixture(scope="module")
def data() -> Iterator[Dataset]:
    with coordinated() as made:
        yield made


@pytest.fixture(scope="module")
def run(data: Dataset) -> Iterator[Run]:
    made = reports.run("ce-apr", data, coc=["XX-501"], **YEAR)
    yield made
    made.close()


def test_ten_tables(run: Run) -> None:
    assert list(run.tables) == ["Q4a", "Q5a", "Q6a", "Q7a", "Q8a", "Q9a", "Q9b", "Q9c", "Q9d", "Q10"]
    assert run.missing == ()


def test_tables_agree(run: Run) -> None:
    """Persons and households are the same in every table that counts them."""
    for letter in COLUMNS:
        households = run.table("Q8a").cell(f"{letter}2")
        assert run.table("Q9a").cell(f"{letter}5") == households
        placed = [run.table("Q9b").cell(f"{letter}{row}") for row in (2, 3)]
        assert sum(map(int, placed)) == households  # type: ignore[arg-type]
    assert run.table("Q7a").cell("B6") == run.table("Q5a").cell("C2")
    assert int(run.table("Q8a").cell("B2")) > 5  # type: ignore[arg-type]


def test_one_event_a_household(run: Run) -> None:
    """No household has both an access event and a referral."""
    accessed = {person for person, _, _ in run.people("Q9c", "B6")}
    referred = {person for person, _, _ in run.people("Q9d", "B16")}
    assert accessed
    assert referred
    assert not accessed & referred
    assert accessed | referred <= {person for person, _, _ in run.people("Q8a", "B2")}


def test_greyed_cells_are_empty(run: Run) -> None:
    assert [run.table("Q5a").cell(f"B{row}") for row in (6, 10, 12, 14, 17)] == [None] * 5
    assert run.table("Q7a").cell("B7") is None
    assert run.table("Q10").cell("C2") is None


def test_the_share_of_the_prioritized(run: Run) -> None:
    """Those on the list with a referral among all on the list; its people are all on the list."""
    on_list = {person for person, _, _ in run.people("Q9b", "B2")}
    referred = {person for person, _, _ in run.people("Q9d", "B16")}
    assert {person for person, _, _ in run.people("Q9d", "B17")} == on_list
    assert float(str(run.table("Q9d").cell("B17"))) == pytest.approx(len(on_list & referred) / len(on_list), abs=5e-5)


def test_twice_the_clients(data: Dataset, run: Run) -> None:
    """With every client twice counts double and shares stay."""
    with copied(data, 2) as more:
        twice = reports.run("ce-apr", more, coc=["XX-501"], **YEAR)
        for name, table in run.tables.items():
            if name != "Q4a":
                doubled = [[2 * value if type(value) is int else value for value in row] for row in table.grid]
                assert [list(row) for row in twice.table(name).grid] == doubled, name
        twice.close()


def test_one_coc_at_a_time(data: Dataset) -> None:
    for cocs in ([], ["XX-501", "XX-502"]):
        with pytest.raises(ReportRefused) as refused:
            reports.run("ce-apr", data, coc=cocs, **YEAR)
        assert refused.value.reasons == (
            "This report is of one CoC at a time; name one with --coc, out of XX-501, XX-502.",
        )


def test_no_coc_at_all() -> None:
    with coordinated(0) as data:
        data.connection.execute('delete from "ProjectCoC"')
        with pytest.raises(ReportRefused, match=r"out of none: ProjectCoC\.csv has no rows"):
            reports.run("ce-apr", data, **YEAR)


def test_the_only_coc_need_not_be_named() -> None:
    with coordinated(6) as data:
        data.connection.execute("""delete from "ProjectCoC" where "ProjectID" = 'FAR'""")
        named = reports.run("ce-apr", data, coc=["XX-501"], **YEAR)
        unnamed = reports.run("ce-apr", data, **YEAR)
        assert reports.as_json(unnamed) == reports.as_json(named)


def test_projects_that_take_no_part() -> None:
    """No access point in these dates, no continuum project: both are told; and left out where nobody names them."""
    with coordinated(6) as data:
        data.connection.execute("""update "CEParticipation" set "CEParticipationStatusEndDate" = '2025-09-30'
                                   where "ProjectID" = 'ES'""")
        data.connection.execute("""update "Project" set "ContinuumProject" = 0 where "ProjectID" = 'SO'""")
        with pytest.raises(ReportRefused) as refused:
            reports.run("ce-apr", data, coc=["XX-501"], projects=["ES", "SO", "CE"], **YEAR)
        assert refused.value.reasons == (
            "Project ES is no coordinated entry access point in these dates by CEParticipation.csv; "
            "ce-apr does not apply to it.",
            "Project SO is no continuum project by Project.csv; ce-apr does not apply to it.",
        )
        assert reports.run("ce-apr", data, coc=["XX-501"], **YEAR).projects == ("CE", "NBN", "PSH", "RRH")


def test_no_project_takes_part() -> None:
    """Where nobody names projects and none will do, the refusal tells once whatever they lack."""
    begun = "No project calls for ce-apr in these dates"
    with coordinated(0) as data:
        data.connection.execute('update "CEParticipation" set "AccessPoint" = 0')
        data.connection.execute("""update "Project" set "ContinuumProject" = 0 where "ProjectID" = 'SO'""")
        no_access = "is no coordinated entry access point in these dates by CEParticipation.csv"
        for coc, faults in (
            ("XX-501", f"is no continuum project by Project.csv, or {no_access}"),
            ("XX-502", no_access),
        ):
            with pytest.raises(ReportRefused) as refused:
                reports.run("ce-apr", data, coc=[coc], **YEAR)
            assert refused.value.reasons == (f"{begun}: each project in {coc} of a type it applies to {faults}.",)
        data.connection.execute('update "Project" set "ProjectType" = null')
        with pytest.raises(ReportRefused, match=f"{begun}: none in XX-501 is of a type it applies to"):
            reports.run("ce-apr", data, coc=["XX-501"], **YEAR)


def test_a_greyed_cell_is_no_figure(run: Run) -> None:
    """Leavers are not asked for: there is no rule to tell, though the shared step knows who they are."""
    for table, cell in (("Q5a", "B6"), ("Q7a", "B7"), ("Q10", "C2")):
        with pytest.raises(ReportRefused, match=f"{table} {cell} is greyed"):
            run.rule(table, cell)
        assert run.people(table, cell) == []
        assert cell not in run.members(table)


def test_nobody() -> None:
    """A CoC without clients prints every table with zeros."""
    with coordinated(0) as data:
        run = reports.run("ce-apr", data, coc=["XX-501"], **YEAR)
        assert len(run.table("Q4a").grid) == 1 + 6
        for name, table in run.tables.items():
            if name != "Q4a":
                assert {value for row in table.grid[1:] for value in row[1:]} <= {0, None}
                assert len(table.grid) == 1 + len(run.report.layouts[name].rows)


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export = tmp_path / "export.zip"
    with coordinated(20) as data:
        dataset.write(data, export)
    dates = ["--start", "2025-10-01", "--end", "2026-09-30"]
    assert cli.main(["report", "ce-apr", str(export), *dates, "--out", str(tmp_path / "no")]) == 20
    assert "one CoC at a time" in capsys.readouterr().err
    out = tmp_path / "out"
    asked = ["report", "ce-apr", str(export), *dates, "--coc", "XX-501", "--out", str(out), "--workbook"]
    assert cli.main(asked) == 0
    assert {"Q4a.csv", "Q9d.csv", "Q10.csv", "run.json", "ce-apr.xlsx"} <= {path.name for path in out.iterdir()}
    capsys.readouterr()
    assert cli.main(["explain", "ce-apr", "Q9c", "B6", str(export), *dates, "--coc", "XX-501"]) == 0
    assert "CE-APR: Q9c" in capsys.readouterr().out
