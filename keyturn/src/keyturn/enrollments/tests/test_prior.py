"""3.917: which questions follow, by project type (HMIS Data Dictionary FY2024, 3.917)."""

import pytest

from keyturn.enrollments.prior import answers, asks_night_before, asks_street, short_stay

SHELTER, RRH = 0, 13
STREET, HOSPITAL, FAMILY = 116, 206, 335
STREET_ANSWERS = {"times_homeless_past_three_years": 2, "months_homeless_past_three_years": 103}


@pytest.mark.parametrize(
    ("kind", "situation", "length", "expected"),
    [
        (SHELTER, FAMILY, 10, None),
        (RRH, STREET, 10, None),
        (RRH, FAMILY, 10, 1),
        (RRH, FAMILY, 11, 1),
        (RRH, FAMILY, 2, 0),
        (RRH, HOSPITAL, 2, 1),
        (RRH, HOSPITAL, 3, 1),
        (RRH, HOSPITAL, 4, 0),
        (RRH, FAMILY, 99, 99),
        (RRH, 8, 10, 1),
        (RRH, None, None, None),
    ],
)
def test_a_short_stay_is_derived(kind, situation, length, expected):
    assert short_stay(kind, situation, length) == expected


def test_form_a_asks_everybody_about_the_street():
    assert asks_street(SHELTER, FAMILY, None)
    assert not asks_night_before(SHELTER, FAMILY, 10)


@pytest.mark.parametrize(
    ("situation", "before", "asked"), [(STREET, None, True), (FAMILY, 1, True), (FAMILY, 0, False)]
)
def test_form_b_asks_after_the_street_or_a_short_stay_from_it(situation, before, asked):
    assert asks_street(RRH, situation, before) is asked


def test_what_is_not_asked_is_empty():
    given = {"living_situation": FAMILY, "length_of_stay": 4, "previous_street_essh": 1, **STREET_ANSWERS}
    found = answers(RRH, given)
    assert found["los_under_threshold"] == 0
    assert found["previous_street_essh"] is None
    assert found["times_homeless_past_three_years"] is None


def test_form_a_keeps_the_street_answers():
    assert answers(SHELTER, {"living_situation": STREET, "length_of_stay": 10, **STREET_ANSWERS}) == {
        "living_situation": STREET,
        "rental_subsidy_type": None,
        "length_of_stay": 10,
        "los_under_threshold": None,
        "previous_street_essh": None,
        "date_to_street_essh": None,
        **STREET_ANSWERS,
    }
