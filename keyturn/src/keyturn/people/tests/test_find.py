"""Finding a client the way staff type (req 129, 130)."""

from datetime import date

import pytest

from keyturn.people.search import read
from keyturn.people.selectors import find_clients

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    "typed",
    [
        "P J",
        "j p",
        "phillip johnson",
        "Johnson, Phil",
        "phillip jonson",
        "900-45-6789",
        "6789",
        "02/29/1980",
        "29 Feb 1980",
        "1980-02-29",
    ],
)
def test_a_client_is_found_by(typed, phillip, worker):
    assert [m.client.pk for m in find_clients(worker, read(typed, TODAY))] == [phillip.pk]


@pytest.mark.parametrize("typed", ["Q J", "johnson zz", "900-45-6780", "03/01/1980", ""])
def test_nobody_is_found_by(typed, phillip, worker):
    assert find_clients(worker, read(typed, TODAY)) == []


def test_another_agency_finds_nobody(phillip, stranger):
    assert find_clients(stranger, read("P J", TODAY)) == []
