import pytest

from keyturn.enrollments.tests import build


@pytest.fixture
def shelter(worker):
    return build.project("oak", 0, 8, name="Oak Family Shelter")


@pytest.fixture
def family(worker):
    """A mother and two children."""
    return [
        build.person(worker, "Ana"),
        build.person(worker, "Luis", born="2016-05-02"),
        build.person(worker, "Marta", born="2019-08-20"),
    ]
