"""Unpacks the CSV files of a zip, trusting nothing it says about itself."""

import stat
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from hudkit.dataset.errors import NotHmisCsv

_CHUNK = 1 << 20
_UNREADABLE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    OSError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a zip may unpack to: number of members, bytes in all, and how far a large member may be compressed."""

    members: int = 500
    total_bytes: int = 20 << 30
    ratio: int = 200
    ratio_from_bytes: int = 64 << 20


def unpack(archive: Path, into: Path, wanted: Iterable[str], limits: Limits | None = None) -> dict[str, Path]:
    """Unpacks the members whose base name is in `wanted` (lower case, "client.csv") into the folder `into`.

    Returns base name as written -> unpacked file, with None-free values only; other members are returned under their
    own base name with the path they would have had, not unpacked. Raises NotHmisCsv for anything unsafe.
    """
    limits = limits or Limits()
    names = frozenset(wanted)
    try:
        with zipfile.ZipFile(archive) as opened:
            members = [member for member in opened.infolist() if not _ignorable(member)]
            _refuse_unsafe(members, limits)
            return {_base(member): _unpack_one(opened, member, into, names) for member in members}
    except _UNREADABLE as error:
        raise NotHmisCsv(f"{archive.name} is not a readable zip file. Export it again from your HMIS.") from error


def _base(member: zipfile.ZipInfo) -> str:
    return PurePosixPath(member.filename).name


def _ignorable(member: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(member.filename).parts
    return (
        member.is_dir() or parts[:1] == ("__MACOSX",) or _base(member).startswith("._") or _base(member) == ".DS_Store"
    )


def _refuse_unsafe(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    if len(members) > limits.members:
        raise NotHmisCsv(f"The zip holds more than {limits.members} files. An HMIS CSV export holds 24.")
    for member in members:
        _refuse_member(member, limits)
    if sum(member.file_size for member in members) > limits.total_bytes:
        raise NotHmisCsv(f"The zip would unpack to more than {limits.total_bytes >> 30} GB.")
    _refuse_ambiguous(members)


def _refuse_member(member: zipfile.ZipInfo, limits: Limits) -> None:
    name = member.filename
    if name.startswith("/") or "\\" in name or ":" in name or ".." in PurePosixPath(name).parts:
        raise NotHmisCsv("The zip holds a file whose name leads outside the zip. It was not unpacked.")
    if stat.S_ISLNK(member.external_attr >> 16):
        raise NotHmisCsv("The zip holds a link to another file. It was not unpacked.")
    if member.flag_bits & 0x1:
        raise NotHmisCsv("The zip is protected by a password. Unpack it, or export it again without one.")
    large = member.file_size > limits.ratio_from_bytes
    if large and member.file_size > limits.ratio * max(member.compress_size, 1):
        raise NotHmisCsv(
            f"The zip holds a file that unpacks to over {limits.ratio} times its size. It was not unpacked."
        )


def _refuse_ambiguous(members: list[zipfile.ZipInfo]) -> None:
    tables = [member for member in members if _base(member).lower().endswith(".csv")]
    folders = {PurePosixPath(member.filename).parent for member in tables}
    if len(folders) > 1:
        raise NotHmisCsv("The zip holds CSV files in more than one folder. Put one export in one zip.")
    if len({_base(member).lower() for member in tables}) < len(tables):
        raise NotHmisCsv("The zip holds two files of the same name. Export it again from your HMIS.")


def _unpack_one(opened: zipfile.ZipFile, member: zipfile.ZipInfo, into: Path, names: frozenset[str]) -> Path:
    target = into / _base(member)
    if _base(member).lower() in names:
        with opened.open(member) as source, target.open("wb") as sink:
            _copy(source, sink, member.file_size)
    return target


def _copy(source: IO[bytes], sink: IO[bytes], declared: int) -> None:
    written = 0
    while chunk := source.read(_CHUNK):
        written += len(chunk)
        if written > declared:
            raise NotHmisCsv("The zip holds a file that is larger than it says. It was not unpacked.")
        sink.write(chunk)
