"""`hudkit report` and `hudkit explain`."""

import json
import zipfile
from pathlib import Path

import pytest

from hudkit import cli, dataset

from .made_up import community

DATES = ["--start", "2025-10-01", "--end", "2026-09-30"]


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The made-up community as a zip."""
    path = tmp_path_factory.mktemp("export") / "export.zip"
    with community(15) as data:
        dataset.write(data, path)
    return str(path)


def test_a_report(export: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert cli.main(["report", "apr", export, *DATES, "--out", str(out), "--projects", "ES,PSH", "--workbook"]) == 0
    assert {"Q4a.csv", "Q5a.csv", "Q7a.csv", "Q11.csv", "Q23c.csv", "run.json", "apr.xlsx"} <= {
        p.name for p in out.iterdir()
    }
    story = json.loads((out / "run.json").read_text())
    assert story["seconds"] > 0
    assert story["peak_memory_mb"] > 1
    assert "tables in" in capsys.readouterr().out


def test_the_zip_to_upload_holds_the_tables_and_nothing_else(export: str, tmp_path: Path) -> None:
    asked = ["report", "apr", export, *DATES, "--out", str(tmp_path), "--projects", "ES", "--json"]
    assert cli.main([*asked, "--zip"]) == 0
    with zipfile.ZipFile(tmp_path / "apr.zip") as archive:
        assert set(archive.namelist()) == {path.name for path in tmp_path.glob("*.csv")}
        assert archive.read("Q5a.csv") == (tmp_path / "Q5a.csv").read_bytes()
    assert cli.main(asked) == 0
    assert not (tmp_path / "apr.zip").exists(), "the zip of an earlier run is taken away with its tables"


def test_a_refusal_writes_nothing(export: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert cli.main(["report", "apr", export, *DATES, "--out", str(out), "--projects", "CE,nowhere"]) == 20
    assert not out.exists()
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 2
    assert "reports with ce-apr" in told[0]


def test_no_such_report(export: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["report", "nonsense", export, *DATES, "--out", str(tmp_path / "out")]) == 20
    assert "no report nonsense; there are apr" in capsys.readouterr().err


def test_no_hmis_csv(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"no zip at all")
    assert cli.main(["report", "apr", str(tmp_path / "x.zip"), *DATES, "--out", str(tmp_path / "out")]) == 11
    assert not (tmp_path / "out").exists()


def test_a_day_that_is_none(export: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(["report", "apr", export, "--start", "10/01/2025", "--end", "2026-09-30", "--out", "x"])
    assert left.value.code == 2
    assert "write it as 2025-10-01" in capsys.readouterr().err


@pytest.mark.parametrize("projects", ["", " , "])
def test_no_project_is_not_every_project(export: str, capsys: pytest.CaptureFixture[str], projects: str) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["report", "apr", export, *DATES, "--out", "out", "--projects", projects])
    assert ended.value.code == 2
    assert "name at least one ProjectID" in capsys.readouterr().err


def test_an_explanation(export: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "apr", "q5a", "c2", export, *DATES, "--projects", "ES,PSH", "--json"]) == 0
    story = json.loads(capsys.readouterr().out)
    assert (story["table"], story["cell"], story["row"]) == ("Q5a", "C2", "Total number of persons served")
    assert len({person["PersonalID"] for person in story["people"]}) == story["value"]
    assert "APR: Q5a" in story["cites"]


def test_an_explanation_in_words(export: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "apr", "Q23c", "B43", export, *DATES, "--projects", "ES,PSH"]) == 0
    told = capsys.readouterr().out
    assert "Worked out as B41/(B40-B42)." in told
    assert "Source: APR: Q23c, steps 1 to 6" in told
    assert "People: " in told


@pytest.mark.parametrize(
    ("table", "cell", "words"),
    [
        ("Q6a", "B6", "Q6a B6 is greyed in HUD's table: it stays empty and counts nobody."),
        ("Q5a", "A2", "Q5a A2 is a label; ask for a figure, as B2."),
        ("Q5a", "B1", "Q5a B1 is a heading; ask for a figure, as B2."),
    ],
)
def test_a_cell_without_a_figure(
    export: str, capsys: pytest.CaptureFixture[str], table: str, cell: str, words: str
) -> None:
    assert cli.main(["explain", "apr", table, cell, export, *DATES, "--projects", "ES"]) == 20
    assert capsys.readouterr().err.strip() == words


def test_a_cell_or_table_there_is_not(export: str, capsys: pytest.CaptureFixture[str]) -> None:
    for table, cell, words in (
        ("Q99", "B2", "no table Q99"),
        ("Q5a", "Z9", "no cell Z9"),
        ("Q5a", "nonsense", "no cell"),
    ):
        assert cli.main(["explain", "apr", table, cell, export, *DATES, "--projects", "ES"]) == 20
        assert words in capsys.readouterr().err
