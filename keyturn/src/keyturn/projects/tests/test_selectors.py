"""Projects: those of one's own agencies; grants and move-in by day."""

from datetime import date

import pytest
from django.http import Http404

from keyturn.conftest import as_owner, staff
from keyturn.enrollments.tests import build
from keyturn.projects.models import Funder
from keyturn.projects.selectors import access_project, asks_move_in, funders_on, grants_on, open_on, projects

pytestmark = pytest.mark.django_db


def test_another_agencys_project_is_not_found(worker):
    own, other = build.project("oak", 0), build.project("elm", 0)
    assert access_project(worker, own.pk) == own
    with pytest.raises(Http404):
        access_project(worker, other.pk)
    assert list(projects(worker)) == [own]


def test_lead_staff_see_every_project(agencies):
    lead = staff(None, "hmis-lead", "Linden")
    made = {build.project("oak", 0).pk, build.project("elm", 0).pk}
    assert {row.pk for row in projects(lead)} == made


def test_a_closed_project_is_not_open(worker):
    made = build.project("oak", 0)
    with as_owner():
        type(made).objects.filter(pk=made.pk).update(operating_end_date=date(2020, 6, 30))
    assert not open_on(projects(worker), date(2020, 7, 1)).exists()
    assert open_on(projects(worker), date(2020, 6, 30)).exists()


def test_a_grant_counts_while_it_runs(worker):
    made = build.project("oak", 0, 8)
    with as_owner():
        Funder.objects.filter(project=made).update(end_date=date(2020, 6, 30))
    assert funders_on(made, date(2020, 6, 30)) == {8}
    assert funders_on(made, date(2020, 7, 1)) == frozenset()
    assert grants_on([made.pk], date(2020, 1, 1)) == {made.pk: frozenset({8})}


@pytest.mark.parametrize(
    ("kind", "funders", "asked"),
    [(3, (), True), (13, (), True), (0, (), False), (7, (35,), True), (7, (), False), (2, (45,), True)],
)
def test_who_is_asked_for_a_move_in_date(worker, kind, funders, asked):
    made = build.project("oak", kind, *funders)
    assert asks_move_in(made, funders_on(made, date(2020, 1, 1))) is asked
