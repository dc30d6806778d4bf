"""Settings that are refused (ASVS 13, 800-53 CM-6): each fault alone, with what to do about it."""

from __future__ import annotations

import secrets
from types import SimpleNamespace

import pytest

from keyturn.config.deploy import ERROR, findings
from keyturn.kernel.sealing import create_key_file


@pytest.fixture
def safe(tmp_path):
    """Settings of a public host with nothing wrong."""
    create_key_file(tmp_path / "keys.json")
    return SimpleNamespace(
        DEBUG=False,
        SECRET_KEY=secrets.token_urlsafe(48),
        ALLOWED_HOSTS=["hmis.example.org"],
        SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https"),
        SESSION_COOKIE_SECURE=True,
        CSRF_COOKIE_SECURE=True,
        SECURE_HSTS_SECONDS=31536000,
        KEYTURN_DEMO=False,
        KEYTURN_REQUIRE_MFA=True,
        KEYTURN_HUD_2004_PASSWORD_RULE=True,
        KEYTURN_KEY_FILE=str(tmp_path / "keys.json"),
    )


def test_safe_settings_have_no_findings(safe):
    assert findings(safe) == []


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("DEBUG", True, "DEBUG is on"),
        ("SECRET_KEY", "", "no secret key"),
        ("SECRET_KEY", "only-for-tests", "can be guessed"),
        ("SECRET_KEY", "a" * 60, "can be guessed"),
        ("ALLOWED_HOSTS", ["*"], "wildcard"),
        ("ALLOWED_HOSTS", [".example.org"], "wildcard"),
        ("ALLOWED_HOSTS", [], "empty"),
        ("SECURE_PROXY_SSL_HEADER", None, "plain HTTP"),
        ("SESSION_COOKIE_SECURE", False, "without encryption"),
        ("SECURE_HSTS_SECONDS", 0, "without encryption"),
        ("KEYTURN_DEMO", True, "demo"),
        ("KEYTURN_REQUIRE_MFA", False, "password alone"),
        ("KEYTURN_KEY_FILE", "/nowhere/keys.json", "missing"),
    ],
)
def test_each_fault_is_found_and_says_what_to_do(safe, name, value, said):
    setattr(safe, name, value)
    found = findings(safe)
    assert [finding.level for finding in found] == [ERROR]
    assert said in found[0].fault
    assert len(found[0].remedy) > 10


def test_a_key_file_that_others_can_read_is_found(safe, tmp_path):
    (tmp_path / "keys.json").chmod(0o644)
    assert "other accounts" in findings(safe)[0].fault


def test_on_this_machine_alone_plain_http_and_a_demo_are_allowed(safe):
    safe.ALLOWED_HOSTS, safe.SECURE_PROXY_SSL_HEADER = ["127.0.0.1", "localhost"], None
    safe.SESSION_COOKIE_SECURE, safe.KEYTURN_DEMO, safe.KEYTURN_REQUIRE_MFA = False, True, False
    assert findings(safe) == []


def test_leaving_hud_s_rule_out_is_a_warning(safe):
    safe.KEYTURN_HUD_2004_PASSWORD_RULE = False
    assert [finding.level for finding in findings(safe)] == ["warning"]
