"""The five steps of an import and the page of an export, in a browser without JavaScript."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from keyturn.accounts.models import User
from keyturn.audit.models import AuditEvent
from keyturn.exchange import jobs
from keyturn.exchange.models import ExportRun, ImportRun, StoredPart
from keyturn.services.models import Service


@pytest.fixture
def browser(client, lead):
    client.force_login(User.objects.get(pk=lead.user_id), backend="keyturn.accounts.backend.PasswordBackend")
    return client


@pytest.fixture
def zipped(written):
    def pack(rows) -> SimpleUploadedFile:
        body = io.BytesIO()
        with zipfile.ZipFile(body, "w") as archive:
            for path in written(rows, "zipped").iterdir():
                archive.write(path, path.name)
        return SimpleUploadedFile("export.zip", body.getvalue(), "application/zip")

    return pack


def _page(browser, name: str, run) -> str:
    response = browser.get(reverse(name, args=[run.pk]))
    assert response.status_code == 200
    return response.content.decode()


def _post(browser, name: str, run, **values):
    return browser.post(reverse(name, args=[run.pk]), values)


def test_an_import_from_upload_to_being_taken_back(browser, lead, community, zipped):
    community["Services"].append({"ServicesID": "s2", "EnrollmentID": "gone", "PersonalID": "c1"})
    answer = browser.post(reverse("exchange_import_new"), {"file": zipped(community), "source": ""})
    run = ImportRun.objects.get()
    assert answer.status_code == 302
    assert answer.url == reverse("exchange_import", args=[run.pk])
    assert "hx-get" in _page(browser, "exchange_import", run)

    jobs.check_import(run.pk, lead.user_id)
    page = _page(browser, "exchange_import", run)
    assert "key.broken" in page
    assert not Service.objects.exists()
    assert _post(browser, "exchange_import_decide", run).status_code == 422
    _post(browser, "exchange_import_decide", run, **{"key.broken": "leave-out"})

    assert _post(browser, "exchange_import_confirm", run, typed="3").status_code == 422
    assert _post(browser, "exchange_import_confirm", run, typed="11").status_code == 302
    assert not Service.objects.exists(), "confirming hands it to the worker"
    jobs.write_import(run.pk, lead.user_id)
    assert Service.objects.get().pk == "s1"
    assert "Somebody" not in _page(browser, "exchange_import", run)
    sheet = _page(browser, "exchange_left_out", run).splitlines()
    assert sheet[1] == "Services,3,EnrollmentID,key.broken,PersonalID c1; ServicesID s2; EnrollmentID gone"

    assert "11" in _page(browser, "exchange_take_back", run)
    assert _post(browser, "exchange_take_back", run, typed="11").status_code == 302
    assert not Service.objects.exists()
    assert ImportRun.objects.get().status == "taken_back"


def test_an_import_called_off_writes_nothing(browser, lead, community, zipped):
    browser.post(reverse("exchange_import_new"), {"file": zipped(community)})
    run = ImportRun.objects.get()
    _post(browser, "exchange_import_cancel", run)
    jobs.check_import(run.pk, lead.user_id)
    assert ImportRun.objects.get().status == "cancelled"
    assert not StoredPart.objects.exists()


def test_an_export_asks_what_for_and_is_fetched_by_who_asked(browser, lead, community, written, imported):
    imported(written(community))
    assert browser.post(reverse("exchange_export_new"), {}).status_code == 422
    browser.post(reverse("exchange_export_new"), {"purpose": "Study of the university"})
    run = ExportRun.objects.get()
    jobs.write_export(run.pk, lead.user_id)
    assert "Download" in _page(browser, "exchange_export", run)
    body = browser.get(reverse("exchange_export_download", args=[run.pk])).content
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        assert len(archive.namelist()) == 24
        assert b'"Marisol",,"Vega"' in archive.read("Client.csv")
    purposes = AuditEvent.objects.filter(action="exchange.export").values_list("purpose", flat=True)
    assert list(purposes.order_by("id")) == ["Study of the university"] * 2 + ["download: Study of the university"]


@pytest.mark.parametrize("name", ["exchange", "exchange_import_new", "exchange_export_new"])
def test_only_for_those_who_may(client, worker, name):
    client.force_login(User.objects.get(pk=worker.user_id), backend="keyturn.accounts.backend.PasswordBackend")
    assert client.get(reverse(name)).status_code == 403


def test_the_overview_lists_both(browser, community, written, imported):
    imported(written(community))
    page = browser.get(reverse("exchange")).content.decode()
    assert "export" in page
    assert "Imported" in page
