"""The system account the server runs as. PostgreSQL refuses to run as root, so root lends it an existing account."""

from __future__ import annotations

import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path

from keyturn.postgres.errors import PostgresError

LENT_TO_ROOT = ("postgres", "nobody")


@dataclass(frozen=True)
class Account:
    """A name for messages, the numbers the operating system knows it by, and whether we must switch to it."""

    name: str
    uid: int
    gid: int
    switch: bool

    def popen_options(self) -> dict[str, object]:
        """Keyword arguments that make `subprocess` run a program as this account."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []} if self.switch else {}

    def own(self, path: Path, mode: int) -> None:
        """Give `path` to this account alone."""
        path.chmod(mode)
        if self.switch:
            os.chown(path, self.uid, self.gid)

    def folder(self, path: Path) -> Path:
        """A folder only this account may look into, made if need be."""
        path.mkdir(mode=0o700, exist_ok=True)
        self.own(path, 0o700)
        return path


def choose_account() -> Account:
    """Ourselves; for root the account named by KEYTURN_PG_USER, else one every system has. Never makes an account."""
    if os.geteuid() != 0:
        return Account(str(os.geteuid()), os.geteuid(), os.getegid(), switch=False)
    wanted = os.environ.get("KEYTURN_PG_USER")
    for name in (wanted,) if wanted else LENT_TO_ROOT:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        if entry.pw_uid != 0:
            return Account(name, entry.pw_uid, entry.pw_gid, switch=True)
    raise PostgresError(
        f"PostgreSQL does not run as root and this machine has no account {wanted or ' or '.join(LENT_TO_ROOT)}. "
        "Run keyturn as an ordinary user, or set KEYTURN_PG_USER to an existing account that is not root."
    )


def reachable(path: Path, account: Account) -> bool:
    """Whether the account may pass through every folder that leads to `path`."""
    return all(_may_enter(folder, account) for folder in path.absolute().parents)


def _may_enter(folder: Path, account: Account) -> bool:
    if not account.switch:
        return not folder.exists() or os.access(folder, os.X_OK)
    try:
        found = folder.stat()
    except FileNotFoundError:
        return True
    if found.st_uid == account.uid:
        return bool(found.st_mode & stat.S_IXUSR)
    if found.st_gid == account.gid:
        return bool(found.st_mode & stat.S_IXGRP)
    return bool(found.st_mode & stat.S_IXOTH)
