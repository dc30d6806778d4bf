"""Reads what a CSV file is made of before any table is built: encoding, header, number of lines.

The specification asks for UTF-8 (FY2026 HMIS CSV Format Specifications, rule R003); exports in the field come with
byte order marks, in UTF-16 and in Windows-1252 as well.
"""

import codecs
import csv
from dataclasses import dataclass
from functools import partial
from pathlib import Path

_CHUNK = 1 << 20
_PIECE = 1 << 17
"""Bytes looked at in one place of memory again and again, which a processor keeps at hand."""
_LINE_CHARACTERS = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class CsvText:
    """A CSV file that is ready to be read as UTF-8.

    `path` is the file itself, or a UTF-8 copy of it; `encoding` what the original was. `lines` counts physical lines,
    None where the text holds NUL characters or line ends that only a careful reader takes apart.
    """

    path: Path
    encoding: str
    header: tuple[str, ...]
    lines: int | None


def inspect(path: Path, scratch: Path) -> CsvText:
    """Reads the file once; writes a UTF-8 copy into `scratch` where it is in another encoding."""
    encoding = _encoding(path)
    if encoding not in ("utf-8", "utf-8-sig"):
        path = _as_utf8(path, encoding, scratch)
    lines, names = plain_lines(path), header(path)
    return CsvText(path, encoding, names, lines if not any("\n" in name for name in names) else None)


def plain_lines(path: Path) -> int | None:
    """How many physical lines a file has; None where it holds NUL characters or line ends of the old kind."""
    newlines, returns, pairs, nul, last = _count(path)
    return None if nul or returns != pairs else newlines + (last != b"\n" and last != b"")


def _encoding(path: Path) -> str:
    with path.open("rb") as source:
        start = source.read(4096)
        for mark, name in _MARKS:
            if start.startswith(mark):
                return name if name == "utf-8-sig" or _decodes(path, name) else "cp1252"
    if start[1::2].count(0) > len(start) // 4:
        return "utf-16-le"
    if start[0::2].count(0) > len(start) // 4:
        return "utf-16-be"
    return "utf-8" if _decodes(path, "utf-8") else "cp1252"


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as source:
            while chunk := source.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _as_utf8(path: Path, encoding: str, scratch: Path) -> Path:
    copy = scratch / f"{path.stem}.utf8.csv"
    with (
        path.open(encoding=encoding, errors="replace", newline="") as source,
        copy.open("w", encoding="utf-8", newline="") as sink,
    ):
        while chunk := source.read(_CHUNK):
            sink.write(chunk)
    return copy


def _count(path: Path) -> tuple[int, int, int, bool, bytes]:
    """Line feeds, carriage returns, pairs of the two, whether there is a NUL, the last byte."""
    newlines, returns, pairs, nul, last = 0, 0, 0, False, b""
    piece = bytearray(_PIECE)
    with path.open("rb", buffering=0) as source:
        while size := source.readinto(piece):
            chunk = piece if size == _PIECE else piece[:size]
            newlines += chunk.count(b"\n")
            if b"\r" in chunk or last == b"\r":
                returns += chunk.count(b"\r")
                pairs += chunk.count(b"\r\n") + (last == b"\r" and chunk[:1] == b"\n")
            nul = nul or b"\0" in chunk
            last = bytes(chunk[-1:])
    return newlines, returns, pairs, nul, last


def header(path: Path) -> tuple[str, ...]:
    """Names of the first record, trimmed; () where there is none that can be read."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as source:
        lines = iter(partial(source.readline, _LINE_CHARACTERS), "")
        try:
            names = next(csv.reader(line.replace("\0", "") for line in lines), [])
        except csv.Error:
            return ()
    return tuple(name.strip() for name in names)
