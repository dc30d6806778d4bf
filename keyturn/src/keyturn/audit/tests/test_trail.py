"""The trail (req 115): what is in it, who reads it, and that nobody writes in another's name."""

import csv
import io

import pytest
from django.urls import reverse

from keyturn.audit.models import AuditEvent
from keyturn.audit.services import record

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead_browser(client, agencies, make_staff):
    from django.contrib.auth import get_user_model

    viewer = make_staff(None, "hmis-lead", "Lena")
    client.force_login(
        get_user_model().objects.get(pk=viewer.user_id), backend="keyturn.accounts.backend.PasswordBackend"
    )
    return client


def test_who_saw_a_client_is_found(phillip, lead_browser):
    page = lead_browser.post(reverse("audit"), {"client": phillip.pk}).content.decode()
    assert "Olive" in page and "Added a client" in page


def test_what_a_person_did_is_found(phillip, worker, lead_browser):
    page = lead_browser.post(reverse("audit"), {"actor": worker.user_id}).content.decode()
    assert phillip.pk in page


def test_another_day_has_no_events(phillip, lead_browser):
    page = lead_browser.post(reverse("audit"), {"client": phillip.pk, "end": "2001-01-01"}).content.decode()
    assert "No events match" in page


def test_no_value_of_a_person_stands_on_the_page_or_in_an_event(phillip, lead_browser):
    page = lead_browser.post(reverse("audit"), {"client": phillip.pk}).content.decode()
    events = " ".join(str(row) for row in AuditEvent.objects.values_list())
    for value in ("Phillip", "Johnson", "900456789", "1980-02-29"):
        assert value not in page and value not in events


def test_the_file_holds_the_same_events_and_is_itself_written_down(phillip, worker, lead_browser):
    body = lead_browser.post(reverse("audit_export"), {"actor": worker.user_id}).content.decode()
    rows = list(csv.DictReader(io.StringIO(body)))
    assert [row["clients"] for row in rows if row["action"] == "Added a client"] == [phillip.pk]
    assert AuditEvent.objects.filter(action="audit.export", detail__actor=worker.user_id).count() == 1


def test_a_name_that_is_a_formula_is_text_in_the_file(lead_browser, make_staff):
    name = "=HYPERLINK(1)"
    viewer = make_staff("oak", "direct-service", name)
    record(viewer, "client.view", purpose="+test")
    make_staff(None, "hmis-lead", "Second")
    body = lead_browser.post(reverse("audit_export"), {"actor": viewer.user_id}).content.decode()
    assert f"'{name}" in body and "'+test" in body


def test_signing_in_wrong_passwords_and_signing_out_are_events(client, worker):
    from django.contrib.auth import get_user_model

    from keyturn.kernel.rls import set_viewer

    user = get_user_model().objects.get(pk=worker.user_id)
    set_viewer(None)
    client.post(reverse("account_login"), {"login": user.email, "password": "wrong horse battery 9"})
    client.post(reverse("account_login"), {"login": user.email, "password": "correct horse battery 9"})
    client.post(reverse("account_logout"))
    set_viewer(user.pk)
    assert list(AuditEvent.objects.order_by("id").values_list("action", "result")) == [
        ("account.sign_in", "done"),
        ("account.sign_out", "done"),
    ], "a person sees their own; the refused one has no actor"


def test_an_event_and_its_write_stand_or_fall_together(worker):
    from django.db import transaction

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        record(worker, "client.edit")
        raise ZeroDivisionError
    assert not AuditEvent.objects.exists()
