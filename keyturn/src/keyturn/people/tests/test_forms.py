"""Adding a person: quality codes follow from what was typed; the three "no answers" stay three."""

import pytest

from keyturn.people.forms import CorrectClientForm, NewClientForm, PersonForm, initial_of
from keyturn.people.models import Client

FULL = {
    "first_name": "Ana",
    "last_name": "Ruiz",
    "dob_month": "3",
    "dob_day": "14",
    "dob_year": "1991",
    "ssn": "900-12-3456",
}


def form(**answers):
    return PersonForm({**FULL, **answers})


def new(**answers):
    return NewClientForm({**FULL, "sharing": "", **answers}, agencies=[("oak", "Oak")])


def values(**answers):
    found = form(**answers)
    assert found.is_valid(), found.errors
    return found.identity(), found.answers()


def test_what_is_complete_is_complete():
    identity, answers = values()
    assert (identity.ssn, identity.dob) == ("900123456", "1991-03-14")
    assert [answers[f"{name}_data_quality"] for name in ("name", "ssn", "dob")] == [1, 1, 1]


def test_a_year_alone_is_a_partial_birth_date():
    identity, answers = values(dob_month="", dob_day="")
    assert (identity.dob, answers["dob_data_quality"]) == ("1991-01-01", 2)


def test_the_last_four_are_a_partial_ssn():
    identity, answers = values(ssn="3456")
    assert (identity.ssn, answers["ssn_data_quality"]) == ("xxxxx3456", 2)


def test_a_street_name_is_a_partial_name():
    _identity, answers = values(last_name="")
    assert answers["name_data_quality"] == 2
    _identity, answers = values(name_data_quality="2")
    assert answers["name_data_quality"] == 2


@pytest.mark.parametrize("code", [8, 9, 99])
def test_no_answer_is_one_of_three(code):
    _identity, answers = values(ssn="", ssn_data_quality=str(code))
    assert answers["ssn_data_quality"] == code


@pytest.mark.parametrize(
    ("left_out", "field", "said"),
    [
        ({"ssn": ""}, "ssn_data_quality", "Enter a Social Security number, or choose why there is none"),
        ({"first_name": "", "last_name": ""}, "name_data_quality", "Enter a name, or choose why there is none"),
        ({"dob_month": "", "dob_day": "", "dob_year": ""}, "dob_data_quality",
         "Enter a birth date, or choose why there is none"),
        ({"ssn_data_quality": "9"}, "ssn_data_quality",
         "You typed an answer but said there is none. Change one of them"),
        ({"ssn": "12345"}, "ssn", "Enter 9 digits, or only the last 4"),
        ({"dob_month": "2", "dob_day": "30"}, "dob", "Enter a real birth date. The year alone is enough"),
    ],
)  # fmt: skip
def test_what_does_not_go_together_is_said(left_out, field, said):
    assert form(**left_out).errors[field] == [said]


@pytest.mark.parametrize(
    ("left_out", "field"),
    [
        ({"ssn": ""}, "ssn_data_quality"),
        ({"dob_month": "", "dob_day": "", "dob_year": ""}, "dob_data_quality"),
    ],
)
def test_of_a_new_client_what_is_left_alone_was_not_asked_yet(left_out, field):
    found = new(**left_out)
    assert field not in found.errors
    assert found.cleaned_data[field] == 99


def test_a_new_client_needs_a_name_or_the_reason_why_there_is_none():
    assert "name_data_quality" in new(first_name="", last_name="").errors


def test_a_partial_date_is_shown_again_as_it_was_typed():
    found = form(dob_month="", dob_day="", ssn="1")
    assert not found.is_valid()
    html = str(found["dob"])
    assert 'value="1991"' in html


def test_race_named_and_not_named():
    _identity, answers = values(race=["asian", "white"])
    assert (answers["asian"], answers["white"], answers["hispanic_latinao"], answers["race_none"]) == (1, 1, 0, None)
    _identity, answers = values(race_none="9")
    assert (answers["asian"], answers["race_none"]) == (0, 9)
    _identity, answers = values()
    assert answers["race_none"] == 99


def test_sharing_is_asked_of_everybody_new():
    found = NewClientForm(FULL, agencies=[("oak", "Oak")])
    assert "sharing" in found.errors


@pytest.mark.django_db
def test_a_correction_names_its_paper(phillip):
    client = Client.objects.get(pk=phillip.pk)
    found = CorrectClientForm({**FULL, "version": client.version}, initial=initial_of(client))
    assert found.errors["seen"] == ["Choose which paper you saw"]
