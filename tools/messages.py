"""Keeps the Spanish catalogue in step with the strings of Keyturn.

python tools/messages.py                 write locale/es/…/django.po anew: every string, what is translated kept
python tools/messages.py merge FILE…     take translations from other .po files as well
python tools/messages.py compile         write the .mo files that Django reads (they are not kept in git)
python tools/messages.py missing         list what has no translation; exit code 1 if there is any
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.message_files import Entry, read_po, write_mo, write_po
from tools.message_sources import SOURCE, messages

LANGUAGE = "es"
PO = SOURCE / "locale" / LANGUAGE / "LC_MESSAGES" / "django.po"
PLACE = re.compile(r"%\((\w+)\)[sd]|%[sd]|\{(\w*)\}")


def catalogue(more: Iterable[Path] = ()) -> list[Entry]:
    """An entry for every string of the source, with the translation that a catalogue gives it."""
    known: dict[tuple[str, str], Entry] = {}
    for path in (PO, *more):
        known |= {key: entry for key, entry in (read_po(path) if path.exists() else {}).items() if entry.done}
    return [_filled(message, known) for message in messages().values()]


def _filled(message, known: dict[tuple[str, str], Entry]) -> Entry:
    told = known.get(message.key)
    entry = Entry(message.text, message.plural, message.context, told.told if told else [], sorted(message.where))
    return entry if entry.done else Entry(message.text, message.plural, message.context, [], sorted(message.where))


def missing(entries: Iterable[Entry]) -> list[str]:
    """Strings without a translation, with the files that say them."""
    return [f"{entry.text!r} ({', '.join(entry.where)})" for entry in entries if not entry.done]


def uneven(entries: Iterable[Entry]) -> list[str]:
    """Translations whose placeholders are not those of the string."""
    return [entry.text for entry in entries if entry.done and not _even(entry)]


def _even(entry: Entry) -> bool:
    asked = [_places(entry.text), _places(entry.plural)] if entry.plural else [_places(entry.text)]
    if entry.plural:  # "1 night" may leave the number out
        asked[0] |= asked[1]
        return all(_places(told) <= asked[0] for told in entry.told) and _places(entry.told[1]) == asked[1]
    return _places(entry.told[0]) == asked[0]


def _places(text: str) -> set[str]:
    return {match.group(0) for match in PLACE.finditer(text.replace("%%", ""))}


def main(arguments: list[str]) -> int:
    act, files = (arguments or [""])[0], [Path(name) for name in arguments[1:]]
    entries = catalogue(files if act == "merge" else ())
    if act in ("", "merge"):
        write_po(PO, entries, LANGUAGE)
    if act == "compile":
        write_mo(PO.with_suffix(".mo"), entries, LANGUAGE)
    lacking = missing(entries)
    print(f"{len(entries)} strings, {len(lacking)} without Spanish")
    if act == "missing":
        print("\n".join(lacking))
    return 1 if act == "missing" and lacking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
