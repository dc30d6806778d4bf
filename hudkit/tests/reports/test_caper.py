"""The ESG CAPER: HUD's 40 tables, most of them the APR's."""

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import date

import pytest

from hudkit import reports
from hudkit.dataset import Dataset

from .made_up import community, copied, fill

YEAR = {"start": date(2025, 10, 1), "end": date(2026, 9, 30)}
FIRST, PREVENTION = date(2025, 11, 1), "HP"
TABLES = (
    "Q4a Q5a Q6a Q6b Q6c Q6d Q6e Q6f Q7a Q7b Q8a Q8b Q9a Q9b Q11 Q12 Q13a1 Q13b1 Q13c1 Q14a Q14b Q15 Q16 Q17 Q19b Q20a "
    "Q21 Q22a2 Q22c Q22d Q22e Q22f Q22g Q23c Q23d Q23e Q24a Q24e Q25a Q26b"
)
"""HUD's table of questions, column ESG CAPER."""
OWN = ["Q22a2", "Q22d", "Q24a"]


@pytest.fixture(scope="module")
def data() -> Iterator[Dataset]:
    with community() as made:
        fill(made.connection, "Project", [{"ProjectID": PREVENTION, "ProjectType": 12, "OrganizationID": "O"}])
        rows = [("F1", "ES", 8), ("F2", "SO", 11), ("F3", "CE", 8), ("F4", "NBN", 46), ("F5", "RRH", 53)]
        rows += [("F6", "HP", 47)]
        fill(
            made.connection,
            "Funder",
            [{"FunderID": key, "ProjectID": project, "Funder": code} for key, project, code in rows],
        )
        for person, answer, subsidy in (("P1", 1, 2), ("P2", 2, 11), ("P3", 1, None)):
            fill(made.connection, "Enrollment", [_stay(person)])
            fill(made.connection, "Exit", [_exit(person, answer, subsidy)])
        yield made


def _stay(person: str) -> dict[str, object]:
    keys = {"EnrollmentID": f"{person}.hp", "PersonalID": person, "HouseholdID": f"{person}.hp"}
    return keys | {"ProjectID": PREVENTION, "EntryDate": FIRST, "RelationshipToHoH": 1}


def _exit(person: str, answer: int, subsidy: int | None) -> dict[str, object]:
    keys = {"ExitID": f"{person}.hp", "EnrollmentID": f"{person}.hp", "PersonalID": person}
    return keys | {"ExitDate": date(2026, 3, 1), "HousingAssessment": answer, "SubsidyInformation": subsidy}


def test_the_tables_of_hud_s_list() -> None:
    report = reports.definition("caper")
    assert list(report.layouts) == TABLES.split()
    assert len(report.layouts) == 40
    assert report.missing == ()


def test_shared_tables_have_the_shells_of_the_apr() -> None:
    caper, apr = reports.definition("caper").layouts, reports.definition("apr").layouts
    assert [table for table in caper if table not in apr] == OWN
    assert all(caper[table] == apr[table] for table in caper if table not in OWN)


def test_it_takes_the_projects_with_a_grant_of_esg(data: Dataset) -> None:
    """Without projects named: those of funders 8 to 11, 47 and 53, and never coordinated entry."""
    run = reports.run("caper", data, tables=["Q5a"], **YEAR)
    assert run.projects == ("ES", "HP", "RRH", "SO")
    run.close()


def test_it_runs_on_any_other_project_asked_for(data: Dataset) -> None:
    run = reports.run("caper", data, tables=["Q5a"], projects=["PSH", "NBN"], **YEAR)
    assert run.projects == ("NBN", "PSH")
    run.close()


def test_coordinated_entry_is_refused_with_the_reason(data: Dataset) -> None:
    with pytest.raises(reports.ReportRefused) as refused:
        reports.run("caper", data, projects=["CE", "ES"], **YEAR)
    assert refused.value.reasons == ("Project CE is of type 14, which reports with ce-apr, not caper.",)


def test_the_zip_holds_every_table_under_hud_s_name(data: Dataset) -> None:
    run = reports.run("caper", data, projects=["ES", "HP"], **YEAR)
    with zipfile.ZipFile(io.BytesIO(reports.zip(run))) as archive:
        assert archive.namelist() == [f"{table}.csv" for table in TABLES.split()]
        rows = {name: list(csv.reader(io.StringIO(archive.read(name).decode()))) for name in archive.namelist()}
    shells = reports.definition("caper").layouts
    for table in TABLES.split():
        assert {len(row) for row in rows[f"{table}.csv"]} == {len(shells[table].letters)}, table
    run.close()


def test_housing_assessments_add_up_and_open_to_people(data: Dataset) -> None:
    run = reports.run("caper", data, projects=["ES", "HP"], tables=["Q24a"], **YEAR)
    table = run.table("Q24a")
    assert [table.cell(f"B{row}") for row in (3, 6, 15, 16)] == [1, 1, 1, 3]
    assert sum(int(str(table.cell(f"B{row}"))) for row in range(2, 16)) == table.cell("B16")
    assert run.people("Q24a", "B6") == [("P2", "P2.hp", "P2.hp")]
    assert str(run.rule("Q24a", "B6").cites[0]) == "APR: Q24a, Universe and steps 1 and 2"
    run.close()


def test_lengths_add_up_alike(data: Dataset) -> None:
    """Q22a2 and Q22d count the same people."""
    run = reports.run("caper", data, projects=["ES", "NBN", "SO", "RRH", "HP"], tables=[*OWN, "Q5a"], **YEAR)
    long, short = run.table("Q22a2"), run.table("Q22d")
    assert [long.cell(f"B{row}") for row in range(2, 11)] == [short.cell(f"B{row}") for row in range(2, 11)]
    assert sum(int(str(long.cell(f"B{row}"))) for row in range(11, 15)) == short.cell("B11")
    assert long.cell("B15") == short.cell("B12") == run.table("Q5a").cell("C2")
    run.close()


def test_ten_copies_of_everybody_make_ten_times_every_count(data: Dataset) -> None:
    once = reports.run("caper", data, projects=["ES", "HP", "NBN"], tables=OWN, **YEAR)
    with copied(data, 10) as more:
        often = reports.run("caper", more, projects=["ES", "HP", "NBN"], tables=OWN, **YEAR)
        for table in OWN:
            counts = [[int(str(value)) * 10 for value in row[1:]] for row in once.table(table).grid[1:]]
            assert [list(row[1:]) for row in often.table(table).grid[1:]] == counts, table
        often.close()
    once.close()
