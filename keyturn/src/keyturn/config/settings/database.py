"""PostgreSQL only. The web and the worker act as `keyturn_app`, which owns nothing (see kernel/rls.py)."""

from __future__ import annotations

from urllib.parse import parse_qsl, unquote, urlsplit

from keyturn.config.settings.environment import text

APP_ROLE = "keyturn_app"


def parse(url: str, role: str | None) -> dict:
    """`postgresql://user:password@host:port/name?option=value` as Django wants it, acting as `role`."""
    parts = urlsplit(url)
    options = dict(parse_qsl(parts.query))
    if role:
        options["options"] = f"{options.get('options', '')} -c role={role}".strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def databases(owner: bool = False) -> dict:
    url = text("KEYTURN_DATABASE_URL") or "postgresql://keyturn_web@127.0.0.1/keyturn"
    if owner:
        return {"default": parse(text("KEYTURN_OWNER_DATABASE_URL") or url, None)}
    return {"default": parse(url, APP_ROLE)}
