"""The catalog, its settings and its relations hold together; settings move thresholds; findings name their record."""

import re

import pytest

from hudkit import checks, dataset, standards
from hudkit.checks.quality import GROUPS, SETTINGS, SEVERITIES, Settings, catalog, check_quality
from hudkit.checks.quality.prepare import GIVEN, priority, steps
from hudkit.checks.quality.run import TEXT, UPLOAD, sources
from hudkit.rule import order
from tests.hostile import exports

from .quality_world import community

FY2026 = standards.edition("fy2026")


def test_each_check_is_whole():
    for check in catalog():
        assert check.issue and check.element and check.says.endswith(".") and check.guidance.endswith("."), check.number
        assert check.severity in SEVERITIES and check.group in GROUPS, check.number
        assert not check.file or check.file in {file.name for file in FY2026.files}, check.number
        assert not check.column or check.column in FY2026.file(check.file), check.number
        assert check.over in {*sources(), TEXT, UPLOAD}, check.number
        assert bool(check.when) != (check.over in (TEXT, UPLOAD)), check.number
        assert all(FY2026.rule(rule) for rule in check.rests_on), check.number


def test_a_check_s_file_has_a_line_in_its_relation():
    for check in catalog():
        if check.over in sources() and sources()[check.over].lines:
            assert check.file in sources()[check.over].lines, check.number


def test_the_rule_of_a_finding_is_its_check():
    rule = checks.rule_of(FY2026, "check.77")
    assert (rule.text, rule.severity, rule.kind) == ("Project Overlaps", "warning", "data quality")
    assert "check 77" in rule.source
    assert "rule R140" in checks.rule_of(FY2026, "check.99").source


def test_settings_belong_to_checks_that_use_them():
    texts = {check.number: check.when for check in catalog()}
    bodies = " ".join(step.body for step in steps().values())
    for setting in SETTINGS:
        for number in setting.checks:
            assert number in texts
            assert f"${setting.name}" in texts[number] + bodies, setting.name


def test_steps_need_only_each_other_files_and_the_tables_of_a_run():
    known = {*steps(), *GIVEN, *(file.name for file in FY2026.files)}
    for step in order(steps(), steps(), given=GIVEN):
        assert set(step.needs) <= known, step.id


def test_where_a_check_may_find_its_fault_elsewhere_exists():
    for check in catalog():
        for file, column in re.findall(r"'([A-Z]\w+)\.(\w+)'", check.at):
            assert column in FY2026.file(file), check.number
            assert file in sources()[check.over].lines, check.number


def test_priority_columns_exist():
    assert all(column in FY2026.file(file) for file, column in priority())


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"long_stays": "9"}, "no setting long_stays"),
        ({"seasonal_days": "-1"}, "seasonal_days is a whole number"),
        ({"oldest_age": ""}, "oldest_age is a whole number"),
        ({"long_stay_percentile": "101"}, "long_stay_percentile is a whole number from 0 to 100"),
        ({"expect_hashed": "2"}, "expect_hashed is a whole number from 0 to 1"),
        ({"move_in_since": "2017"}, "move_in_since is a date"),
        ({"seasonal_days": "1; drop table Client"}, "seasonal_days is a whole number"),
    ],
)
def test_a_setting_that_is_none_is_refused(changed, words):
    with pytest.raises(ValueError, match=words):
        Settings(changed)


def test_settings_move_the_thresholds(tmp_path):
    """e1 has stayed in shelter p1 (type 0, no limit by default) for 62 days on the day of the export."""
    with dataset.open(exports.folder(tmp_path / "export", community())) as data:
        found = {days: _count(data, {"long_stay_days_0": days}) for days in ("", "62", "61")}
    assert found == {"": 0, "62": 0, "61": 1}


def _count(data, changed) -> int:
    checks.check(data, ())
    findings = dataset.Findings(data.connection, checks.TABLE)
    check_quality(data, findings, Settings(changed))
    return sum(one.rule == "check.102" for one in findings)


def test_a_finding_names_the_record_and_its_place(tmp_path):
    rows = community("Enrollment e1 | DisablingCondition=99", "Exit t1 | Destination=30")
    with dataset.open(exports.folder(tmp_path / "export", rows)) as data:
        found = {one.rule: one for one in checks.check(data, checks.EVERY)}
    stay = found["check.32"]
    assert (stay.file, stay.line, stay.column) == ("Enrollment", 2, "DisablingCondition")
    assert stay.keys == (("PersonalID", "c1"), ("EnrollmentID", "e1"), ("HouseholdID", "h1"), ("ProjectID", "p1"))
    left = found["check.59"]
    assert (left.file, left.line, dict(left.keys)["EnrollmentID"]) == ("Exit", 2, "e2")


def test_deleted_records_trip_no_check(tmp_path):
    rows = community("+Enrollment e1 e9 | DisablingCondition=99, HouseholdID=h9")
    rows["Enrollment"][-1]["DateDeleted"] = exports.TIME
    with dataset.open(exports.folder(tmp_path / "export", rows)) as data:
        assert list(checks.check(data, checks.EVERY)) == []


def test_an_export_without_rows_can_be_checked(tmp_path):
    rows = {file.name: [] for file in FY2026.files}
    with dataset.open(exports.folder(tmp_path / "export", rows | {"User": []})) as data:
        found = {one.rule for one in checks.check(data, checks.EVERY)}
    assert found == {"export.rows", "check.101"}
