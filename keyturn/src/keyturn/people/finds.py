"""What somebody typed to find a client stays out of addresses and logs: sealed in their session, under a short id."""

from __future__ import annotations

import base64
import secrets

from django.http import HttpRequest

from keyturn.kernel.sealing import CannotOpen, keyring

KEPT, LONGEST = 20, 200
CONTEXT = "find"


def keep(request: HttpRequest, typed: str) -> str:
    """Keep the text and give the id that may stand in an address."""
    finds = request.session.get("finds", {})
    key = secrets.token_urlsafe(6)
    sealed = keyring().seal(typed[:LONGEST].encode(), CONTEXT)
    finds[key] = base64.b64encode(sealed).decode()
    request.session["finds"] = dict(list(finds.items())[-KEPT:])
    return key


def typed(request: HttpRequest, key: str) -> str:
    """The text of an id, or nothing where this session does not hold it any more."""
    sealed = request.session.get("finds", {}).get(key)
    try:
        return keyring().open(base64.b64decode(sealed), CONTEXT).decode() if sealed else ""
    except CannotOpen:
        return ""
