"""A cell that no rule claims is found."""

from dataclasses import replace

import pytest

from hudkit import reports
from tools.pages.traceability import unclaimed


@pytest.mark.parametrize("name", reports.names())
def test_every_cell_is_claimed(name: str) -> None:
    assert not unclaimed(reports.definition(name))


def test_a_row_and_a_column_without_a_key_are_named() -> None:
    report = reports.definition("apr")
    question = report.questions["Q5a"]
    places = replace(
        question.places,
        rows=tuple(pair for pair in question.places.rows if pair[0] != "3"),
        columns=tuple(pair for pair in question.places.columns if pair[0] != "B"),
    )
    lacking = replace(report, questions={**report.questions, "Q5a": replace(question, places=places)})
    assert {("Q5a", "B2"), ("Q5a", "C3"), ("Q5a", "B3")} <= set(unclaimed(lacking))
    assert ("Q5a", "C2") not in unclaimed(lacking)
