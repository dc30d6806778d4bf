"""`hudkit check` and `hudkit convert`: what they print, write and exit with."""

import json
import re
import subprocess
import sys
import zipfile

import pytest

from hudkit.checks.quality import SETTINGS
from hudkit.cli import check, main
from tests.hostile import exports


def test_check_of_a_clean_export(tmp_path, capsys):
    assert main(["check", str(exports.zipped(tmp_path / "export.zip"))]) == 0
    assert capsys.readouterr().out == (
        "FY2026 export: 2 clients, 2 enrollments\nData-quality checks: 0 of 129 found something\n0 errors, 0 warnings\n"
    )


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


def _spoiled(tmp_path):
    """A household with two heads, an exit before the start, a name not known."""
    rows = exports.clean()
    rows["Enrollment"][1] |= {"RelationshipToHoH": "1"}
    rows["Exit"][0] |= {"ExitDate": "2025-10-31"}
    rows["Client"][0] |= {"NameDataQuality": "2"}
    return exports.folder(tmp_path / "export", rows)


def test_check_prints_the_data_quality_checks_gravest_first(tmp_path, capsys):
    assert main(["check", str(_spoiled(tmp_path))]) == 10
    lines = capsys.readouterr().out.splitlines()
    start = lines.index("Data-quality checks: 3 of 129 found something")
    assert lines[start + 1 :] == [
        "high priority        1  check.3    Too Many Heads of Household (Enrollment.csv RelationshipToHoH, first on line 2)",
        "error                1  check.99   Project Exit Before Start (Exit.csv ExitDate, first on line 2)",
        "warning              1  check.78   Incomplete or Unknown Name (Client.csv NameDataQuality, first on line 2)",
        "5 errors (1 of high priority), 2 warnings",
    ]


def test_check_writes_the_checks_with_their_guidance_and_settings(tmp_path):
    out = tmp_path / "findings.json"
    main(["check", str(_spoiled(tmp_path)), "--json", str(out), "--set", "oldest_age=110"])
    written = json.loads(out.read_text())
    assert len(written["checks"]) == 129
    assert written["settings"]["oldest_age"] == "110"
    heads = next(one for one in written["checks"] if one["check"] == 3)
    assert (heads["severity"], heads["count"], heads["element"]) == (
        "high priority",
        1,
        "3.15 - Relationship to Head of Household",
    )
    found = next(one for one in written["findings"] if one["rule"] == "check.3")
    assert found["keys"] == {"PersonalID": "c1", "EnrollmentID": "e1", "HouseholdID": "h1", "ProjectID": "p1"}
    assert (found["file"], found["line"], found["kind"]) == ("Enrollment", 2, "data quality")


def test_check_writes_a_workbook(tmp_path):
    out = tmp_path / "checks.xlsx"
    main(["check", str(_spoiled(tmp_path)), "--workbook", str(out)])
    with zipfile.ZipFile(out) as archive:
        sheets = re.findall(r'<sheet name="([^"]+)"', archive.read("xl/workbook.xml").decode())
        texts = [archive.read(f"xl/worksheets/sheet{n}.xml").decode() for n in range(1, 6)]
    assert sheets == ["Summary", "Settings", "High priority", "Error", "Warning"]
    assert texts[0].count("<row ") == 130
    assert [text.count("<row ") - 1 for text in texts[2:]] == [1, 1, 1]
    assert "Too Many Heads of Household" in texts[2] and ">e1<" in texts[2]


@pytest.mark.parametrize(
    ("setting", "words"), [("oldest_age", "--set oldest_age=VALUE"), ("oldest=9", "no setting oldest")]
)
def test_a_setting_that_is_none(tmp_path, capsys, setting, words):
    assert main(["check", str(exports.folder(tmp_path / "export")), "--set", setting]) == 2
    assert words in capsys.readouterr().err


def test_a_zip_with_a_folder_inside_is_read_and_told(tmp_path, capsys):
    assert main(["check", str(exports.zipped(tmp_path / "export.zip", inside="March/"))]) == 10
    assert "Misstructured zip directory" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["check"], ["convert", "--out", "unused"]])
def test_what_is_no_export(tmp_path, capsys, command):
    (tmp_path / "export.zip").write_text("no")
    assert main([command[0], str(tmp_path / "export.zip"), *command[1:]]) == 11
    printed = capsys.readouterr().err
    assert "not a readable zip file" in printed
    assert ("Wrong file type, not a .zip file [check.127]" in printed) == (command[0] == "check")


def test_a_zip_of_something_else_may_be_the_wrong_data(tmp_path, capsys):
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        archive.writestr("Beds.csv", "a,b\n1,2\n")
    assert main(["check", str(tmp_path / "export.zip")]) == 11
    assert "Missing files, possible wrong dataset [check.125]" in capsys.readouterr().err


def test_an_empty_file_of_an_export_is_not_the_wrong_data(tmp_path, capsys):
    (tmp_path / "Client.csv").write_text("")
    assert main(["check", str(tmp_path)]) == 11
    assert "check." not in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--json", "--workbook"])
@pytest.mark.parametrize(
    ("place", "words"), [("nowhere/found", "There is no folder"), ("", "is a folder. Name a file.")]
)
def test_what_cannot_be_written_is_told_before_the_work(tmp_path, capsys, option, place, words):
    assert main(["check", str(exports.folder(tmp_path / "export")), option, str(tmp_path / place)]) == 2
    printed = capsys.readouterr()
    assert words in printed.err
    assert printed.out == ""


def test_the_help_of_check_lists_every_threshold_with_its_default(capsys):
    with pytest.raises(SystemExit):
        main(["check", "--help"])
    printed = capsys.readouterr().out
    assert all(f"  {one.name}={one.default} " in printed and one.says in printed for one in SETTINGS)


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


def test_the_process_ends_with_the_commands_exit_code(tmp_path):
    ended = subprocess.run(
        [sys.executable, "-m", "hudkit.cli", "check", str(tmp_path / "nothing")], capture_output=True, text=True
    )
    assert (ended.returncode, ended.stdout) == (11, "")
    assert ended.stderr.endswith("nothing does not exist.\n")


LONG = """
import os, signal, sys, threading
from hudkit.cli import check, main
from hudkit import duckdb

signal.signal(signal.SIGINT, signal.default_int_handler)  # which those who run tests may have set aside

def run(_arguments):
    threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
    connection = duckdb.connect()
    while True:
        connection.execute("select count(*) from range(20000000) numbers(n) where n % 7 = 3").fetchall()

check.run = run
sys.exit(main(["check", "nothing"]))
"""


def test_ctrl_c_ends_a_command_while_duckdb_is_at_work():
    ended = subprocess.run([sys.executable, "-c", LONG], capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", "hudkit: interrupted\n")


@pytest.mark.parametrize("fault", [KeyboardInterrupt(), RuntimeError("Query interrupted")])
def test_ctrl_c_at_any_other_time(monkeypatch, capsys, fault):
    def interrupted(_arguments):
        raise fault

    monkeypatch.setattr(check, "run", interrupted)
    assert main(["check", "nothing"]) == 130
    assert capsys.readouterr().err == "hudkit: interrupted\n"


def test_another_runtime_error_is_not_taken_for_it(monkeypatch):
    def faulty(_arguments):
        raise RuntimeError("another")

    monkeypatch.setattr(check, "run", faulty)
    with pytest.raises(RuntimeError, match="another"):
        main(["check", "nothing"])
