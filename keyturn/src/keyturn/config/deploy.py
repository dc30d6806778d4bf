"""What makes a deployment unsafe, said with what to do about it. `keyturn check --deploy` prints it; `serve` refuses on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from psycopg import Connection

ERROR, WARNING = "error", "warning"
HERE = {"127.0.0.1", "localhost", "[::1]", "::1"}
SHORTEST_SECRET, FEWEST_LETTERS = 50, 10


@dataclass(frozen=True)
class Finding:
    """`fault` is what is wrong, `remedy` what to do."""

    level: str
    fault: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.fault} {self.remedy}"


def findings(settings: Any, session: Connection | None = None) -> list[Finding]:
    """All of them, errors first. `session` is signed in to the database as the web does."""
    found = [*_secrets(settings), *_hosts(settings), *_people(settings), *_keys(Path(settings.KEYTURN_KEY_FILE))]
    found += _database(session) if session else []
    return sorted(found, key=lambda finding: finding.level != ERROR)


def errors(settings: Any, session: Connection | None = None) -> list[Finding]:
    return [finding for finding in findings(settings, session) if finding.level == ERROR]


def public(settings: Any) -> bool:
    """Whether anybody but this machine may ask."""
    return not set(settings.ALLOWED_HOSTS) <= HERE


def _secrets(settings: Any) -> Iterator[Finding]:
    if settings.DEBUG:
        yield Finding(
            ERROR,
            "DEBUG is on: error pages would show people's data.",
            "Use the settings keyturn.config.settings.serve.",
        )
    key = settings.SECRET_KEY or ""
    if not key:
        yield Finding(
            ERROR,
            "There is no secret key.",
            "Set KEYTURN_SECRET_KEY_FILE to a file that holds 50 or more random characters.",
        )
    elif len(key) < SHORTEST_SECRET or len(set(key)) < FEWEST_LETTERS or key.startswith("django-insecure"):
        yield Finding(
            ERROR,
            "The secret key can be guessed.",
            "Put 50 or more random characters into the file that KEYTURN_SECRET_KEY_FILE names.",
        )


def _hosts(settings: Any) -> Iterator[Finding]:
    for host in settings.ALLOWED_HOSTS:
        if host == "*" or host.startswith("."):
            yield Finding(
                ERROR,
                f"KEYTURN_HOSTS holds the wildcard {host}: any name would be answered.",
                "Name each host in full.",
            )
    if not settings.ALLOWED_HOSTS:
        yield Finding(
            ERROR, "KEYTURN_HOSTS is empty: nothing would be answered.", "Name the host, such as hmis.example.org."
        )
    if not public(settings):
        return
    if settings.SECURE_PROXY_SSL_HEADER is None:
        yield Finding(
            ERROR,
            "People reach this host over a network, and Keyturn itself speaks plain HTTP.",
            "Put a proxy with HTTPS before it that sets X-Forwarded-Proto and X-Forwarded-For, then set KEYTURN_BEHIND_PROXY=1.",
        )
    if not (settings.SESSION_COOKIE_SECURE and settings.CSRF_COOKIE_SECURE and settings.SECURE_HSTS_SECONDS):
        yield Finding(
            ERROR,
            "Cookies would travel without encryption.",
            "Use the settings keyturn.config.settings.serve unchanged.",
        )
    if settings.KEYTURN_DEMO:
        yield Finding(
            ERROR,
            "The demo's sign-ins are printed for everybody, and this host is public.",
            "Unset KEYTURN_DEMO, or serve on 127.0.0.1 only.",
        )


def _people(settings: Any) -> Iterator[Finding]:
    if not settings.KEYTURN_REQUIRE_MFA and not settings.KEYTURN_DEMO:
        yield Finding(
            ERROR,
            "People may sign in with a password alone.",
            "Unset KEYTURN_REQUIRE_MFA: a second step is required by default.",
        )
    if not settings.KEYTURN_HUD_2004_PASSWORD_RULE:
        yield Finding(
            WARNING,
            "Passwords need no letter and number, which HUD's 2004 standards ask for (section 4.3.1).",
            "Keep this only where your HMIS lead decided so: see docs/adr/0005.",
        )


def _keys(path: Path) -> Iterator[Finding]:
    if not path.is_file():
        yield Finding(
            ERROR,
            f"The key file {path} is missing: no name could be opened.",
            "Restore it from your backup, or for a new installation run `keyturn keys create`.",
        )
        return
    if path.stat().st_mode & 0o077:
        yield Finding(ERROR, f"The key file {path} can be read by other accounts.", f"Run chmod 600 {path}")


def _database(session: Connection) -> Iterator[Finding]:
    from keyturn.postgres.durable import durability_faults
    from keyturn.postgres.walls import wall_faults

    for fault in (*wall_faults(session), *durability_faults(session)):
        what, _, remedy = fault.partition(". ")
        yield Finding(ERROR, f"{what}.", remedy or "See docs/explanation/threat-model.md.")
