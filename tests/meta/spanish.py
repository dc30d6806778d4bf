"""Keyturn in Spanish as the catalogue stands now, and what of a page is still English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from django.test import override_settings
from django.utils import translation

from tools.message_files import write_mo
from tools.messages import catalogue

# Small words of English sentences that no Spanish sentence has.
ENGLISH = re.compile(
    r"\b(?:the|of|and|with|without|is|was|were|are|for|from|that|this|you|your|they|their|or|by|not|what|when|who)\b",
    re.IGNORECASE,
)
SAID = {"aria-label", "label", "title", "alt", "placeholder", "data-announce"}
AUTONYM = {"English"}  # the way back, in its own language
SILENT = {"script", "style", "code", "kbd", "svg"}


@contextmanager
def in_spanish(folder: Path) -> Iterator[None]:
    """The catalogue compiled into a folder of its own, so that no earlier .mo file answers."""
    write_mo(folder / "es" / "LC_MESSAGES" / "django.mo", catalogue(), "es")
    with override_settings(LOCALE_PATHS=[folder]), translation.override("es"):
        yield


class Texts(HTMLParser):
    """The texts of a page that a person reads or hears."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.silent = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in SILENT
        self.found += [value for name, value in attrs if name in SAID and value]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in SILENT

    def handle_data(self, data: str) -> None:
        if not self.silent and data.strip():
            self.found.append(" ".join(data.split()))


def english(page: str) -> set[str]:
    """Texts of a page that are English: a string of the catalogue left as it is, or an English sentence."""
    return {text for text in Texts(page).found if text in untold() or ENGLISH.search(text)} - AUTONYM


@cache
def untold() -> frozenset[str]:
    """English strings that read otherwise in Spanish, so that finding one on a page means nobody asked for its Spanish."""
    return frozenset(entry.text for entry in catalogue() if entry.done and entry.told[0] != entry.text)
