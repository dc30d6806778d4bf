"""The world of canaries (tests/matrix/world.py), built once a module and undone; a browser of each actor, signed in;
a demo that is loaded once; and a trap that hears every log line of the whole run."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator

import pytest

from tests.loaded_demo import Loaded, loaded_demo
from tests.matrix.world import ANONYMOUS, World, build

CANARY = re.compile(r"Zq(?:first|middle|last|suffix|heritage)|92\d-?44-?560\d|CLIENT2\d")


class Trap(logging.Handler):
    """Catches log lines that name somebody of the world of canaries, by name, number or key."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.caught: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        line = f"{record.name}: {record.getMessage()} {self.format(record)}"
        if CANARY.search(line):
            self.caught.append(line)


@pytest.fixture(scope="session", autouse=True)
def no_person_in_the_logs() -> Iterator[Trap]:
    trap = Trap()
    logging.getLogger().addHandler(trap)
    yield trap
    logging.getLogger().removeHandler(trap)
    assert not trap.caught, "a log line names a person:\n" + "\n".join(trap.caught[:5])


@pytest.fixture(scope="session")
def loaded(tmp_path_factory) -> Iterator[Loaded]:
    """A demo of which tests take copies; the processes of one run share it."""
    base = tmp_path_factory.getbasetemp()
    with loaded_demo(base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) as found:
        yield found


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker) -> Iterator[World]:
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        yield build()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def browsers(world):
    """A test client of each actor by name; whoever is not signed in is `anonymous`."""
    from django.test import Client

    found = {ANONYMOUS: Client(raise_request_exception=False)}
    for actor, user in world.users.items():
        found[actor] = Client(raise_request_exception=False)
        found[actor].force_login(user, backend="keyturn.accounts.backend.PasswordBackend")
        _half_entered(found[actor], world)
    return found


def _half_entered(browser, world):
    """A household on its way, so that the pages of enrolling have somebody to show."""
    session = browser.session
    draft = {
        "relations": {world.keys["client"]["own"]: 1},
        "move": {"entry_date": "2026-02-01"},
        "own": {},
        "beside": "",
    }
    session["enroll"] = {world.keys["project"][where]: draft for where in ("own", "other")}
    session.save()
