"""An import or export ends once and never waits for ever, whatever happens to the worker and the database."""

from __future__ import annotations

import pytest
from django.db import OperationalError, connection

from keyturn.exchange import jobs, services
from keyturn.exchange.exports.scope import Scope
from keyturn.exchange.imports import running
from keyturn.exchange.models import ExportRun, ImportRun, StoredPart

pytestmark = pytest.mark.django_db
Status = ImportRun.Status


def end_jobs(status: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("update procrastinate_jobs set status = %s", [status])


@pytest.fixture
def uploaded(lead):
    run = services.start_import(lead, file_name="export.zip", pieces=[b"PK"])
    jobs.queue("check", run)
    return run


def test_a_lost_database_is_left_to_the_next_try_and_the_last_one_ends_the_import(lead, uploaded, monkeypatch):
    def lost(*_args: object) -> None:
        raise OperationalError

    monkeypatch.setattr(running, "check", lost)
    with pytest.raises(OperationalError):
        jobs.check_import(uploaded.pk, lead.user_id)
    jobs.end_given_up()
    uploaded.refresh_from_db()
    assert uploaded.status == Status.CHECKING, "its job is still to be tried"

    end_jobs("failed")
    jobs.end_given_up()
    uploaded.refresh_from_db()
    assert (uploaded.status, uploaded.message) == (Status.FAILED, services.GIVEN_UP)
    assert not StoredPart.objects.exists(), "the upload is not kept"


def test_an_import_that_went_on_is_not_ended_by_an_old_job(lead, uploaded):
    """The check was done, but its job was killed before it could say so; now the writing waits."""
    end_jobs("failed")
    ImportRun.objects.update(status=Status.CONFIRMED)
    jobs.queue("write", uploaded)
    jobs.end_given_up()
    uploaded.refresh_from_db()
    assert uploaded.status == Status.CONFIRMED


def test_a_check_that_is_run_again_does_not_undo_what_was_decided(lead, uploaded, tmp_path):
    ImportRun.objects.update(status=Status.CONFIRMED)
    services.check_import(lead, uploaded, tmp_path / "never-opened.zip")
    uploaded.refresh_from_db()
    assert uploaded.status == Status.CONFIRMED


def test_an_export_that_is_done_stays_done(lead, tmp_path):
    run = services.ask_for_export(lead, Scope(), purpose="test")
    jobs.queue("export", run)
    jobs.write_export(run.pk, lead.user_id)
    before = ExportRun.objects.values().get()
    assert before["status"] == ExportRun.Status.DONE
    jobs.write_export(run.pk, lead.user_id)
    end_jobs("failed")
    jobs.end_given_up()
    assert ExportRun.objects.values().get() == before


def test_an_export_whose_job_was_given_up_has_failed(lead):
    run = services.ask_for_export(lead, Scope(), purpose="test")
    jobs.queue("export", run)
    end_jobs("aborted")
    jobs.end_given_up()
    run.refresh_from_db()
    assert run.status == ExportRun.Status.FAILED


def test_the_same_press_is_one_export(lead):
    first, again, other = (services.ask_for_export(lead, Scope(), purpose="test", press=key) for key in ("a", "a", "b"))
    assert first == again != other
    assert ExportRun.objects.count() == 2
