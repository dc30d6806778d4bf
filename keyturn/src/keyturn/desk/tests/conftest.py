import pytest

from keyturn.enrollments.tests import build


@pytest.fixture
def housing(worker):
    """Rapid re-housing paid by a CoC grant: every common question is asked."""
    return build.project("oak", 13, 3, name="Oak Rapid Re-Housing")


@pytest.fixture
def ana(worker, housing):
    return build.enroll(worker, housing, build.person(worker, "Ana"), entry=build.day(40))[0]


@pytest.fixture
def browser(client, worker):
    return build.sign_in(client, worker)
