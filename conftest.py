"""A throw-away PostgreSQL for the tests, the role under which they run, and how several processes share them."""

from __future__ import annotations

import os

import pytest
from django.conf import settings
from django.utils import timezone, translation

from keyturn.config.settings.database import parse

if "KEYTURN_TEST_DATABASE_URL" not in os.environ:
    from keyturn.postgres.testing import throwaway_address

    # pytest-xdist's workers are started after this and inherit the address.
    os.environ["KEYTURN_TEST_DATABASE_URL"] = throwaway_address()
    settings.DATABASES["default"].update(parse(os.environ["KEYTURN_TEST_DATABASE_URL"], None))


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Each file starts in the default language and zone: a page read in Spanish leaves Spanish behind in its process."""
    if nextitem is None or nextitem.path != item.path:
        translation.deactivate()
        timezone.deactivate()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Migrate as the owner, then run every test as the role that the web has, so that row security is in force."""
    from django.db import connection
    from django.db.backends.signals import connection_created

    from keyturn.kernel.rls import grant_to_app_role

    with django_db_blocker.unblock():
        with connection.cursor() as cursor:
            cursor.execute("grant truncate on all tables in schema public to keyturn_app")
        grant_to_app_role()  # takes it back where nothing may ever be removed: the audit trail
        connection_created.connect(_take_app_role, dispatch_uid="app role")
        connection.close()
    yield
    connection_created.disconnect(dispatch_uid="app role")
    with django_db_blocker.unblock():
        connection.close()


def _take_app_role(connection, **_):
    with connection.cursor() as cursor:
        cursor.execute("set role keyturn_app")


LONG = (
    "tests/crash",
    "tests/golden",
    "tests/journeys",
    "tests/matrix",
    "keyturn/src/keyturn/exchange",
    "keyturn/src/keyturn/postgres",
    "tests/hostile",
    "hudkit/tests/checks",
)
"""Where the files lie that take longest; they come first, so that no process is left alone with one in the end."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """The tests of a file stay in one process: what one of them opens, the next finds open. Another `--dist` is obeyed."""
    from xdist.scheduler import LoadFileScheduling

    if config.getoption("dist") != "load":
        return None
    config.option.loadscopereorder = False
    return LoadFileScheduling(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    items.sort(key=lambda item: _turn(item.path.relative_to(config.rootpath).as_posix()))


def _turn(path: str) -> int:
    return next((turn for turn, folder in enumerate(LONG) if path.startswith(folder)), len(LONG))
