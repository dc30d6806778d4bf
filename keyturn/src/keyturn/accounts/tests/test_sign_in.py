"""The door (HUD 2004, 4.3.1; req 72, 96, 120)."""

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_the_right_password_opens(sign_in, client):
    assert sign_in().status_code == 302
    assert client.get(reverse("me")).status_code == 200


def test_capital_letters_in_the_e_mail_do_not_matter(sign_in, olive):
    assert sign_in(email=olive.email.upper()).status_code == 302


def test_unknown_and_known_people_get_the_same_answer(sign_in, olive):
    known = sign_in(password="wrong horse battery 9")
    unknown = sign_in(email="nobody@nowhere.example", password="wrong horse battery 9")
    assert known.status_code == unknown.status_code == 200
    assert _without_what_differs(known, olive.email) == _without_what_differs(unknown, "nobody@nowhere.example")


def _without_what_differs(answer, email):
    lines = answer.content.decode().replace(email, "E-MAIL").splitlines()
    return [line for line in lines if "csrf" not in line.lower()]


def test_the_eleventh_wrong_try_waits_and_so_does_the_right_password(sign_in, client):
    for _ in range(10):
        sign_in(password="wrong horse battery 9")
    answer = sign_in()
    assert answer.status_code == 429
    assert "20 minutes" in answer.content.decode()
    assert client.get(reverse("me")).status_code == 302


def test_an_unknown_name_waits_alike(sign_in):
    answers = [sign_in(email="nobody@nowhere.example", password="wrong horse battery 9") for _ in range(11)]
    assert answers[-1].status_code == 429


def test_after_the_wait_the_right_password_opens(sign_in):
    from datetime import timedelta

    from axes.models import AccessAttempt
    from django.db.models import F

    for _ in range(10):
        sign_in(password="wrong horse battery 9")
    AccessAttempt.objects.update(attempt_time=F("attempt_time") - timedelta(minutes=21))
    assert sign_in().status_code == 302


def test_a_wrong_name_of_one_does_not_slow_another(sign_in, olive):
    for _ in range(11):
        sign_in(email="nobody@nowhere.example", password="wrong horse battery 9")
    assert sign_in().status_code == 302


def test_there_is_no_sign_up_and_no_reset_by_e_mail(client):
    for path in ("/sign-in/signup/", "/sign-in/password/reset/", "/accounts/signup/"):
        assert client.get(path).status_code == 404


def test_a_closed_account_stays_out(sign_in, olive, client):
    _change(olive, is_active=False)
    sign_in()
    assert client.get(reverse("me")).status_code == 302


def test_closing_an_account_counts_from_the_next_request(sign_in, olive, client):
    sign_in()
    _change(olive, is_active=False)
    assert client.get(reverse("me")).status_code == 302


def test_a_changed_role_counts_from_the_next_request(sign_in, olive, client, lead):
    sign_in()
    assert client.get(reverse("audit")).status_code == 403
    lead(olive)
    assert client.get(reverse("audit")).status_code == 200


def test_a_first_password_must_be_changed_before_anything_else(sign_in, olive, client):
    _change(olive, must_change_password=True)
    sign_in()
    answer = client.get(reverse("me"))
    assert answer.status_code == 302 and answer.url.startswith(reverse("account_change_password"))
    typed = {"oldpassword": "correct horse battery 9", "password1": "green ladder of 7 songs"}
    client.post(reverse("account_change_password"), {**typed, "password2": typed["password1"]})
    assert client.get(reverse("me")).status_code == 200


def test_an_account_unused_for_a_month_sleeps(sign_in, olive, client):
    from datetime import timedelta

    from django.utils import timezone

    _change(olive, woken_at=timezone.now() - timedelta(days=31))
    assert "asleep" in sign_in(follow=True).content.decode()
    assert client.get(reverse("me")).status_code == 302


def test_signing_out_clears_the_browser(sign_in, client):
    sign_in()
    answer = client.post(reverse("account_logout"))
    assert answer["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert client.get(reverse("me")).status_code == 302


def test_a_second_sign_in_asks_and_then_ends_the_first(sign_in, client):
    sign_in()
    tablet = Client()
    assert sign_in(browser=tablet).url == reverse("account_elsewhere")
    assert tablet.get(reverse("me")).status_code == 302, "nobody is in before the question is answered"
    assert "signed in elsewhere" in tablet.get(reverse("account_elsewhere")).content.decode()
    assert tablet.post(reverse("account_elsewhere")).status_code == 302
    assert tablet.get(reverse("me")).status_code == 200
    assert client.get(reverse("me")).status_code == 302
    assert "somewhere else" in client.get(reverse("account_login")).content.decode()


def test_the_chosen_language_is_kept_with_the_person(sign_in, client, olive):
    sign_in()
    client.post(reverse("set_language"), {"language": "es", "next": "/me/"})
    olive.refresh_from_db()
    assert olive.language == "es"
    assert 'lang="es"' in client.get(reverse("me")).content.decode()


def _change(user, **values):
    from keyturn.accounts.models import User
    from keyturn.kernel.rls import viewer_set_to

    with viewer_set_to(user.pk):
        assert User.objects.filter(pk=user.pk).update(**values) == 1
