"""Services of the partners' lists and contacts (req 144, 160)."""

import pytest
from django.core.exceptions import PermissionDenied

from keyturn.conftest import staff
from keyturn.enrollments.rules import Refused
from keyturn.enrollments.tests import build
from keyturn.services.forms import ContactForm, ServiceForm
from keyturn.services.kinds import allowed
from keyturn.services.models import CurrentLivingSituation, Service
from keyturn.services.services import record_contact, record_service

PATH, SSVF, ESG = 21, 33, 8
OUTREACH, RRH, SHELTER = 4, 13, 1


@pytest.mark.parametrize(
    ("kind", "funders", "expected"),
    [(OUTREACH, {PATH}, {141, 161}), (RRH, {SSVF}, {144, 152}), (SHELTER, {ESG}, set()), (SHELTER, set(), set())],
)
def test_a_projects_grants_say_which_services(kind, funders, expected):
    assert {found.record_type for found in allowed(kind, frozenset(funders))} == expected


def service_form(funder, kind, **answers):
    data = {"date_provided": build.day(1).isoformat(), **answers}
    return ServiceForm(data, kinds=allowed(kind, frozenset({funder})))


def test_details_stay_where_hud_has_a_place_for_them():
    form = service_form(SSVF, RRH, what="152:1", fa_amount="$1,024.50", other="x")
    assert form.is_valid(), form.errors
    values = form.values()
    assert (values["record_type"], values["type_provided"], str(values["fa_amount"])) == (152, 1, "1024.50")
    assert values["other_type_provided"] is None
    form = service_form(SSVF, RRH, what="144:3:2", fa_amount="10")
    assert form.is_valid(), form.errors
    assert (form.values()["sub_type_provided"], form.values()["fa_amount"]) == (2, None)


def test_another_service_says_what_it_was():
    assert service_form(SSVF, RRH, what="144:6").errors["other"] == ["Write what it was"]


def test_a_kind_that_the_grants_do_not_have_is_refused():
    assert not service_form(PATH, OUTREACH, what="144:1").is_valid()


def contact_form(**answers):
    return ContactForm({"information_date": build.day(1).isoformat(), **answers}, engagement=True)


def test_outside_nobody_is_asked_about_leaving():
    form = contact_form(kind="outside", leave_situation14_days="1")
    assert form.is_valid(), form.errors
    assert form.values()["current_living_situation"] == 116
    assert form.values()["leave_situation14_days"] is None


def test_follow_ups_only_after_a_yes():
    answers = {"kind": "program", "which_program": "329", "subsequent_residence": "1"}
    form = contact_form(**answers, leave_situation14_days="0")
    assert form.is_valid(), form.errors
    assert form.values()["subsequent_residence"] is None
    form = contact_form(**answers, leave_situation14_days="1")
    assert form.is_valid()
    assert form.values()["subsequent_residence"] == 1


@pytest.fixture
def met(worker):
    street = build.project("oak", OUTREACH, PATH)
    return build.enroll(worker, street, build.person(worker, "Ana"))[0]


@pytest.mark.django_db
def test_the_same_press_is_one_service(worker, met):
    values = {"date_provided": build.day(1), "record_type": 141, "type_provided": 6}
    one = record_service(worker, met, values, press="tap")
    assert record_service(worker, met, values, press="tap").pk == one.pk
    assert record_service(worker, met, values, press="tap again").pk != one.pk
    assert Service.objects.count() == 2
    assert build.events("service.create").count() == 2


@pytest.mark.django_db
def test_a_service_is_within_the_enrollment(worker, met):
    for day in (build.day(-1), build.day(11)):
        with pytest.raises(Refused):
            record_service(worker, met, {"date_provided": day, "record_type": 141, "type_provided": 6})


@pytest.mark.django_db
def test_a_contact_may_be_the_date_of_engagement(worker, met):
    values = {"information_date": build.day(2), "current_living_situation": 116}
    record_contact(worker, met, values, engaged=True)
    record_contact(worker, met, {**values, "information_date": build.day(1)}, engaged=True)
    assert CurrentLivingSituation.objects.count() == 2
    assert build.fresh(worker, met).date_of_engagement == build.day(2)


@pytest.mark.django_db
def test_read_only_records_nothing(worker, met):
    other = staff("oak", "read-only", "Otto")
    with pytest.raises(PermissionDenied):
        record_service(other, met, {"date_provided": build.day(1), "record_type": 141, "type_provided": 6})
    with pytest.raises(PermissionDenied):
        record_contact(other, met, {"information_date": build.day(1)})


@pytest.mark.django_db
def test_a_service_is_taken_back_by_who_recorded_it(worker, met, client):
    from django.urls import reverse

    values = {"date_provided": build.day(1), "record_type": 141, "type_provided": 6}
    one = record_service(worker, met, values)
    page = reverse("record-undo", args=[met.pk, "service", one.pk])
    build.sign_in(client, staff("oak", "services-only", "Basil"))
    assert client.post(page).status_code == 403
    build.sign_in(client, worker)
    assert page in client.get(reverse("enrollment", args=[met.pk])).content.decode()
    assert client.post(page).status_code == 302
    assert Service.objects.get().date_deleted is not None
    assert client.post(page).status_code == 404
    assert build.events("service.delete").count() == 1
