"""Sessions in the database, saved in the request's own transaction."""

from __future__ import annotations

from django.contrib.sessions.backends import db
from django.contrib.sessions.backends.base import UpdateError
from django.db import InterfaceError, OperationalError


class SessionStore(db.SessionStore):
    """Django takes any fault while saving for a session that somebody else has ended, and answers that the request was
    wrong: "load the page and send it again", with a new press. A database that went away is our fault and a 500, whose
    page says to go back and press again."""

    def save(self, must_create: bool = False) -> None:
        try:
            super().save(must_create)
        except UpdateError as error:
            if isinstance(error.__context__, OperationalError | InterfaceError):
                raise error.__context__ from None
            raise
