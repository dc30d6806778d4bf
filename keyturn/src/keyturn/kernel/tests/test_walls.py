"""The first wall and what every request passes, by themselves."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import path

from keyturn.kernel.access import Grant, Viewer, policy, public, signed_in
from keyturn.kernel.faults import without_values
from keyturn.kernel.rls import set_viewer, viewer_set_to
from keyturn.kernel.sealing import CannotOpen, keyring

pytestmark = pytest.mark.django_db


def undeclared(request):
    return HttpResponse("seen")


@public
def open_door(request):
    return HttpResponse("seen")


@signed_in
def members(request):
    return HttpResponse("seen")


@public
def writes(request):
    from keyturn.audit.services import record

    record(request.viewer, "client.edit")
    return HttpResponse("seen")


@public
def writes_and_breaks(request):
    writes(request)
    raise RuntimeError


urlpatterns = [
    path("undeclared/", undeclared),
    path("open/", open_door),
    path("members/", members),
    path("breaks/", writes_and_breaks),
    path("writes/", writes),
    path("sign-in/", open_door, name="account_login"),
]


@pytest.fixture
def here(settings, client):
    settings.ROOT_URLCONF = __name__
    client.raise_request_exception = False
    return client


def test_a_view_without_a_policy_answers_nobody(here):
    assert here.get("/undeclared/").status_code == 500


def test_a_public_view_answers_everybody_and_a_signed_in_one_leads_to_the_door(here):
    assert here.get("/open/").content == b"seen"
    assert here.get("/members/").url == "/sign-in/?next=/members/"


def test_a_sent_form_is_not_the_place_to_come_back_to(here):
    assert here.post("/members/").url == "/sign-in/?next=/"


def test_a_part_of_a_page_leads_the_whole_page_to_the_door(here):
    assert here.get("/members/", headers={"HX-Request": "true"})["HX-Redirect"].startswith("/sign-in/")


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_pages_speak_get_and_post_alone(here, method):
    assert getattr(here, method)("/open/").status_code == 405


def test_a_fault_undoes_what_the_request_wrote(here):
    assert here.get("/breaks/").status_code == 500
    assert _events() == 0
    assert here.get("/writes/").status_code == 200
    assert _events() == 1


def _events():
    """Counted as the owner of the tables: whoever is not signed in sees none."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("reset role")
        cursor.execute("select count(*) from audit_event")
        found = cursor.fetchone()[0]
        cursor.execute("set role keyturn_app")
        return found


def test_a_policy_asks_for_its_permission():
    request = RequestFactory().get("/")
    request.viewer = Viewer(1, grants=(Grant("oak", "x", frozenset({"client.view"})),))
    policy("client.view")(undeclared).policy.check(request)
    with pytest.raises(PermissionDenied):
        policy("client.edit")(undeclared).policy.check(request)
    del undeclared.policy


def test_permission_is_asked_where_it_is_held():
    viewer = Viewer(1, grants=(Grant("oak", "x", frozenset({"a"})), Grant("elm", "y", frozenset({"b"}))))
    assert viewer.may("a", "oak") and not viewer.may("a", "elm")
    assert viewer.organizations("b") == {"elm"} and not viewer.everywhere("b")


def test_the_viewer_of_a_part_gives_way_to_who_was_before():
    set_viewer(7)
    with viewer_set_to(None):
        assert _viewer() is None
    assert _viewer() == 7


def _viewer():
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("select keyturn_viewer()")
        return cursor.fetchone()[0]


def test_a_seal_opens_for_its_own_record_alone():
    sealed = keyring().seal(b"Ana", "client:A")
    assert keyring().open(sealed, "client:A") == b"Ana"
    with pytest.raises(CannotOpen):
        keyring().open(sealed, "client:B")
    with pytest.raises(CannotOpen):
        keyring().open(sealed[:-1] + bytes([sealed[-1] ^ 1]), "client:A")


def test_a_logged_fault_has_its_place_and_not_its_words():
    try:
        int("Ana Ruiz")
    except ValueError as error:
        event = without_values(None, "error", {"event": "fault", "exc_info": error})
    assert event["fault"] == "ValueError" and "test_walls.py" in event["at"][-1]
    assert "Ana" not in str(event)
