"""The pages about a person: nothing typed in an address, every look on record, nothing lost in a clash."""

import pytest
from django.contrib.sessions.models import Session
from django.db import OperationalError
from django.urls import reverse

from keyturn.conftest import staff
from keyturn.enrollments.tests import build
from keyturn.people.models import Client
from keyturn.people.views.add import JUST_ADDED

pytestmark = pytest.mark.django_db

PERSON = {
    "first_name": "Ana",
    "last_name": "Ruiz",
    "dob_year": "1991",
    "dob_month": "3",
    "dob_day": "14",
    "ssn": "900-12-3456",
    "sharing": "no",
    "organization": "oak",
}


@pytest.fixture
def browser(client, worker):
    return build.sign_in(client, worker)


def test_what_was_typed_is_not_in_the_address_nor_readable_in_the_session(browser, phillip):
    answer = browser.post("/find/", {"q": "Phillip Johnson 900-45-6789"})
    assert answer.status_code == 302
    assert "Phillip" not in answer.url
    assert "900" not in answer.url
    assert "Phillip" not in str(dict(browser.session))
    page = browser.get(answer.url)
    assert "Phillip Johnson" in page.content.decode()


def test_a_new_client_is_offered_only_after_looking(browser):
    assert "Add a new client" not in browser.get("/find/").content.decode()
    assert "Add a new client" in browser.post("/find/rows/", {"q": "nobody"}).content.decode()


def test_rows_show_an_age_and_no_birth_date(browser, phillip):
    html = browser.post("/find/rows/", {"q": "P J"}).content.decode()
    assert "years old" in html
    assert "1980" not in html


def test_a_search_is_one_event_that_names_who_was_shown(browser, phillip):
    browser.post("/find/rows/", {"q": "P J"})
    event = build.events("client.view").get(purpose="search")
    assert event.client_ids == [phillip.pk]


def test_adding_asks_once_about_somebody_very_like(browser, worker, phillip):
    who = {**PERSON, "first_name": "Phillip", "last_name": "Johnson"}
    page = browser.post(reverse("client-add"), who).content.decode()
    assert "Could this be" in page
    assert Client.objects.count() == 1
    browser.post(reverse("client-add"), {**who, "sure": "1"})
    assert Client.objects.count() == 2


def test_the_same_press_adds_one_client_and_one_answer(browser):
    for _ in range(2):
        answer = browser.post(reverse("client-add"), {**PERSON, "idempotency_key": "tap", "sure": "1"})
        assert answer.status_code == 302
    made = Client.objects.get()
    assert made.releases.count() == 1
    assert made.releases.get().granted is False


def test_a_press_sent_again_is_not_asked_about_the_client_it_made(browser):
    """The answer was lost on the way; the person presses again and must not be shown themselves as somebody alike."""
    first, again = (browser.post(reverse("client-add"), {**PERSON, "idempotency_key": "tap"}) for _ in range(2))
    assert first.url == again.url == reverse("client", args=[Client.objects.get().pk])


def test_where_the_session_cannot_be_saved_nothing_is(browser, monkeypatch):
    """The database went away between the write and the session: "Nothing was saved. Go back and try again" is true."""

    def lost(self, *_args, **_kw):
        raise OperationalError

    monkeypatch.setattr(Session, "save", lost)
    browser.raise_request_exception = False
    answer = browser.post(reverse("client-add"), {**PERSON, "next": "/projects/p1/enroll/"})
    assert answer.status_code == 500
    assert not Client.objects.exists()


def test_coming_from_a_household_one_goes_back_to_it(browser):
    answer = browser.post(reverse("client-add"), {**PERSON, "next": "/projects/p1/enroll/"})
    assert answer.url == "/projects/p1/enroll/"
    assert browser.session[JUST_ADDED] == Client.objects.get().pk


def test_one_is_not_led_elsewhere(browser):
    answer = browser.post(reverse("client-add"), {**PERSON, "next": "https://evil.example/"})
    assert "evil" not in answer.url


def test_numbers_are_shown_on_request_and_each_time_is_an_event(browser, phillip):
    page = browser.get(reverse("client", args=[phillip.pk])).content.decode()
    assert "45–6789" not in page
    assert "1980" not in page
    shown = browser.post(reverse("client-uncover", args=[phillip.pk, "ssn"]), HTTP_HX_REQUEST="true")
    assert "900–45–6789" in shown.content.decode()
    shown = browser.post(reverse("client-uncover", args=[phillip.pk, "dob"]))
    assert "February 29, 1980" in shown.content.decode() or "29 February 1980" in shown.content.decode()
    assert [event.fields for event in build.events("client.uncover").order_by("pk")] == [["ssn"], ["dob"]]
    assert browser.get(reverse("client-uncover", args=[phillip.pk, "ssn"])).status_code == 405


def corrected(client, **answers):
    known = {"name_data_quality": "1", "seen": "id-card", "version": client.version}
    return {**PERSON, "first_name": "Phillip", "last_name": "Johnson", **known, **answers}


def test_a_correction_keeps_which_paper_was_seen(browser, phillip):
    browser.post(reverse("client-edit", args=[phillip.pk]), corrected(phillip, first_name="Philip"))
    assert Client.objects.get(pk=phillip.pk).identity.first_name == "Philip"
    assert build.events("client.edit").get().detail == {"seen": "id-card"}


def test_a_clash_shows_both_values_and_loses_nothing(browser, phillip):
    browser.post(reverse("client-edit", args=[phillip.pk]), corrected(phillip, first_name="Philip"))
    late = browser.post(reverse("client-edit", args=[phillip.pk]), corrected(phillip, first_name="Felipe"))
    html = late.content.decode()
    assert late.status_code == 409
    assert "Philip" in html
    assert "Felipe" in html
    again = corrected(phillip, first_name="Felipe", version=Client.objects.get(pk=phillip.pk).version)
    assert browser.post(reverse("client-edit", args=[phillip.pk]), again).status_code == 302
    assert Client.objects.get(pk=phillip.pk).identity.first_name == "Felipe"


def test_a_yes_opens_the_record_to_others_and_a_no_shuts_it(client, worker, phillip, stranger):
    page = reverse("client", args=[phillip.pk])
    browser = build.sign_in(client, stranger)
    assert browser.get(page).status_code == 404
    build.sign_in(client, worker)
    client.post(reverse("client-sharing", args=[phillip.pk]), {"sharing": "verbal"})
    build.sign_in(client, stranger)
    assert client.get(page).status_code == 200
    build.sign_in(client, worker)
    client.post(reverse("client-sharing", args=[phillip.pk]), {"sharing": "no"})
    build.sign_in(client, stranger)
    assert client.get(page).status_code == 404


def test_who_looked_is_for_those_who_may_read_the_audit(client, worker, phillip):
    page = reverse("client-history", args=[phillip.pk])
    build.sign_in(client, worker)
    client.get(reverse("client", args=[phillip.pk]))
    assert client.get(page).status_code == 403
    build.sign_in(client, staff(None, "hmis-lead", "Linden"))
    html = client.get(page).content.decode()
    assert "Opened the record" in html
    assert "Olive" in html


def test_a_search_costs_the_same_for_many(browser, worker, django_assert_max_num_queries):
    for number in range(12):
        build.person(worker, f"Phil{number}", "Johnson")
    with django_assert_max_num_queries(25):
        html = browser.post("/find/rows/", {"q": "P J"}).content.decode()
    assert html.count("<tr>") >= 12
