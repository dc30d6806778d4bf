"""A run from asking to the people behind a figure, under the rights of the person who asked."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from keyturn.enrollments.models import Enrollment
from keyturn.kernel import writing
from keyturn.projects.models import Project
from keyturn.reporting import selectors, services
from keyturn.reporting.models import ReportRun
from keyturn.reporting.running import carry_out

pytestmark = pytest.mark.django_db
YEAR = {"start": date(2025, 10, 1), "end": date(2026, 9, 30)}


@pytest.fixture
def house(worker, phillip):
    """A transitional project of the first agency with Phillip in it since March."""
    project = writing.new(
        Project, worker, project_id="house", organization_id="oak", project_name="Oak House", project_type=2
    )
    project.save()
    enrollment = writing.new(
        Enrollment, worker, enrollment_id="e1", client=phillip, project=project, household_id="h1",
        entry_date=date(2026, 3, 1), relationship_to_hoh=1,
    )  # fmt: skip
    enrollment.save()
    return project


def asked(viewer, **changed) -> ReportRun:
    return services.ask_for_report(viewer, **{"report": "apr", "projects": ["house"], **YEAR, **changed})


def test_a_run_counts_and_each_figure_opens_to_its_people(worker, house, phillip):
    run = asked(worker)
    carry_out(run.pk, worker.user_id)

    table = selectors.table_of(worker, run.pk, "q5a")
    assert table.grid[1][2] == 1
    assert [row["client"] for row in selectors.people_behind(worker, table, "C2")] == [phillip]
    assert {file.form for file in run.files.all()} == {"zip", "xlsx"}


def test_reasons_are_kept_when_a_report_cannot_be_run(worker, house):
    run = asked(worker, start=date(2026, 9, 30), end=date(2025, 10, 1))
    carry_out(run.pk, worker.user_id)
    run.refresh_from_db()
    assert run.status == ReportRun.Status.REFUSED
    assert "earlier day" in run.reasons[0]


def test_a_cancelled_run_keeps_nothing(worker, house):
    run = asked(worker)
    services.cancel_report(worker, run)
    carry_out(run.pk, worker.user_id)
    run.refresh_from_db()
    assert run.status == ReportRun.Status.CANCELLED
    assert not run.tables.exists()


def test_another_agencys_project_cannot_be_asked_for(house, request):
    stranger = request.getfixturevalue("stranger")
    with pytest.raises(PermissionDenied):
        asked(stranger)


def test_a_run_is_its_askers_own(worker, house, request):
    run = asked(worker)
    stranger = request.getfixturevalue("stranger")
    with pytest.raises(Http404):
        selectors.run_of(stranger, run.pk)
