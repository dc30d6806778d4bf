"""Today, the client, the enrollment and the project: what stands there, for whom, at what cost."""

from datetime import timedelta

import pytest
from django.urls import reverse

from keyturn.conftest import staff
from keyturn.consent.services import answer_sharing
from keyturn.desk.occupancy import tonight
from keyturn.desk.waiting import waiting
from keyturn.enrollments import night
from keyturn.enrollments.services import record_exit
from keyturn.enrollments.tests import build
from keyturn.projects.selectors import projects
from keyturn.services.models import Service

pytestmark = pytest.mark.django_db


def slugs(viewer):
    return {group.slug: [item.title for item in group.items] for group in waiting(viewer)}


def test_nothing_waits(browser):
    assert "Nothing is waiting for you" in browser.get("/").content.decode()


def test_unfinished_intakes_wait_by_household(worker, housing):
    build.enroll(worker, housing, build.person(worker, "Ana"), build.person(worker, "Luis", born="2016-05-02"))
    assert slugs(worker)["intake"] == ["Ana Ruiz and 1 other"]


def test_a_move_in_is_missed_after_thirty_days(worker, housing):
    build.enroll(worker, housing, build.person(worker, "Ana"), entry=build.day(30))
    build.enroll(worker, housing, build.person(worker, "Ben"), entry=build.day(29))
    assert slugs(worker)["move-in"] == ["Ana Ruiz"]


def test_somebody_not_seen_for_two_weeks(worker):
    shelter = build.project("oak", 1, 8)
    build.enroll(worker, shelter, build.person(worker, "Ana"), entry=night.tonight() - timedelta(days=15))
    build.enroll(worker, shelter, build.person(worker, "Ben"), entry=night.tonight() - timedelta(days=14))
    assert slugs(worker)["not-seen"] == ["Ana Ruiz"]


def test_a_year_brings_an_assessment(worker, housing):
    build.enroll(worker, housing, build.person(worker, "Ana"), entry=build.day(360))
    build.enroll(worker, housing, build.person(worker, "Ben"), entry=build.day(300))
    assert slugs(worker)["annual"] == ["Ana Ruiz"]


def test_an_exit_without_its_answers_waits(worker, ana):
    record_exit(worker, [ana], build.day(2), destination=410)
    assert slugs(worker)["exits"] == ["Ana Ruiz"]


@pytest.mark.parametrize("role", ["read-only", "services-only", "reporting-and-monitoring"])
def test_nothing_waits_for_who_may_not_act(ana, role):
    assert waiting(staff("oak", role, "Otto")) == []


def test_what_waits_costs_the_same_for_many(worker, housing, django_assert_max_num_queries):
    for number in range(6):
        build.enroll(worker, housing, build.person(worker, f"N{number}"), entry=build.day(360))
    with django_assert_max_num_queries(32):
        assert len(slugs(worker)["intake"]) == 6


def test_the_page_of_today_costs_little(browser, worker, housing, django_assert_max_num_queries):
    for number in range(6):
        build.enroll(worker, housing, build.person(worker, f"N{number}"), entry=build.day(20))
    browser.get("/")
    with django_assert_max_num_queries(50):
        browser.get("/")


def test_beds_by_kind_of_project(worker):
    shelter, nights, housing = (build.project("oak", kind) for kind in (0, 1, 3))
    for made in (shelter, nights, housing):
        build.beds(made, 10)
        build.enroll(worker, made, build.person(worker, f"In {made.pk}"), entry=night.tonight())
    Service.objects.all().delete()
    found = tonight(worker, list(projects(worker)))
    assert [(found[made.pk].taken, found[made.pk].beds) for made in (shelter, nights, housing)] == [
        (1, 10),
        (0, 10),
        (0, 10),
    ]


def pages(row):
    return [
        reverse("client", args=[row.client_id]),
        reverse("enrollment", args=[row.pk]),
        reverse("project", args=[row.project_id]),
        reverse("enrollment-dates", args=[row.pk]),
        reverse("enrollment-household", args=[row.pk]),
        reverse("exit", args=[row.pk]),
        reverse("service-add", args=[row.pk]),
        reverse("contact-add", args=[row.pk]),
        reverse("topic", args=[row.pk, "start", "income"]),
        reverse("enroll", args=[row.project_id]),
        reverse("client-edit", args=[row.client_id]),
        reverse("client-sharing", args=[row.client_id]),
    ]


def test_another_agencys_worker_finds_nothing(client, ana, stranger):
    build.sign_in(client, stranger)
    assert {page: client.get(page).status_code for page in pages(ana)} == dict.fromkeys(pages(ana), 404)
    assert client.post(reverse("exit-undo", args=[ana.pk])).status_code == 404
    assert client.post(reverse("enroll-start", args=[ana.project_id])).status_code == 404
    assert client.post(reverse("client-uncover", args=[ana.client_id, "ssn"])).status_code == 404


def test_ones_own_pages_open(browser, ana):
    assert {page: browser.get(page).status_code for page in pages(ana)} == dict.fromkeys(pages(ana), 200)


def test_a_shared_client_shows_where_and_no_more(client, worker, ana, stranger):
    build.look_as(worker)
    answer_sharing(worker, ana.client_id, "verbal")
    build.sign_in(client, stranger)
    html = client.get(reverse("client", args=[ana.client_id])).content.decode()
    assert "Oak Rapid Re-Housing" in html
    assert reverse("enrollment", args=[ana.pk]) not in html
    assert client.get(reverse("enrollment", args=[ana.pk])).status_code == 404


def test_each_look_at_an_enrollment_is_on_record(browser, ana):
    browser.get(reverse("enrollment", args=[ana.pk]))
    assert build.events("enrollment.view").get().client_ids == [ana.client_id]


def test_read_only_sees_no_buttons_to_change(client, ana):
    build.sign_in(client, staff("oak", "read-only", "Otto"))
    html = client.get(reverse("enrollment", args=[ana.pk])).content.decode()
    for name in ("exit", "enrollment-dates", "enrollment-household", "enrollment-delete", "service-add"):
        assert reverse(name, args=[ana.pk]) not in html


def test_the_page_of_a_client_costs_the_same_for_many(browser, worker, ana, django_assert_max_num_queries):
    for _ in range(3):
        made = build.enroll(worker, build.project("oak", 1, 8), ana.client, entry=build.day(9))[0]
        assert made.client_id == ana.client_id
    with django_assert_max_num_queries(45):
        assert browser.get(reverse("client", args=[ana.client_id])).status_code == 200


def test_the_page_of_a_project_costs_the_same_for_many(browser, worker, housing, django_assert_max_num_queries):
    for number in range(8):
        build.enroll(worker, housing, build.person(worker, f"N{number}"))
    with django_assert_max_num_queries(30):
        assert "8 people enrolled now" in browser.get(reverse("project", args=[housing.pk])).content.decode()
