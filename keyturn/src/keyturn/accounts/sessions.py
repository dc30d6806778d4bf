"""One session a person, that locks when left alone and ends by the day (HUD 2004, 4.3.1; NIST 800-63B-4, AAL2).

The session holds a mark of the sign-in (`sign_in`), when it began and when it was last used; the person's row holds
the mark of the one sign-in that stands. A mark that is not the person's is a sign-in that was replaced elsewhere.
"""

from __future__ import annotations

import secrets
import time
from datetime import timedelta
from enum import Enum

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.utils import timezone

from keyturn.accounts.models import User

MARK, BEGAN, USED = "sign_in", "signed_in_at", "used_at"
WHY = "why_signed_out"  # "replaced", "ended", "asleep" or "closed", said on the sign-in page
WRITE_EVERY = 30


class Standing(Enum):
    OPEN = "open"
    LOCKED = "locked"
    ENDED = "ended"
    REPLACED = "replaced"


def begin(session: SessionBase, user: User) -> None:
    """Make this the session that stands. One that stood elsewhere ends with its next request."""
    mark = secrets.token_urlsafe(24)
    now = time.time()
    session.update({MARK: mark, BEGAN: now, USED: now})
    user.session_key, user.session_started_at = mark, timezone.now()
    user.save(update_fields=["session_key", "session_started_at"])


def end(session: SessionBase, user: User) -> None:
    """Forget the session that stood, if it is this one."""
    if session.get(MARK) == user.session_key:
        user.session_key, user.session_started_at = "", None
        user.save(update_fields=["session_key", "session_started_at"])


def standing(session: SessionBase, user: User) -> Standing:
    now = time.time()
    if session.get(MARK) is None or session[MARK] != user.session_key:
        return Standing.REPLACED
    if now - session[BEGAN] > settings.SESSION_COOKIE_AGE:
        return Standing.ENDED
    return Standing.LOCKED if now - session[USED] > settings.KEYTURN_LOCK_AFTER else Standing.OPEN


def used(session: SessionBase) -> None:
    """Note that the person is there, written at most twice a minute."""
    if time.time() - session[USED] > WRITE_EVERY:
        session[USED] = time.time()


def unlock(session: SessionBase) -> None:
    session[USED] = time.time()


def lock(session: SessionBase) -> None:
    session[USED] = 0.0


def stands_elsewhere(request: HttpRequest, user: User) -> bool:
    """Whether another sign-in of this person has begun within the day and was not signed out."""
    if not user.session_key or user.session_started_at is None:
        return False
    if user.session_key == request.session.get(MARK):
        return False
    return timezone.now() - user.session_started_at < timedelta(seconds=settings.SESSION_COOKIE_AGE)
