"""People for the tests: two agencies that share nothing, a worker at each, and a client of the first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def as_owner() -> Iterator[None]:
    """What no viewer may do by the app role (making staff and their roles) is done here as the owner of the tables."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("reset role")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("set role keyturn_app")


@pytest.fixture
def agencies(db):
    from keyturn.projects.models import Organization

    with as_owner():
        return [
            Organization.objects.create(organization_id=key, organization_name=f"Agency {key}")
            for key in ("oak", "elm")
        ]


def staff(organization_id: str | None, role: str, name: str):
    """A signed-in person with one role; the database knows them as the viewer from here on."""
    from keyturn.accounts.models import Membership, User
    from keyturn.accounts.viewers import viewer_for
    from keyturn.kernel.rls import set_viewer

    with as_owner():
        user = User.objects.create_user(
            f"{name}@{role}.example", "correct horse battery 9", name=name, hud_user_id=name
        )
        Membership.objects.create(user=user, organization_id=organization_id, role=role)
    set_viewer(user.pk)
    return viewer_for(user)


@pytest.fixture
def make_staff():
    return staff


@pytest.fixture
def worker(agencies):
    return staff("oak", "direct-service-with-assessments", "Olive")


@pytest.fixture
def stranger(phillip):
    return staff("elm", "direct-service-with-assessments", "Elmer")


@pytest.fixture
def phillip(worker):
    from keyturn.people.identity import Identity
    from keyturn.people.services import add_client

    identity = Identity(first_name="Phillip", last_name="Johnson", ssn="900456789", dob="1980-02-29")
    return add_client(worker, organization_id="oak", identity=identity)
