"""The way through the pages: find, household, move, what follows, check, one button; exit and undo."""

import pytest
from django.urls import reverse

from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.tests import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(client, worker):
    return build.sign_in(client, worker)


def go(browser, shelter, *family):
    """From nobody to the page that checks."""
    who, move = reverse("enroll", args=[shelter.pk]), reverse("enroll-move", args=[shelter.pk])
    for one in family:
        browser.post(who, {"do": f"add:{one.pk}"})
    relations = {f"relation-{one.pk}": "2" for one in family[1:]}
    answer = browser.post(who, {"do": "continue", "head": family[0].pk, **relations})
    assert answer.url == move, answer.content
    situation = {"kind": "people", "which_people": "335", "length_of_stay": "10"}
    answer = browser.post(move, {"entry_date": build.day(3).isoformat(), **situation})
    return answer.url


def test_a_family_of_three(browser, worker, shelter, family):
    street = go(browser, shelter, *family)
    assert street == reverse("enroll-street", args=[shelter.pk])
    answer = browser.post(street, {"times_homeless_past_three_years": "2", "months_homeless_past_three_years": "103"})
    page = browser.get(answer.url).content.decode()
    assert "Enroll 3 people on" in page
    done = browser.post(answer.url, {"idempotency_key": "tap"})
    rows = {row.client_id: row for row in Enrollment.objects.all()}
    head, child = rows[family[0].pk], rows[family[1].pk]
    assert done.url == reverse("enrollment", args=[head.pk])
    assert (head.living_situation, head.length_of_stay, head.times_homeless_past_three_years) == (335, 10, 2)
    assert child.living_situation is None
    assert {row.entry_date for row in rows.values()} == {build.day(3)}
    assert browser.get(reverse("enroll", args=[shelter.pk])).context["members"] == []


def test_a_press_sent_again_leads_to_what_it_did(browser, shelter, family):
    """The answer was lost on the way: the second sending finds no draft any more, but the household of the first."""
    go(browser, shelter, *family)
    check = reverse("enroll-check", args=[shelter.pk])
    first, again = (browser.post(check, {"idempotency_key": "tap"}) for _ in range(2))
    assert first.url == again.url
    assert Enrollment.objects.count() == 3


def test_two_forms_without_a_key_are_two_households(browser, worker, shelter, family):
    for one in (family[0], build.person(worker, "Diego")):
        go(browser, shelter, one)
        browser.post(reverse("enroll-check", args=[shelter.pk]))
    assert len(set(Enrollment.objects.values_list("household_id", flat=True))) == 2


def test_it_is_different_for_one_adult(browser, worker, shelter, family):
    partner = build.person(worker, "Diego")
    go(browser, shelter, family[0], partner)
    browser.post(reverse("enroll-street", args=[shelter.pk]), {"times_homeless_past_three_years": "2"})
    own = reverse("enroll-different", args=[shelter.pk, partner.pk])
    answer = browser.post(own, {"kind": "outside", "length_of_stay": "5"})
    browser.post(answer.url, {"times_homeless_past_three_years": "4"})
    browser.post(reverse("enroll-check", args=[shelter.pk]), {"idempotency_key": "tap"})
    rows = {row.client_id: row for row in Enrollment.objects.all()}
    assert (rows[family[0].pk].living_situation, rows[partner.pk].living_situation) == (335, 116)
    assert rows[partner.pk].times_homeless_past_three_years == 4


def test_without_a_head_one_does_not_go_on(browser, shelter, family):
    who = reverse("enroll", args=[shelter.pk])
    for one in family:
        browser.post(who, {"do": f"add:{one.pk}"})
    page = browser.post(who, {"do": "continue"}).content.decode()
    assert "Choose one person as head of household" in page


def test_a_refusal_is_said_on_the_page_and_nothing_is_lost(browser, worker, shelter, family):
    build.enroll(worker, shelter, family[1], entry=build.day(9))
    go(browser, shelter, *family)
    page = browser.post(reverse("enroll-check", args=[shelter.pk]), {"idempotency_key": "tap"}).content.decode()
    assert "Luis Ruiz already has an enrollment at Oak Family Shelter" in page
    assert Enrollment.objects.count() == 1
    assert len(browser.get(reverse("enroll", args=[shelter.pk])).context["members"]) == 3


