"""A worker at a desk who writes through Keyturn's own pages: signed in, with the form's own hidden values, and with the
same press again where no answer came.

The name of a write says what it is: `night/ENROLLMENT/DAY`, `contact/…`, `client/…`, `household/…`, `report/…`. Where a
form has a place for free words the name is written there, so that the database can be asked for it.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from datetime import timedelta
from hashlib import sha256
from itertools import count
from typing import Any

from tests.crash.browser import Answer, Browser, Unanswered
from tests.crash.settle import ENTERED, FAMILIES, PASSWORD, SHELTER, email_of, enrollments_of

KINDS = ("night", "contact", "night", "client", "night", "household", "night", "report")
MARK = f"/projects/{SHELTER}/bed-nights/mark/"
ENROLL = f"/projects/{FAMILIES}/enroll/"
ASK = "/reports/new/apr/"


class Desk:
    unanswered = (Unanswered,)

    def __init__(self, browser: Browser, worker: int, reports: int) -> None:
        self.worker, self.browser, self.reports = worker, browser, reports
        self.stays = enrollments_of(worker)
        self.at, self.done = "", dict[str, Any]()  # the write at hand, and those of its steps that were acknowledged
        self.runs: list[str] = []  # keys of report runs whose asking was acknowledged
        self.signed_in = False

    def plan(self) -> Iterator[str]:
        """Each kind in turn, without end; as many reports as wanted, because each keeps the machine busy for seconds."""
        asked = 0
        for number in count():
            kind = KINDS[(number + self.worker) % len(KINDS)]
            if kind == "night" or (kind == "report" and asked >= self.reports):
                yield f"night/{self.stays[number % len(self.stays)]}/{ENTERED + timedelta(number // len(self.stays))}"
            else:
                asked += kind == "report"
                yield f"{kind}/{uuid.uuid4()}"

    def write(self, key: str) -> None:
        if not self.signed_in:
            self.browser.sign_in(email_of(self.worker), PASSWORD)
            self.signed_in = True
        if key != self.at:
            self.at, self.done = key, {}
        getattr(self, key.partition("/")[0])(key)

    def night(self, key: str) -> None:
        _kind, stay, day = key.split("/")
        form = self._once("form", lambda: self._open(f"/projects/{SHELTER}/bed-nights/?on={day}"))
        self._send(MARK, {**form, "on": day, "enrollment": stay}, f"/projects/{SHELTER}/bed-nights/")

    def contact(self, key: str) -> None:
        path = f"/enrollments/{self.stays[0]}/contacts/new/"
        form = self._once("form", lambda: self._open(path))
        said = {"information_date": ENTERED.isoformat(), "kind": "outside", "location_details": key}
        self._send(path, {**form, **said}, f"/enrollments/{self.stays[0]}/")

    def client(self, key: str) -> None:
        self._add_client(key, key)

    def household(self, key: str) -> None:
        """Three new people enrolled together, by way of every page of the enrollment."""
        people = [self._once(f"person {n}", lambda n=n: self._add_client(f"{key}/{n}", f"{n}")) for n in range(3)]
        form = self._once("start", lambda: self._discarded())
        for person in people:
            self._once(person, lambda person=person: self._send(ENROLL, {**form, "do": f"add:{person}"}, ENROLL))
        related = {f"relation-{person}": "2" for person in people[1:]}
        go_on = {**form, "do": "continue", "head": people[0], **related}
        self._once("related", lambda: self._send(ENROLL, go_on, f"{ENROLL}move/"))
        came = {**form, "entry_date": ENTERED.isoformat(), "kind": "outside", "length_of_stay": "10"}
        self._once("move", lambda: self._send(f"{ENROLL}move/", came, f"{ENROLL}before/"))
        street = {**form, "times_homeless_past_three_years": "2", "months_homeless_past_three_years": "103"}
        self._once("street", lambda: self._send(f"{ENROLL}before/", street, f"{ENROLL}check/"))
        check = self._once("check", lambda: self._open(f"{ENROLL}check/"))
        self._send(f"{ENROLL}check/", check, "/enrollments/")

    def report(self, key: str) -> None:
        form = self._once("form", lambda: self._open(ASK))
        asked = {"start": "2023-01-01", "end": "2023-12-31", "projects": SHELTER}
        self.runs.append(_last(self._send(ASK, {**form, **asked}, "/reports/")))

    def _add_client(self, key: str, number: str) -> str:
        """Gives the new client's key. Names are sealed, so the words go where HUD has a place for them (3.04.A)."""
        form = self._once(f"form {number}", lambda: self._open("/clients/new/"))
        who = {**_names(key), "dob_data_quality": "99", "ssn_data_quality": "99"}
        said = {**form, **who, "additional_race_ethnicity": key, "sharing": "no", "organization": "oak"}
        return _last(self._send("/clients/new/", said, "/clients/"))

    def _discarded(self) -> dict[str, str]:
        """A fresh start, whatever an earlier household left on its way."""
        form = self._open(ENROLL)
        self._send(f"{ENROLL}discard/", form, f"/projects/{FAMILIES}/")
        return form

    def _once(self, step: str, do: Callable[[], Any]) -> Any:
        """A step that was acknowledged is not done again when a later one has to be."""
        if step not in self.done:
            self.done[step] = do()
        return self.done[step]

    def _open(self, path: str) -> dict[str, str]:
        page = self.browser.get(path)
        assert page.status == 200, f"GET {path}: {page.status} {page.leads_to}"
        return page.hidden

    def _send(self, path: str, fields: dict[str, str], wanted: str) -> Answer:
        """Acknowledged is a redirect to where the write leads; anything else was not done."""
        answer = self.browser.post(path, fields)
        assert answer.status == 302 and answer.leads_to.startswith(wanted), (
            f"POST {path}: {answer.status} {answer.leads_to}"
        )
        return answer


def _names(key: str) -> dict[str, str]:
    """Unlike anybody else's, so that nobody is taken for somebody who is known already."""
    letters = sha256(key.encode()).hexdigest().translate(str.maketrans("0123456789", "ghijklmnop"))
    return {"first_name": letters[:12], "last_name": letters[12:24]}


def _last(answer: Answer) -> str:
    """The key at the end of the address that a redirect leads to."""
    return answer.leads_to.rstrip("/").rpartition("/")[2]
