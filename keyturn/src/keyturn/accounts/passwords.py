"""What a password may not be (docs/adr/0005): common or repeated, made of the person's own words, or, by HUD 2004,
without a letter and a number."""

from __future__ import annotations

import re
from itertools import pairwise

from django.conf import settings
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

OURS = ("keyturn", "hmis", "password", "passphrase", "shelter", "welcome", "letmein", "qwerty")
SHORTEST_WORD = 4
FEWEST_CHARACTERS = 5


class OwnWords:
    """No password that is little more than the person's name, their e-mail, or the name of this system."""

    def validate(self, password: str, user: object = None) -> None:
        words = [*OURS, *_words(getattr(user, "name", "")), *_words(getattr(user, "email", ""))]
        left = password.casefold()
        for word in sorted(words, key=len, reverse=True):
            left = left.replace(word, "").replace(word[::-1], "")
        if len(left) < len(password) and len(re.sub(r"[\W\d_]", "", left)) < SHORTEST_WORD * 2:
            raise ValidationError(
                _("Choose a password that is not made of your name, your e-mail or the name of this system"),
                code="own_words",
            )

    def get_help_text(self) -> str:
        return _("Not your name, your e-mail or the name of this system.")


class NotCommon(CommonPasswordValidator):
    """Not among 20,000 that thieves try first; nor one of them lengthened by digits, turned round or said twice."""

    def validate(self, password: str, user: object = None) -> None:
        plain = password.casefold()
        core = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", plain)
        tried = {plain, core, plain[::-1], core[::-1], _unit(plain), _unit(core)}
        if tried & self.passwords or len(set(plain)) < FEWEST_CHARACTERS or _counts_along(plain):
            raise ValidationError(
                _("Choose a password that is harder to guess, like four words of a sentence"), "common"
            )

    def get_help_text(self) -> str:
        return _("Hard to guess: four words that only you would put together are good.")


class LetterAndNumber:
    """HUD 2004, 4.3.1 asks for at least one of each. Off by KEYTURN_HUD_2004_PASSWORD_RULE=off."""

    def validate(self, password: str, user: object = None) -> None:
        if not settings.KEYTURN_HUD_2004_PASSWORD_RULE:
            return
        if not (re.search(r"[^\W\d_]", password) and re.search(r"\d", password)):
            raise ValidationError(_("Use at least one letter and one number"), code="letter_and_number")

    def get_help_text(self) -> str:
        return _("At least one letter and one number.") if settings.KEYTURN_HUD_2004_PASSWORD_RULE else ""


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[\W\d_]+", text.casefold()) if len(word) >= SHORTEST_WORD]


def _unit(text: str) -> str:
    """What the text repeats: "abcabc" -> "abc"; a text that repeats nothing is its own unit."""
    length = (text + text).find(text, 1)
    return text[:length]


def _counts_along(text: str) -> bool:
    """Mostly characters that follow each other: 123456789012345, abcdefghijklmno."""
    steps = [ord(b) - ord(a) for a, b in pairwise(text)]
    return sum(step in (1, -1) for step in steps) > 0.7 * max(len(steps), 1)
