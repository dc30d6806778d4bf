"""The answers a question knows are those of its rows, or those of HUD's lists where a row gathers several."""

from datetime import date

import pytest

from hudkit import reports, standards

TABLES = {"destination": "Q23c", "living_situation": "Q15", "domestic_violence": "Q14a", "when_occurred": "Q14b"}
TABLES |= {"sex": "Q24e"}
LISTS = {"school_enrollment": "C3.2", "recent_education": "C3.A", "current_education": "C3.B"}
"""Elements of Q27m: its rows join an answer on attending with one on the education itself."""


def listed() -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for element, code, *_ in reports.definition("apr").lists["listed_answer"].in_force(date(2025, 10, 1)):
        found.setdefault(str(element), set()).add(int(code))
    return found


@pytest.mark.parametrize(("element", "table"), TABLES.items())
def test_every_listed_answer_has_a_row_and_every_row_is_listed(element: str, table: str) -> None:
    rows = reports.definition("apr").questions[table].places.rows
    assert listed()[element] == {int(key) for _, key in rows if key.isdigit()}


@pytest.mark.parametrize(("element", "number"), LISTS.items())
def test_every_listed_answer_is_in_huds_list_and_the_other_way_round(element: str, number: str) -> None:
    assert listed()[element] == {int(code.value) for code in standards.edition("fy2026").list(number).codes}


def test_no_other_element_is_listed() -> None:
    assert set(listed()) == set(TABLES) | set(LISTS)
