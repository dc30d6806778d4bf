"""What may be a password (docs/adr/0005; NIST 800-63B-4, HUD 2004 4.3.1)."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

OLIVE = SimpleNamespace(name="Olive Thornberry", email="olive.thornberry@oakhouse.example")


@pytest.mark.parametrize(
    "password",
    ["green ladder of 7 songs", "correct horse battery 9", "Zx9 kettle umbrella moss", "contraseña larga y 2 gatos"],
)
def test_long_and_one_s_own_is_good(password):
    validate_password(password, OLIVE)


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("short 1 words", "too short"),
        ("green ladder of songs", "at least one letter and one number"),
        ("482915730164829157", "at least one letter and one number"),
        ("OliveThornberry2026", "not made of your name"),
        ("keyturn-hmis-2026-keyturn", "not made of your name"),
        ("yrrebnroht.evilo.2026", "not made of your name"),
        ("password1password1", "harder to guess"),
        ("iloveyou12345678901", "harder to guess"),
        ("12345678901234567a", "harder to guess"),
        ("aaaaaaaaaaaaaaa1", "harder to guess"),
        ("oakhouse oakhouse 1", "not made of your name"),
    ],
)
def test_what_others_would_guess_is_refused(password, why):
    with pytest.raises(ValidationError) as refused:
        validate_password(password, OLIVE)
    assert why in " ".join(refused.value.messages)


def test_hud_s_rule_can_be_left_out(settings):
    settings.KEYTURN_HUD_2004_PASSWORD_RULE = False
    validate_password("green ladder of songs", OLIVE)
