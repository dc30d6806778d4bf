"""Files of a run."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hudkit import reports
from hudkit.reports import Run, Table
from hudkit.reports.write import place

from .made_up import community


@pytest.fixture(scope="module")
def run() -> Iterator[Run]:
    with community(20) as data:
        made = reports.run("apr", data, start=date(2025, 10, 1), end=date(2026, 9, 30), projects=["ES", "PSH"])
        yield made
        made.close()


def test_csv_after_hud_s_instructions(run: Run) -> None:
    """Every text in double quotes, numbers bare, shares with four decimals, greyed cells empty, the whole grid."""
    lines = reports.csv_text(run.table("Q23c")).splitlines()
    assert lines[0] == (
        '"","Total","Without Children","With Children and Adults","With Only Children","Unknown Household Type"'
    )
    assert lines[1] == '"Homeless Situations",,,,,'
    assert lines[-1].startswith('"Percentage of persons exiting to positive housing destinations",')
    assert all(len(value.split(".")[1]) == 4 for value in lines[-1].split(",")[1:])
    assert len(lines) == 43


def test_texts_with_commas_and_quotes_come_back(run: Run) -> None:
    table = Table("Q0", "t", ("A", "B"), (('say "a, b"', None), ("line", date(2026, 1, 1))))
    assert list(csv.reader(io.StringIO(reports.csv_text(table)))) == [['say "a, b"', ""], ["line", "2026-01-01"]]
    assert '"Harbor, Inc."' in reports.csv_text(run.table("Q4a"))


def test_a_folder(run: Run, tmp_path: Path) -> None:
    files = reports.write(run, tmp_path / "out", measured={"seconds": 1.5}, with_workbook=True, with_json=True)
    assert sorted(files) == sorted(path.name for path in (tmp_path / "out").iterdir())
    story = json.loads((tmp_path / "out" / "run.json").read_text())
    assert (story["edition"], story["engine"], story["seconds"]) == ("fy2026", "duckdb", 1.5)
    assert story["parameters"] == {"start": "2025-10-01", "end": "2026-09-30", "coc": [], "projects": ["ES", "PSH"]}
    assert story["rows"]["universe"] == run.table("Q5a").cell("C2")
    tables = json.loads((tmp_path / "out" / "tables.json").read_text())
    assert tables["Q5a"]["rows"][1][2] == run.table("Q5a").cell("C2")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_second_run_takes_the_place_of_the_first_and_of_nothing_else(run: Run, tmp_path: Path) -> None:
    reports.write(run, tmp_path, with_json=True)
    (tmp_path / "notes.txt").write_text("mine")
    reports.write(run, tmp_path)
    names = {path.name for path in tmp_path.iterdir()}
    assert "tables.json" not in names
    assert {"notes.txt", "Q5a.csv", "run.json"} <= names


def test_a_broken_write_leaves_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "out"
    place({"a.csv": b"old", "run.json": b'{"files": ["a.csv"]}'}, out)
    with pytest.raises(TypeError):
        place({"a.csv": b"new", "b.csv": "no bytes"}, out)  # type: ignore[dict-item]
    assert (out / "a.csv").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_names_in_an_old_run_json_cannot_reach_outside(tmp_path: Path) -> None:
    (tmp_path / "keep.txt").write_text("mine")
    out = tmp_path / "out"
    place({"run.json": b'{"files": ["../keep.txt"]}'}, out)
    place({"run.json": b"{}"}, out)
    assert (tmp_path / "keep.txt").exists()


def test_the_upload_zip_is_the_same_every_time(run: Run) -> None:
    first = reports.zip(run)
    assert first == reports.zip(run)
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.namelist() == [f"{name}.csv" for name in run.tables]
        assert archive.read("Q11.csv").decode() == reports.csv_text(run.table("Q11"))


def test_a_zip_that_lacks_tables_is_refused_and_names_them() -> None:
    with community(2) as data:
        asked = {"start": date(2025, 10, 1), "end": date(2026, 9, 30), "projects": ["ES"]}
        run = reports.run("apr", data, tables=["Q11", "Q12"], **asked)
        with pytest.raises(reports.ReportRefused, match=r"would lack Q4a, Q5a, .*Q27m; run every table"):
            reports.zip(run)
        with zipfile.ZipFile(io.BytesIO(reports.zip(run, incomplete=True))) as archive:
            assert archive.namelist() == ["Q11.csv", "Q12.csv"]
        run.close()


def test_a_workbook_has_a_sheet_a_table(run: Run) -> None:
    with zipfile.ZipFile(io.BytesIO(reports.workbook(run))) as archive:
        sheets = archive.read("xl/workbook.xml").decode()
    assert all(f'name="{name}"' in sheets for name in run.tables)
