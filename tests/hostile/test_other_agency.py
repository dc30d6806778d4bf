"""What a worker of one agency gets by asking for another's people in every place but the address (T-IDOR, T-FIELD)."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from django.db import transaction
from django.urls import reverse

from tests.matrix.asking import ask, leaks
from tests.matrix.world import BORN, OTHER, OWN, SHARED, as_owner, canaries

pytestmark = pytest.mark.django_db
ME = "direct-service"
HTMX = {"HX-Request": "true"}
MOST_PAGES = 400


@pytest.fixture
def me(browsers):
    return browsers[ME]


def test_every_page_that_can_be_reached_names_nobody_else(me, world):
    """Follow every link from Today; no page is broken, and none names the other agency's client."""
    seen, waiting, faults = set(), ["/"], []
    while waiting and len(seen) < MOST_PAGES:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        answer = ask(me, "GET", path, {})
        faults += [f"{path}: {fault}" for fault in leaks(answer, ME, path)] + ([path] if answer.status >= 500 else [])
        waiting += [link for link in links(answer.body) if link not in seen]
    assert not faults
    assert len(seen) > 15, seen


class _Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        self.found += [value for name, value in attributes if name in ("href", "hx-get") and value]


def links(body):
    parser = _Links()
    parser.feed(body)
    inside = {
        link.partition("#")[0] for link in parser.found if link.startswith("/") and not link.startswith("/static/")
    }
    return sorted(inside - {"/sign-in/lock/"})


def typed_for(relation):
    born = BORN[relation]
    yield from (
        f"Zqfirst{relation}",
        f"Zqlast{relation}",
        f"Zqf{relation[:1]} Zql",
        f"Zqfirst{relation} Zqlast{relation}",
    )
    yield from (born.isoformat(), f"{born:%m/%d/%Y}")
    number = (OWN, SHARED, OTHER).index(relation) + 1
    yield from (f"92{number}-44-560{number}", f"560{number}", f"CLIENT2{number}", f"client2{number}")


@pytest.mark.parametrize("address", ["find-rows", "enroll-find", "bed-nights-find"])
def test_no_search_finds_another_agency_s_client(address, me, world):
    args = [] if address == "find-rows" else [world.keys["project"][OWN]]
    for typed in typed_for(OTHER):
        with undone():
            body = me.post(reverse(address, args=args), {"q": typed}, headers=HTMX).content.decode()
        shown = {canary for canary in canaries(OTHER) if canary in body.replace(typed, "")}
        assert not shown, (typed, shown)
        assert "CLIENT23" not in body.replace(typed, "")


def test_the_same_searches_find_one_s_own(me, world):
    """So the search above is not merely broken."""
    for typed in typed_for(OWN):
        with undone():
            body = me.post(reverse("find-rows"), {"q": typed}, headers=HTMX).content.decode()
        assert "CLIENT21" in body, typed


@pytest.mark.parametrize(
    ("address", "data", "expected"),
    [
        ("enroll", {"do": "add:CLIENT23"}, 404),
        ("enroll-start", {"client": "CLIENT23"}, 404),
        ("bed-nights-mark", {"enrollment": "ENROLL23"}, 404),
        ("bed-nights-undo", {"enrollment": "ENROLL23"}, 404),
    ],
)
def test_another_agency_s_key_in_a_form_is_not_there(address, data, expected, me, world):
    answer = ask(me, "POST", reverse(address, args=[world.keys["project"][OWN]]), data)
    assert answer.status == expected
    assert not leaks(answer, ME, "")


def test_a_household_of_another_agency_cannot_be_joined(me, world):
    path = reverse("enroll-start", args=[world.keys["project"][OWN]])
    with undone():
        me.post(path, {"beside": "ENROLL23", "client": "CLIENT21"})
        page = me.get(reverse("enroll", args=[world.keys["project"][OWN]]))
    assert not {canary for canary in canaries(OTHER) if canary in page.content.decode()}


def test_adding_somebody_tells_nothing_of_a_like_person_elsewhere(me, world):
    """Names as typed come back; what was not typed must not."""
    typed = {"first_name": "Zqfirstother", "last_name": "Zqlastother"}
    with undone():
        body = me.post(reverse("client-add"), typed).content.decode()
    for canary in canaries(OTHER) - set(typed.values()):
        assert canary not in body
    assert "CLIENT23" not in body


def test_no_report_can_be_asked_for_another_agency_s_project(me, world):
    data = {"start": "2025-10-01", "end": "2026-09-30", "projects": [world.keys["project"][OTHER]]}
    answer = ask(me, "POST", reverse("report-new", args=["apr"]), data)
    assert answer.status in (404, 422)


def test_a_figure_opens_to_nobody_whom_the_viewer_may_no_longer_see(me, world):
    """A run keeps keys of people; rights are those of today."""
    from keyturn.reporting.members import pack
    from keyturn.reporting.models import ReportTable

    run = world.keys["run"][ME]
    with undone():
        with as_owner():
            keys = (world.keys["client"][OTHER], world.keys["enrollment"][OTHER], "HOUSE223")
            ReportTable.objects.filter(run=run).update(members=pack({"B2": [keys]}))
        body = me.get(reverse("report-cell", args=[run, "Q5a", "B2"])).content.decode()
    assert not {canary for canary in canaries(OTHER) if canary in body}


def test_a_fault_shows_a_reference_and_nobody(me, world, monkeypatch, caplog):
    """The log says of what kind and where; neither page nor log say what values were at hand."""

    def broken(*_, **__):
        raise RuntimeError("Zqlastother 923-44-5603")

    monkeypatch.setattr("keyturn.desk.views.client.facts", broken)
    with undone():
        answer = me.get(reverse("client", args=["CLIENT21"]))
    body = answer.content.decode()
    assert answer.status_code == 500
    assert "Zq" not in body and re.search(r"Reference [0-9a-f]{8,}", body)
    assert answer["X-Request-ID"] in body
    lines = [record.getMessage() for record in caplog.records if record.name == "keyturn.fault"]
    assert len(lines) == 1 and "RuntimeError" in lines[0] and "desk/views/client.py" in lines[0]
    assert "Zq" not in lines[0] and "923" not in lines[0]


def undone():
    return _Undone()


class _Undone:
    def __enter__(self):
        self.block = transaction.atomic()
        self.block.__enter__()

    def __exit__(self, *error):
        if not error[0]:
            transaction.set_rollback(True)
        return self.block.__exit__(*error)
