"""A person at the door, and the door with its counters at zero."""

import pytest
from django.core.cache import cache
from django.urls import reverse

PASSWORD = "correct horse battery 9"


@pytest.fixture(autouse=True)
def no_tries_counted():
    cache.clear()


@pytest.fixture
def olive(worker):
    """A worker of the first agency, who is not asked for a second step unless a test says so."""
    from keyturn.accounts.models import User
    from keyturn.kernel.rls import set_viewer

    set_viewer(None)
    return User.objects.get(pk=worker.user_id)


@pytest.fixture(autouse=True)
def one_step_is_enough(settings):
    settings.KEYTURN_REQUIRE_MFA = False


@pytest.fixture
def sign_in(client, olive):
    """Type e-mail and password; gives the answer of the sign-in page."""

    def type_in(email=None, password=PASSWORD, browser=client, **extra):
        typed = {"login": email or olive.email, "password": password}
        return browser.post(reverse("account_login"), typed, **extra)

    return type_in


@pytest.fixture
def lead():
    """Make somebody lead staff, as the owner of the tables."""
    from django.db import connection

    def promote(user):
        with connection.cursor() as cursor:
            cursor.execute("reset role")
            cursor.execute(
                "update accounts_membership set organization_id = null, role = 'hmis-lead' where user_id = %s",
                [user.pk],
            )
            cursor.execute("set role keyturn_app")

    return promote
