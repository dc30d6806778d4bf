"""A throw-away PostgreSQL for the tests, and the role under which they run."""

from __future__ import annotations

import os

import pytest
from django.conf import settings

from keyturn.config.settings.database import parse

if "KEYTURN_TEST_DATABASE_URL" not in os.environ:
    from keyturn.postgres.testing import throwaway_address

    # pytest-xdist's workers are started after this and inherit the address.
    os.environ["KEYTURN_TEST_DATABASE_URL"] = throwaway_address()
    settings.DATABASES["default"].update(parse(os.environ["KEYTURN_TEST_DATABASE_URL"], None))


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
