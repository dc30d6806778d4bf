"""Catalogues of translations: .po that people edit, .mo that Django reads. No GNU gettext needed."""

from __future__ import annotations

import ast
import re
import struct
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

HEADER = (
    "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\nLanguage: {language}\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\n"
)
WORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)\s+(\".*\")\s*$")


@dataclass
class Entry:
    """`told` has one text, or two where there is a plural; empty where nobody has translated it yet."""

    text: str
    plural: str = ""
    context: str = ""
    told: list[str] = field(default_factory=list)
    where: list[str] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.text

    @property
    def done(self) -> bool:
        return all(self.told) and len(self.told) == (2 if self.plural else 1)


def read_po(path: Path) -> dict[tuple[str, str], Entry]:
    """Entries by (context, text); a later one of the same key wins if it says something."""
    found: dict[tuple[str, str], Entry] = {}
    for raw in _raw_entries(path.read_text(encoding="utf-8")):
        entry = _entry(raw)
        if entry.text and (entry.done or entry.key not in found):
            found[entry.key] = entry
    return found


def _raw_entries(text: str) -> Iterable[dict[str, str]]:
    current: dict[str, str] = {}
    last = ""
    for line in text.splitlines():
        word = WORD.match(line.strip())
        starts = word and word[1] in ("msgctxt", "msgid") and ("msgid" in current or (word[1] == "msgctxt" and current))
        if starts and "msgid" in current:
            yield current
            current = {}
        if word:
            last = word[1]
            current[last] = ast.literal_eval(word[2])
        elif line.strip().startswith('"') and last:
            current[last] += ast.literal_eval(line.strip())
    if "msgid" in current:
        yield current


def _entry(raw: dict[str, str]) -> Entry:
    told = [raw[name] for name in ("msgstr[0]", "msgstr[1]") if name in raw] or [raw.get("msgstr", "")]
    return Entry(raw["msgid"], raw.get("msgid_plural", ""), raw.get("msgctxt", ""), told)


def write_po(path: Path, entries: Iterable[Entry], language: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    parts = [_block(Entry("", told=[HEADER.format(language=language)]))]
    parts += [_block(entry) for entry in sorted(entries, key=lambda e: (e.text.casefold(), e.text, e.context))]
    path.write_text("\n".join(parts), encoding="utf-8")


def _block(entry: Entry) -> str:
    lines = [f"#: {' '.join(sorted(entry.where))}"] if entry.where else []
    lines += [f"msgctxt {_quoted(entry.context)}"] if entry.context else []
    lines.append(f"msgid {_quoted(entry.text)}")
    if entry.plural:
        told = [*entry.told, "", ""][:2]
        lines += [
            f"msgid_plural {_quoted(entry.plural)}",
            f"msgstr[0] {_quoted(told[0])}",
            f"msgstr[1] {_quoted(told[1])}",
        ]
    else:
        lines.append(f"msgstr {_quoted(entry.told[0] if entry.told else '')}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


def write_mo(path: Path, entries: Iterable[Entry], language: str) -> None:
    """The binary form of the GNU gettext manual: two sorted tables of (length, place), then the texts."""
    texts = {b"": HEADER.format(language=language).encode()}
    texts |= {_mo_key(entry): "\0".join(entry.told).encode() for entry in entries if entry.done}
    pairs = sorted(texts.items())
    originals, translations = b"", b""
    lengths: list[tuple[int, int, int, int]] = []
    for key, value in pairs:
        lengths.append((len(key), len(originals), len(value), len(translations)))
        originals += key + b"\0"
        translations += value + b"\0"
    start = 28 + 16 * len(pairs)
    keys = [part for one in lengths for part in (one[0], start + one[1])]
    values = [part for one in lengths for part in (one[2], start + len(originals) + one[3])]
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(head + struct.pack(f"<{4 * len(pairs)}I", *keys, *values) + originals + translations)


def _mo_key(entry: Entry) -> bytes:
    text = f"{entry.text}\0{entry.plural}" if entry.plural else entry.text
    return (f"{entry.context}\x04{text}" if entry.context else text).encode()
