"""Enrolling a household: everybody or nobody, by HUD's rules, in words."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from keyturn.conftest import staff
from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.rules import Member, Refused, say
from keyturn.enrollments.services import enroll_household, join_household
from keyturn.enrollments.tests import build

pytestmark = pytest.mark.django_db


def refused(viewer, project, members, entry):
    with pytest.raises(Refused) as caught:
        enroll_household(viewer, project, members, entry, coc="XX-500", press="x")
    assert not Enrollment.objects.filter(project=project).exists()
    return caught.value.reasons


def test_a_household_shares_its_key_and_has_one_head(worker, shelter, family):
    rows = build.enroll(worker, shelter, *family)
    assert len({row.household_id for row in rows}) == 1
    assert [row.relationship_to_hoh for row in rows] == [1, 2, 2]
    assert {row.enrollment_coc for row in rows} == {"XX-500"}
    assert {row.user_id for row in rows} == {worker.hud_user_id}


def test_one_event_names_everybody(worker, shelter, family):
    build.enroll(worker, shelter, *family)
    event = build.events("enrollment.create").get()
    assert sorted(event.client_ids) == sorted(client.pk for client in family)
    assert event.organization_id == "oak"


@pytest.mark.parametrize(("relations", "count"), [((2, 2, 2), 0), ((1, 1, 2), 2)])
def test_there_is_one_head(worker, shelter, family, relations, count):
    assert relations.count(1) == count
    members = [Member(client, relation) for client, relation in zip(family, relations, strict=True)]
    assert refused(worker, shelter, members, build.day(1)) == ("Choose one person as head of household",)


def test_entry_is_not_in_the_future(worker, shelter, family):
    assert refused(worker, shelter, [Member(family[0], 1)], build.day(-1)) == ("Entry date must be today or earlier",)


def test_entry_is_not_before_birth(worker, shelter, family):
    reasons = refused(worker, shelter, [Member(family[0], 1), Member(family[2], 2)], date(2018, 1, 5))
    assert reasons == ("Entry date must be on or after 20 August 2019, the day Marta Ruiz was born",)


def test_entry_is_not_before_the_project_opened(worker, shelter, family):
    reasons = refused(worker, shelter, [Member(family[0], 1)], date(2014, 12, 31))
    assert reasons == ("Entry date must be on or after 1 January 2015, the day this project opened",)


def test_nobody_is_in_a_household_twice(worker, shelter, family):
    members = [Member(family[0], 1), Member(family[0], 3)]
    assert "Somebody is in the household twice. Take one of them out" in refused(worker, shelter, members, build.day(1))


def test_no_second_enrollment_while_one_is_open(worker, shelter, family):
    build.enroll(worker, shelter, family[1], entry=build.day(9))
    with pytest.raises(Refused) as caught:
        build.enroll(worker, shelter, *family, entry=build.day(2))
    since = say(build.day(9))
    assert caught.value.reasons == (
        f"Luis Ruiz already has an enrollment at Oak Family Shelter from {since}. Open that one, or choose another date",
    )
    assert Enrollment.objects.filter(project=shelter).count() == 1


def test_the_day_somebody_left_they_may_enter_again(worker, shelter, family):
    from keyturn.enrollments.services import record_exit

    rows = build.enroll(worker, shelter, family[0], entry=build.day(9))
    record_exit(worker, rows, build.day(3), destination=116)
    build.enroll(worker, shelter, family[0], entry=build.day(3))
    with pytest.raises(Refused):
        build.enroll(worker, shelter, family[0], entry=build.day(4))


def test_the_same_press_is_one_household(worker, shelter, family):
    first = build.enroll(worker, shelter, *family, press="tap")
    second = build.enroll(worker, shelter, *family, press="tap")
    assert {row.pk for row in first} == {row.pk for row in second}
    assert build.events("enrollment.create").count() == 1


def test_somebody_joins_a_household_and_never_before_it_began(worker, shelter, family):
    head = build.enroll(worker, shelter, family[0], entry=build.day(9))[0]
    with pytest.raises(Refused) as caught:
        join_household(worker, head, [Member(family[1], 2)], build.day(10), press="a")
    assert "when the household entered" in caught.value.reasons[0]
    joined = join_household(worker, head, [Member(family[1], 2)], build.day(4), press="b")[0]
    assert join_household(worker, head, [Member(family[1], 2)], build.day(4), press="b") == [joined]
    assert joined.household_id == head.household_id
    assert joined.entry_date == build.day(4)


@pytest.mark.parametrize("role", ["services-only", "read-only", "assessor-only", "reporting-and-monitoring"])
def test_only_those_who_may_enroll_do(worker, shelter, family, role):
    other = staff("oak", role, "Otto")
    with pytest.raises(PermissionDenied):
        build.enroll(other, shelter, family[0])


def test_another_agencys_worker_may_not_enroll_here(shelter, family, stranger):
    with pytest.raises(PermissionDenied):
        build.enroll(stranger, shelter, family[0])
