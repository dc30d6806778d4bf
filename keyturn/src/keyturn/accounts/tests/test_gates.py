"""Being away, the end of the day, and the second step (T-SESS, T-AUTH-3)."""

import time

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery 9"
MINUTE, HOUR = 60, 3600


@pytest.fixture
def later(monkeypatch):
    """It is now so many seconds after the test began."""
    began = time.time()

    def pass_(seconds):
        monkeypatch.setattr(time, "time", lambda: began + seconds)

    return pass_


def test_after_15_minutes_away_the_password_opens_again_where_they_were(sign_in, client, later):
    sign_in()
    later(16 * MINUTE)
    answer = client.get(reverse("me"))
    assert answer.url == reverse("account_reauthenticate") + "?next=%2Fme%2F"
    assert client.post(answer.url, {"password": PASSWORD, "next": "/me/"}).url == "/me/"
    assert client.get(reverse("me")).status_code == 200


def test_a_wrong_password_does_not_unlock(sign_in, client, later):
    sign_in()
    later(16 * MINUTE)
    assert client.post(reverse("account_reauthenticate"), {"password": "wrong horse battery 9"}).status_code == 200
    assert client.get(reverse("me")).status_code == 302


def test_while_somebody_works_nothing_locks(sign_in, client, later):
    sign_in()
    for minutes in range(10, 60, 10):
        later(minutes * MINUTE)
        assert client.get(reverse("me")).status_code == 200


def test_a_locked_page_s_part_leads_the_whole_page_to_the_password(sign_in, client, later):
    sign_in()
    later(16 * MINUTE)
    answer = client.get(reverse("me"), headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/projects/"})
    assert answer["HX-Redirect"] == reverse("account_reauthenticate") + "?next=%2Fprojects%2F"


def test_sending_a_form_while_locked_saves_nothing_and_returns_to_today(sign_in, client, later, olive):
    sign_in()
    later(16 * MINUTE)
    answer = client.post(reverse("account_change_password"), {"oldpassword": PASSWORD})
    assert answer.url.startswith(reverse("account_reauthenticate"))


def test_stay_signed_in_puts_the_lock_off(sign_in, client, later):
    sign_in()
    later(14 * MINUTE)
    assert client.get(reverse("still_here")).status_code == 204
    later(20 * MINUTE)
    assert client.get(reverse("me")).status_code == 200


def test_the_page_can_lock_itself(sign_in, client):
    sign_in()
    assert client.get(reverse("account_lock"), {"next": "/me/"}).url.endswith("?next=%2Fme%2F")
    assert client.get(reverse("me")).status_code == 302


def test_locking_does_not_lead_to_another_site(sign_in, client):
    sign_in()
    assert client.get(reverse("account_lock"), {"next": "https://evil.example/"}).url.endswith("?next=%2F")


def test_after_12_hours_the_day_is_over_whatever_was_done(sign_in, client, later):
    sign_in()
    for hour in range(1, 12):
        for quarter in range(4):
            later(hour * HOUR + quarter * 14 * MINUTE)
            client.get(reverse("me"))
    later(12 * HOUR + MINUTE)
    assert client.get(reverse("me")).url.startswith(reverse("account_login"))
    assert "Your day here was over" in client.get(reverse("account_login")).content.decode()


def test_without_a_second_step_nothing_but_setting_one_up(sign_in, client, settings):
    settings.KEYTURN_REQUIRE_MFA = True
    sign_in()
    assert client.get(reverse("me")).url.startswith(reverse("mfa_index"))
    assert client.get(reverse("mfa_index")).status_code == 200


def test_an_authenticator_app_is_set_up_and_then_asked_for(sign_in, client, settings, olive):
    settings.KEYTURN_REQUIRE_MFA = True
    sign_in()
    secret = _set_up_app(client)
    client.post(reverse("account_logout"))
    assert sign_in().url == reverse("mfa_authenticate")
    assert client.get(reverse("me")).status_code == 302, "a password alone is not enough"
    client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert client.get(reverse("me")).status_code == 302
    client.post(reverse("mfa_authenticate"), {"code": _code(secret, 1)})
    assert client.get(reverse("me")).status_code == 200


def test_a_code_works_once(sign_in, client, settings, olive):
    sign_in()
    code = _code(_set_up_app(client), 1)
    for expected in (200, 302):
        client.post(reverse("account_logout"))
        sign_in()
        client.post(reverse("mfa_authenticate"), {"code": code})
        assert client.get(reverse("me")).status_code == expected


def test_the_app_s_secret_is_sealed_in_the_database(sign_in, client, olive):
    from allauth.mfa.models import Authenticator

    sign_in()
    secret = _set_up_app(client)
    stored = Authenticator.objects.get(user_id=olive.pk, type="totp").data["secret"]
    assert secret not in stored and len(stored) > 40


def test_a_code_alone_does_not_unlock(sign_in, client, later, olive):
    """Whoever finds phone and computer on one table has the code, not the password."""
    sign_in()
    secret = _set_up_app(client)
    later(16 * MINUTE)
    client.post(reverse("mfa_reauthenticate"), {"code": _code(secret, 1)})
    assert client.get(reverse("me")).url.startswith(reverse("account_reauthenticate"))


def _set_up_app(client):
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    answer = client.post(reverse("mfa_activate_totp"), {"code": _code(secret)})
    assert answer.url == reverse("mfa_view_recovery_codes"), answer
    return secret


def _code(secret, steps_on=0):
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps_on))
