"""Likely duplicates before a second record is made (req 140)."""

import pytest

from keyturn.people.duplicates import likely
from keyturn.people.identity import Identity

pytestmark = pytest.mark.django_db


def found(viewer, **who):
    return [match.client.pk for match in likely(viewer, Identity(**who))]


@pytest.mark.parametrize(
    "who",
    [
        {"first_name": "Filip", "last_name": "X", "ssn": "900456789"},
        {"first_name": "Phil", "last_name": "Johnson", "dob": "1980-02-29"},
        {"first_name": "Phillip", "last_name": "Jonson"},
        {"first_name": "Johnson", "last_name": "Phillip"},
    ],
)
def test_somebody_very_like_is_shown(who, phillip, worker):
    assert found(worker, **who) == [phillip.pk]


@pytest.mark.parametrize(
    "who",
    [
        {"first_name": "Maria", "last_name": "Lopez", "dob": "1980-02-29"},
        {"first_name": "Peter", "last_name": "Jackson"},
        {"first_name": "Phillip"},
    ],
)
def test_somebody_else_is_not(who, phillip, worker):
    assert found(worker, **who) == []


def test_what_another_agency_keeps_is_not_hinted_at(phillip, stranger):
    assert found(stranger, first_name="Phillip", last_name="Johnson", ssn="900456789") == []
