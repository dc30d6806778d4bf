"""`hudkit check` and `hudkit convert`: what they print, write and exit with."""

import json

import pytest
from hudkit.cli import main

from tests.hostile import exports


def test_check_of_a_clean_export(tmp_path, capsys):
    assert main(["check", str(exports.zipped(tmp_path / "export.zip"))]) == 0
    assert capsys.readouterr().out == "FY2026 export: 2 clients, 2 enrollments\n0 errors, 0 warnings\n"


def test_check_with_warnings_only(tmp_path, capsys):
    source = exports.folder(tmp_path / "export")
    (source / "Notes.csv").write_text("x")
    assert main(["check", str(source)]) == 0
    assert "0 errors, 1 warnings" in capsys.readouterr().out


def test_check_writes_every_finding(tmp_path, capsys):
    rows = exports.clean()
    rows["Exit"][0] |= {"ExitDate": "2025-10-31"}
    report = tmp_path / "findings.json"
    assert main(["check", str(exports.folder(tmp_path / "export", rows)), "--json", str(report)]) == 10
    found = [one for one in json.loads(report.read_text())["findings"] if one["rule"] == "R140"]
    assert found == [
        {
            "rule": "R140",
            "kind": "range",
            "severity": "error",
            "file": "Exit",
            "line": 2,
            "column": "ExitDate",
            "keys": {"ExitID": "t1", "EnrollmentID": "e2", "PersonalID": "c2"},
            "text": "Not before EntryDate",
            "citation": "abtassociates/eva public-resources/EvaChecks.csv",
        }
    ]
    assert "Exit.csv ExitDate: Not before EntryDate [R140] (1, first on line 2)" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["check"], ["convert", "--out", "unused"]])
def test_what_is_no_export(tmp_path, capsys, command):
    (tmp_path / "export.zip").write_text("no")
    assert main([command[0], str(tmp_path / "export.zip"), *command[1:]]) == 11
    assert "not a readable zip file" in capsys.readouterr().err


def test_convert_writes_a_zip_that_checks_clean(tmp_path, capsys):
    source, out = exports.zipped(tmp_path / "in.zip", exports.full()), tmp_path / "out.zip"
    assert main(["convert", str(source), "--to", "fy2026", "--out", str(out)]) == 0
    assert f"fy2026 -> fy2026: {out}" in capsys.readouterr().out
    assert main(["check", str(out)]) == 0


def test_convert_writes_over_nothing(tmp_path, capsys):
    source = exports.zipped(tmp_path / "in.zip")
    assert main(["convert", str(source), "--out", str(source)]) == 2
    assert "exists already" in capsys.readouterr().err


def test_convert_goes_forward_only(tmp_path, capsys):
    source = exports.zipped(tmp_path / "in.zip")
    assert main(["convert", str(source), "--to", "fy2024", "--out", str(tmp_path / "out")]) == 2
    assert "newer editions only" in capsys.readouterr().err


def test_wrong_use_exits_with_two():
    with pytest.raises(SystemExit) as caught:
        main(["convert"])
    assert caught.value.code == 2
