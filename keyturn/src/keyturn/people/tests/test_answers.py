"""HUD's answers: three kinds of none, plain words, and Spanish for the lists of every day."""

import pytest

from keyturn.people.answers import HUDS_WORDS, codes, options, words
from keyturn.people.spoken import SPOKEN

EVERY_DAY = (
    "3.917.2",
    "3.917.4",
    "3.12.A",
    "4.21",
    "2.02.6",
    "2.07.4",
    "2.07.6",
    "2.02.D",
    "4.11.A",
    "P1.2",
    "P2.2",
    "R7.1",
)


@pytest.mark.parametrize("number", EVERY_DAY)
def test_the_lists_of_every_day_are_in_the_catalogue(number):
    said = {label for label in codes(number).values() if label not in HUDS_WORDS.values()}
    assert said <= SPOKEN


def test_the_three_kinds_of_no_answer_are_three():
    assert [words("1.8", code) for code in (8, 9, 99)] == [
        "Client doesn’t know",
        "Client prefers not to answer",
        "Not asked yet",
    ]
    assert words("1.8", None) == ""


def test_eight_is_a_grant_where_the_list_says_so():
    assert words("2.06.1", 8).startswith("HUD: ESG")
    assert dict(options("3.917.5"))[108] == "8"


def test_a_code_outside_the_list_is_shown_as_it_is():
    assert words("1.8", 42) == "42"


def test_a_column_takes_only_its_own_codes():
    assert 24 in codes("3.12.1", "Exit.Destination")
    assert 24 not in codes("3.12.1", "Enrollment.LivingSituation")