def test_the_draft_holds_no_names(browser, shelter, family):
    go(browser, shelter, *family)
    assert "Ruiz" not in str(dict(browser.session))


def test_those_who_were_together_last_time_are_offered(browser, worker, shelter, family):
    from keyturn.enrollments.services import record_exit

    rows = build.enroll(worker, build.project("oak", 0), *family)
    record_exit(worker, rows, build.day(2), destination=116)
    browser.post(reverse("enroll", args=[shelter.pk]), {"do": f"add:{family[1].pk}"})
    page = browser.get(reverse("enroll", args=[shelter.pk]))
    assert {client.pk for client, _name, _age in page.context["suggestions"]} == {family[0].pk, family[2].pk}


def test_exit_and_undo(browser, worker, shelter, family):
    rows = build.enroll(worker, shelter, *family)
    answers = {"who": [row.pk for row in rows], "exit_date": build.day(1).isoformat()}
    home = {"kind": "home", "which_home": "435", "subsidy": "431"}
    answer = browser.post(reverse("exit", args=[rows[0].pk]), {**answers, **home}, follow=True)
    assert "3 people left on" in answer.content.decode()
    assert build.fresh(worker, rows[1]).destination == 435
    browser.post(reverse("exit-undo", args=[rows[0].pk]))
    assert build.fresh(worker, rows[1]).exit_on is None


def test_the_head_rule_is_said_in_words(browser, worker, shelter, family):
    rows = build.enroll(worker, shelter, *family)
    answers = {"who": [rows[0].pk], "exit_date": build.day(1).isoformat(), "kind": "outside"}
    page = browser.post(reverse("exit", args=[rows[0].pk]), answers).content.decode()
    assert "Ana Ruiz is the head of household" in page


def test_who_may_delete(client, worker, shelter, family):
    from keyturn.conftest import staff

    row = build.enroll(worker, shelter, family[0])[0]
    page = reverse("enrollment-delete", args=[row.pk])
    assert build.sign_in(client, worker).get(page).status_code == 403
    build.sign_in(client, staff("oak", "agency-manager", "Magnolia"))
    assert client.post(page, {"why": "duplicate"}).url == reverse("client", args=[family[0].pk])
    assert client.get(reverse("enrollment", args=[row.pk])).status_code == 404


def test_an_exit_is_corrected(browser, worker, shelter, family):
    from keyturn.enrollments.services import record_exit

    row = build.enroll(worker, shelter, family[0])[0]
    page = reverse("exit-change", args=[row.pk])
    assert browser.get(page).status_code == 404
    record_exit(worker, [row], build.day(2), destination=99)
    answers = {"exit_date": build.day(3).isoformat(), "kind": "institution", "which_institution": "207", "version": 1}
    assert browser.post(page, answers).status_code == 302
    found = build.fresh(worker, row)
    assert (found.exit_on, found.destination) == (build.day(3), 207)
    late = browser.post(page, {**answers, "exit_date": build.day(1).isoformat()})
    assert late.status_code == 409
    assert build.fresh(worker, row).exit_on == build.day(3)


def test_where_from_is_changed_and_what_is_not_asked_is_dropped(browser, worker, family):
    housing = build.project("oak", 13, 3)
    row = build.enroll(worker, housing, family[0])[0]
    page = reverse("enrollment-before", args=[row.pk])
    assert browser.get(page).status_code == 200
    street = {"previous_street_essh": "1", "times_homeless_past_three_years": "3"}
    long = {"kind": "people", "which_people": "336", "length_of_stay": "5", "version": row.version, **street}
    assert browser.post(page, long).status_code == 302
    found = build.fresh(worker, row)
    assert (found.living_situation, found.los_under_threshold, found.previous_street_essh) == (336, 0, None)
    assert found.times_homeless_past_three_years is None
    assert browser.post(page, {**long, "length_of_stay": "10", "version": found.version}).status_code == 302
    assert build.fresh(worker, row).times_homeless_past_three_years == 3
