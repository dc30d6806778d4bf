"""The roster as a page: with htmx one line comes back, without it the page; the undo stands beside the mark."""

import pytest
from django.urls import reverse

from keyturn.conftest import staff
from keyturn.enrollments.night import tonight
from keyturn.enrollments.tests import build
from keyturn.services.beds import nights

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelter(worker):
    return build.project("oak", 1, 8, name="Oak Night Shelter")


@pytest.fixture
def ana(worker, shelter):
    from datetime import timedelta

    return build.enroll(worker, shelter, build.person(worker, "Ana"), entry=tonight() - timedelta(days=2))[0]


def tap(row):
    return {"enrollment": row.pk, "on": tonight().isoformat()}


def test_a_tap_gives_the_line_back(client, worker, shelter, ana):
    build.sign_in(client, worker)
    mark, undo = (reverse(f"bed-nights-{what}", args=[shelter.pk]) for what in ("mark", "undo"))
    html = client.post(mark, tap(ana), HTTP_HX_REQUEST="true").content.decode()
    assert "<html" not in html
    assert undo in html
    assert 'hx-swap-oob="true"' in html
    client.post(mark, tap(ana), HTTP_HX_REQUEST="true")
    assert nights().filter(date_provided=tonight()).count() == 1
    html = client.post(undo, tap(ana), HTTP_HX_REQUEST="true").content.decode()
    assert mark in html
    assert not nights().filter(date_provided=tonight()).exists()


def test_it_works_without_scripts(client, worker, shelter, ana):
    build.sign_in(client, worker)
    answer = client.post(reverse("bed-nights-mark", args=[shelter.pk]), tap(ana))
    assert answer.status_code == 302
    assert answer.url.endswith(f"#e-{ana.pk}")
    page = client.get(answer.url).content.decode()
    assert "Here" in page


def test_somebody_found_is_marked_or_enrolled(client, worker, shelter, ana):
    build.person(worker, "Anabel")
    build.sign_in(client, worker)
    url = reverse("bed-nights-find", args=[shelter.pk])
    html = client.post(url, {"q": "ana", "on": tonight().isoformat()}, HTTP_HX_REQUEST="true").content.decode()
    assert reverse("bed-nights-mark", args=[shelter.pk]) in html
    assert reverse("enroll-start", args=[shelter.pk]) in html


def test_there_are_no_bed_nights_elsewhere(client, worker):
    build.sign_in(client, worker)
    other = build.project("oak", 0)
    assert client.get(reverse("bed-nights", args=[other.pk])).status_code == 404


def test_services_only_marks_and_enrolls_nobody(client, shelter, ana):
    build.sign_in(client, staff("oak", "services-only", "Basil"))
    page = client.get(reverse("bed-nights", args=[shelter.pk])).content.decode()
    assert reverse("bed-nights-mark", args=[shelter.pk]) in page
    assert client.get(reverse("enroll", args=[shelter.pk])).status_code == 403
    assert client.post(reverse("bed-nights-mark", args=[shelter.pk]), tap(ana)).status_code == 302


def test_another_agencys_roster_is_not_found(client, shelter, ana, agencies):
    build.sign_in(client, staff("elm", "direct-service", "Elmer"))
    assert client.get(reverse("bed-nights", args=[shelter.pk])).status_code == 404
    assert client.post(reverse("bed-nights-mark", args=[shelter.pk]), tap(ana)).status_code == 404
