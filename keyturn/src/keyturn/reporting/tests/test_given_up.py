"""A run ends once and never waits for ever, whatever happens to the worker and the database."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import OperationalError, connection, transaction
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from keyturn.accounts.models import User
from keyturn.kernel import writing
from keyturn.projects.models import Project
from keyturn.reporting import running, services
from keyturn.reporting.models import ReportRun
from keyturn.reporting.running import carry_out, end_given_up

pytestmark = pytest.mark.django_db
Status = ReportRun.Status


@pytest.fixture
def asked(worker):
    """Asks for a report of one project."""
    values = {"project_id": "house", "organization_id": "oak", "project_name": "Oak House", "project_type": 2}
    writing.new(Project, worker, **values).save()

    def ask(press: str = "") -> ReportRun:
        year = {"start": date(2025, 10, 1), "end": date(2026, 9, 30)}
        return services.ask_for_report(worker, report="apr", projects=["house"], press=press, **year)

    return ask


def end_jobs(status: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("update procrastinate_jobs set status = %s", [status])


def test_a_run_and_its_job_stand_or_fall_together(asked):
    with pytest.raises(RuntimeError), transaction.atomic():
        asked()
        raise RuntimeError
    assert (ReportRun.objects.count(), ProcrastinateJob.objects.count()) == (0, 0)
    run = asked()
    assert ProcrastinateJob.objects.get().args == {"run_id": run.pk, "viewer_id": run.viewer_id}


def test_the_same_press_is_one_run(asked):
    assert asked("tap") == asked("tap") != asked("another")
    assert (ReportRun.objects.count(), ProcrastinateJob.objects.count()) == (2, 2)


def test_a_lost_database_is_left_to_the_next_try_and_the_last_one_ends_the_run(asked, monkeypatch):
    def lost(*_args: object) -> None:
        raise OperationalError

    run = asked()
    monkeypatch.setattr(running, "_read", lost)
    with pytest.raises(OperationalError):
        carry_out(run.pk, run.viewer_id)
    end_given_up()
    run.refresh_from_db()
    assert run.status == Status.RUNNING, "its job is still to be tried"

    end_jobs("failed")
    end_given_up()
    run.refresh_from_db()
    assert (run.status, run.reasons) == (Status.FAILED, [running.GIVEN_UP])
    assert run.finished_at


def test_the_page_says_why(client, asked):
    run = asked()
    end_jobs("failed")
    end_given_up()
    client.force_login(User.objects.get(pk=run.viewer_id), backend="keyturn.accounts.backend.PasswordBackend")
    assert running.GIVEN_UP in client.get(reverse("report-run", args=[run.pk])).content.decode()


def test_a_run_that_has_ended_is_not_begun_again(asked):
    run = asked()
    carry_out(run.pk, run.viewer_id)
    before = ReportRun.objects.values().get()
    assert before["status"] == Status.DONE
    carry_out(run.pk, run.viewer_id)
    end_jobs("failed")
    end_given_up()
    assert ReportRun.objects.values().get() == before
