"""Checks of the export as a whole, and those that measure a record against all others: an export for each case."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hudkit import checks, dataset, standards
from hudkit.checks.quality import Settings, check_quality, check_upload
from tests.hostile import exports

from .quality_world import community

pytestmark = pytest.mark.spec

Made = Callable[[Path], Path]
SUITES = (*checks.STRUCTURE, *checks.QUALITY)


def _of(*changes: str) -> Made:
    return lambda where: exports.folder(where / "export", community(*changes))


def _header(file: str, old: str, new: str) -> Made:
    """An export in whose header of a file one name is written otherwise."""
    text = exports.texts(community())[f"{file}.csv"]
    return lambda where: exports.folder(where / "export", community(), **{file: text.replace(old, new, 1)})


def _exports(*keys: str) -> Made:
    def made(where: Path) -> Path:
        rows = community()
        rows["Export"] = [{**rows["Export"][0], "ExportID": key} for key in keys]
        return exports.folder(where / "export", rows)

    return made


def _without(file: str, *, header: bool) -> Made:
    """An export in which a file has no rows, or is not there at all."""

    def made(where: Path) -> Path:
        source = exports.folder(where / "export", {**community(), file: []})
        if not header:
            (source / f"{file}.csv").unlink()
        return source

    return made


def _zip(inside: str) -> Made:
    return lambda where: exports.zipped(where / "export.zip", community(), inside)


def _renamed(name: str, content: bytes | None = None) -> Made:
    """A zip under another name, or another content under it."""

    def made(where: Path) -> Path:
        path = exports.zipped(where / "export.zip", community()).rename(where / name)
        if content is not None:
            path.write_bytes(content)
        return path

    return made


WAITING = "Project p1 | ProjectType=3\n" + "\n".join(
    f"+Enrollment e1 w{n} | HouseholdID=w{n}, PersonalID=c2" for n in range(3)
)
STAYING = "\n".join(f"+Enrollment e1 s{n} | HouseholdID=s{n}, PersonalID=c2" for n in range(3))

TRIPS: dict[int, Made] = {
    12: _header("Enrollment", "EntryDate", "Entrydate"),
    72: _of(WAITING, "Enrollment w2 | EntryDate=2025-10-31"),
    82: _header("Enrollment", "VAMCStation", "Station"),
    101: _without("Enrollment", header=True),
    104: _of(STAYING, "Enrollment s2 | EntryDate=2025-10-31"),
    122: _zip("March export/"),
    124: _of("Export x1 | CSVVersion=2024 v1.3"),
    125: _without("Event", header=False),
    126: _of("Export x1 | HashStatus=4"),
    127: _renamed("export.7z", b"7z\xbc\xaf\x27\x1c"),
    140: _exports("x1", "x2"),
}
MISSES: dict[int, Made] = {
    12: _header("Enrollment", "VAMCStation", "Station"),
    72: _of(WAITING, "Enrollment w1 | EntryDate=2025-10-31", "Enrollment w2 | EntryDate=2025-10-31"),
    82: _header("Enrollment", "EntryDate", "Entrydate"),
    101: _of("-Enrollment e2"),
    104: _of(STAYING, "Enrollment s1 | EntryDate=2025-10-31", "Enrollment s2 | EntryDate=2025-10-31"),
    122: _zip(""),
    124: _of("Export x1 | CSVVersion=2026 v1"),
    125: _without("Event", header=True),
    126: _of("Export x1 | HashStatus=4", *(f"Client c{n} | FirstName={'0a' * 32}" for n in (1, 2))),
    127: _renamed("export.bin"),
    140: _exports("x1"),
}


def _found(source: Path, settings: Settings | None = None) -> dict[str, int]:
    """Rule -> number of findings of the checks; a zip is here looked at from outside only."""
    problems = check_upload(source)
    if source.is_dir():
        with dataset.open(source) as data:
            findings = checks.check(data, checks.STRUCTURE)
            check_quality(data, findings, settings)
            problems += findings
    rules = [problem.rule for problem in problems if problem.rule.startswith("check.")]
    return {rule: rules.count(rule) for rule in rules}


@pytest.mark.parametrize("number", TRIPS)
def test_a_check_of_the_whole_finds_the_fault(tmp_path, number):
    columns_of_the_fault = {82: 2}  # the one that is missing and the one in its place
    assert _found(TRIPS[number](tmp_path))[f"check.{number}"] == columns_of_the_fault.get(number, 1)


@pytest.mark.parametrize("number", MISSES)
def test_a_check_of_the_whole_does_not_find_the_near_miss(tmp_path, number):
    assert f"check.{number}" not in _found(MISSES[number](tmp_path))


@pytest.mark.parametrize(
    ("number", "changes"),
    [
        (72, (WAITING, "Enrollment w2 | EntryDate=2025-10-31, MoveInDate=2025-11-03")),
        (72, (WAITING, "Enrollment w2 | EntryDate=2025-10-31, RelationshipToHoH=2")),
        (72, (WAITING, "Enrollment w2 | EntryDate=2025-10-31", "Project p1 | ProjectType=2")),
        (72, (WAITING, "Enrollment w2 | EntryDate=2025-10-31", "+Exit t1 t9 | EnrollmentID=w2, PersonalID=c2")),
        (104, (STAYING, "Enrollment s2 | EntryDate=2025-10-31", "+Exit t1 t9 | EnrollmentID=s2, PersonalID=c2")),
        (104, (STAYING, "Enrollment s2 | EntryDate=2025-10-31", "Project p1 | ProjectType=1")),
    ],
)
def test_the_longest_is_no_outlier_where_it_is_not_of_those_compared(tmp_path, number, changes):
    assert f"check.{number}" not in _found(_of(*changes)(tmp_path))


@pytest.mark.parametrize(("moved_in", "found"), [("2025-11-04", True), ("2025-11-05", False)])
def test_in_permanent_housing_a_long_stay_is_counted_from_the_move_in(tmp_path, moved_in, found):
    """All moved in on November 5, s2 perhaps a day before; s2 started a month before the others."""
    others = "\n".join(f"Enrollment {key} | MoveInDate=2025-11-05" for key in ("e1", "e2", "s0", "s1"))
    long = f"Enrollment s2 | EntryDate=2025-10-01, MoveInDate={moved_in}"
    made = _of("Project p1 | ProjectType=3", STAYING, others, long)(tmp_path)
    assert ("check.104" in _found(made)) == found


def test_a_column_that_reports_depend_on_may_be_missing(tmp_path):
    found = _found(_header("Enrollment", "EntryDate", "Start")(tmp_path))
    assert (found["check.12"], found["check.82"]) == (1, 1)


def test_an_export_of_older_columns_is_out_of_date_whatever_it_says(tmp_path):
    for file in standards.edition("fy2024").files:
        header = ",".join(column.name for column in file.columns)
        (tmp_path / file.csv_name).write_text(header + "\n")
    names = [column.name for column in standards.edition("fy2024").file("Export").columns]
    row = ",".join("2026 v1.0" if name == "CSVVersion" else "" for name in names)
    (tmp_path / "Export.csv").write_text(f"{','.join(names)}\n{row}\n")
    assert _found(tmp_path)["check.124"] == 1


def test_whether_a_hashed_export_is_expected_is_a_setting(tmp_path):
    plain = _of()(tmp_path)
    assert "check.126" not in _found(plain)
    assert _found(plain, Settings({"expect_hashed": "1"})) == {"check.126": 1}
