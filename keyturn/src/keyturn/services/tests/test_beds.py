"""Bed nights (4.14): one a night, within the stay, taken back for 15 minutes."""

from datetime import datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from keyturn.conftest import staff
from keyturn.enrollments.night import tonight
from keyturn.enrollments.rules import Refused
from keyturn.enrollments.services import record_exit
from keyturn.enrollments.tests import build
from keyturn.services.beds import mark_here, nights, take_back
from keyturn.services.models import Service
from keyturn.services.roster import roster

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelter(worker):
    return build.project("oak", 1, 8, name="Oak Night Shelter")


@pytest.fixture
def ana(worker, shelter):
    return build.enroll(worker, shelter, build.person(worker, "Ana"), entry=tonight() - timedelta(days=5))[0]


def test_entering_is_the_first_night(worker, ana):
    night = nights().get()
    assert (night.date_provided, night.record_type, night.type_provided) == (ana.entry_date, 200, 200)


def test_other_projects_have_no_nights(worker):
    build.enroll(worker, build.project("oak", 0), build.person(worker, "Ana"))
    assert not Service.objects.exists()


def test_a_double_tap_is_one_night(worker, ana):
    assert mark_here(worker, ana, tonight()) is not None
    assert mark_here(worker, ana, tonight()) is None
    assert nights().filter(date_provided=tonight()).count() == 1
    assert build.events("service.create").count() == 1


def test_a_night_is_within_the_stay(worker, ana):
    for night in (tonight() + timedelta(days=1), ana.entry_date - timedelta(days=1)):
        with pytest.raises(Refused):
            mark_here(worker, ana, night)
    record_exit(worker, [ana], tonight() - timedelta(days=1), destination=116)
    gone = build.fresh(worker, ana)
    with pytest.raises(Refused):
        mark_here(worker, gone, tonight() - timedelta(days=1))
    assert mark_here(worker, gone, tonight() - timedelta(days=2)) is not None


def test_nobody_leaves_on_a_night_they_slept_here(worker, ana):
    mark_here(worker, ana, tonight() - timedelta(days=1))
    with pytest.raises(Refused) as caught:
        record_exit(worker, [ana], tonight() - timedelta(days=1), destination=116)
    assert "Ana Ruiz slept here on the night of" in caught.value.reasons[0]


def test_a_mark_is_taken_back_and_made_again(worker, ana):
    mark_here(worker, ana, tonight())
    assert take_back(worker, ana, tonight())
    assert not nights().filter(date_provided=tonight()).exists()
    assert not take_back(worker, ana, tonight())
    mark_here(worker, ana, tonight())
    assert nights().filter(date_provided=tonight()).count() == 1


def test_after_fifteen_minutes_only_a_manager_takes_it_back(worker, ana):
    mark_here(worker, ana, tonight())
    Service.objects.update(date_created=timezone.now() - timedelta(minutes=16))
    with pytest.raises(PermissionDenied):
        take_back(worker, ana, tonight())
    assert take_back(staff("oak", "program-manager", "Magnolia"), ana, tonight())


@pytest.mark.parametrize(
    ("role", "may"), [("services-only", True), ("read-only", False), ("reporting-and-monitoring", False)]
)
def test_who_may_mark(worker, ana, role, may):
    other = staff("oak", role, "Otto")
    if may:
        assert mark_here(other, ana, tonight()) is not None
    else:
        with pytest.raises(PermissionDenied):
            mark_here(other, ana, tonight())


def test_before_five_it_is_still_last_night():
    zone = timezone.get_current_timezone()
    assert tonight(datetime(2026, 1, 14, 4, 59, tzinfo=zone)).isoformat() == "2026-01-13"
    assert tonight(datetime(2026, 1, 14, 5, 0, tzinfo=zone)).isoformat() == "2026-01-14"


def test_the_roster_knows_who_is_expected(worker, shelter, ana):
    build.beds(shelter, 40)
    ben = build.enroll(worker, shelter, build.person(worker, "Ben"), entry=tonight())[0]
    found = roster(worker, shelter, tonight())
    assert [(line.name, line.here) for line in found.expected] == [("Ben Ruiz", True)]
    assert [line.name for line in found.others] == ["Ana Ruiz"]
    assert (found.here, found.beds) == (1, 40)
    mark_here(worker, ana, tonight() - timedelta(days=1))
    assert {line.row.pk for line in roster(worker, shelter, tonight()).expected} == {ana.pk, ben.pk}


def test_a_roster_costs_the_same_for_many(worker, shelter, ana, django_assert_max_num_queries):
    for number in range(8):
        build.enroll(worker, shelter, build.person(worker, f"Name{number}"), entry=tonight())
    with django_assert_max_num_queries(5):
        roster(worker, shelter, tonight())
