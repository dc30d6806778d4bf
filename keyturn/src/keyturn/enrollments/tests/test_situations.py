"""The plain questions of place reach every code that HUD allows in a column, each by one way (list 3.12.1)."""

import pytest

from keyturn.enrollments.change_forms import ExitForm
from keyturn.enrollments.situations import CURRENT, DESTINATION, LIST, PLAIN, PRIOR, kind_of, kinds
from keyturn.people.answers import NO_ANSWER, codes


@pytest.mark.parametrize("column", [PRIOR, CURRENT, DESTINATION])
def test_every_code_is_reached_once(column):
    reached = [code for _key, _words, _which, held in kinds(column) for code in held]
    assert sorted(reached) == sorted(codes(LIST, column))


def test_every_code_has_plain_words_and_a_kind():
    for code in codes(LIST):
        assert kind_of(code)
        assert code in PLAIN or code in NO_ANSWER


def test_a_prior_situation_is_never_a_destination_only():
    assert not {312, 313, 24, 30, 17} & set(codes(LIST, PRIOR))
    assert {335, 336} <= set(codes(LIST, PRIOR))


def exit_form(**answers):
    return ExitForm({"who": ["a"], "exit_date": "2026-01-14", **answers}, members=[("a", "Ana")])


def test_one_question_is_enough_where_the_kind_has_one_code():
    form = exit_form(kind="outside")
    assert form.is_valid(), form.errors
    assert form.answers() == {"destination": 116, "destination_subsidy_type": None, "other_destination": None}


def test_a_subsidized_rental_needs_its_subsidy():
    form = exit_form(kind="home", which_home="435")
    assert not form.is_valid()
    assert form.errors["subsidy"] == ["Choose what helps to pay"]
    form = exit_form(kind="home", which_home="435", subsidy="431")
    assert form.is_valid(), form.errors
    assert form.answers()["destination_subsidy_type"] == 431


def test_a_kind_with_several_codes_asks_which():
    form = exit_form(kind="institution")
    assert form.errors["which_institution"] == ["Choose which one"]


def test_an_answer_of_another_kind_is_left_aside():
    form = exit_form(kind="outside", which_home="435", subsidy="431")
    assert form.is_valid(), form.errors
    assert form.answers()["destination_subsidy_type"] is None


def test_somewhere_else_says_where():
    assert exit_form(kind="other").errors["elsewhere"] == ["Write where"]
    form = exit_form(kind="other", elsewhere="A houseboat")
    assert form.is_valid()
    assert form.answers() == {"destination": 17, "destination_subsidy_type": None, "other_destination": "A houseboat"}
