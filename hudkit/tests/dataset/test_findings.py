"""Problems as a collection: in order, counted, without values."""

import duckdb
import pytest

from hudkit import standards
from hudkit.dataset import Findings, Problem
from hudkit.dataset.problem import structural


@pytest.fixture
def findings():
    connection = duckdb.connect()
    connection.execute("create schema received")
    found = Findings(connection, "found")
    keys = (("PersonalID", "c1"),)
    found.add(
        [Problem("R061", "warning", "Client", 9, "FirstName", keys), structural("value.date", "Client", 3, "DOB")]
    )
    found.add([structural("file.missing", "Event"), structural("value.date", "Client", 2, "DOB")])
    return found


def test_they_come_in_the_order_of_file_and_line(findings):
    assert [(one.file, one.line) for one in findings] == [("Client", 2), ("Client", 3), ("Client", 9), ("Event", None)]
    assert findings.first(1) == [structural("value.date", "Client", 2, "DOB")]


def test_they_are_counted_by_rule_and_column(findings):
    counts = [(one.rule, one.column, one.count, one.first_line) for one in findings.counts()]
    assert counts == [("value.date", "DOB", 2, 2), ("R061", "FirstName", 1, 9), ("file.missing", "", 1, None)]
    assert (len(findings), findings.errors()) == (4, 3)


def test_a_row_is_found_by_every_condition_that_holds_for_it(findings):
    file = standards.edition("fy2026").file("Client")
    rows = "(values (2, 'c1', 1), (3, 'c2', null), (4, repeat('x', 99), 2)) t(_line, PersonalID, Sex)"
    unlike, missing = Problem("R1", "error", "Client", None, "Sex"), Problem("R2", "warning", "Client", None, "Sex")
    before = len(findings)
    findings.add_where([(unlike, "Sex <> 1"), (missing, "Sex is null"), (missing, "_line < 3")], file, rows)
    found = [one for one in findings if one.rule in ("R1", "R2")]
    assert [(one.rule, one.severity, one.line) for one in found] == [
        ("R2", "warning", 2),
        ("R2", "warning", 3),
        ("R1", "error", 4),
    ]
    assert found[-1].keys == (("PersonalID", "x" * 40),)
    assert len(findings) == before + 3


def test_a_problem_says_where_it_is(findings):
    *_, named, missing = findings
    assert str(named) == "Client.csv, line 9, FirstName: R061 (PersonalID c1)"
    assert str(missing) == "Event.csv: file.missing"


def test_a_rule_that_does_not_exist_is_refused():
    with pytest.raises(KeyError):
        structural("value.odd", "Client")
