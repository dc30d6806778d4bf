"""Problems as a collection: in order, counted, without values."""

import duckdb
import pytest

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


def test_a_problem_says_where_it_is(findings):
    *_, named, missing = findings
    assert str(named) == "Client.csv, line 9, FirstName: R061 (PersonalID c1)"
    assert str(missing) == "Event.csv: file.missing"


def test_a_rule_that_does_not_exist_is_refused():
    with pytest.raises(KeyError):
        structural("value.odd", "Client")
