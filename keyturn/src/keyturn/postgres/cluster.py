"""A database cluster on disk: made once, whole or not at all, and never opened with the wrong version."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from keyturn.postgres.account import Account
from keyturn.postgres.binaries import Binaries
from keyturn.postgres.errors import PostgresError
from keyturn.postgres.secret_files import write_private

SUPERUSER = "postgres"
BUILTIN_LOCALE_SINCE = 17


def major_on_disk(data: Path) -> int | None:
    """The major version that wrote `data`; None where there is no cluster yet."""
    try:
        return int((data / "PG_VERSION").read_text())
    except FileNotFoundError:
        return None


def make_cluster(data: Path, binaries: Binaries, account: Account, password: str) -> None:
    """initdb beside, then a rename: a kill in between leaves nothing that looks like a cluster."""
    half = data.with_name("data.unfinished")
    shutil.rmtree(half, ignore_errors=True)
    handed = data.with_name("initdb.password")
    try:
        write_private(handed, password)
        account.own(handed, 0o600)
        _run(initdb_command(binaries, half, handed), account)
    finally:
        handed.unlink(missing_ok=True)
    half.rename(data)
    _sync(data.parent)


def initdb_command(binaries: Binaries, data: Path, password_file: Path) -> list[str]:
    """scram for every way in, checksums, UTF-8 with byte order (C.UTF-8), the superuser's password from a file."""
    locale = ["--locale=C.UTF-8"]
    if binaries.major >= BUILTIN_LOCALE_SINCE:
        locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return [
        binaries.program("initdb"),
        f"--pgdata={data}",
        f"--username={SUPERUSER}",
        f"--pwfile={password_file}",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--data-checksums",
        *locale,
    ]


def server_environment(home: Path) -> dict[str, str]:
    """The few variables a server needs; nothing of ours (keys, addresses) reaches it."""
    return {"PATH": os.defpath, "HOME": str(home), "LC_ALL": "C", "TZ": "UTC"}


def _run(command: list[str], account: Account) -> None:
    cwd = Path(command[0]).anchor
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=cwd, env=server_environment(Path(cwd)), **account.popen_options()
    )
    if done.returncode:
        raise PostgresError(
            f"PostgreSQL could not make a new cluster: {done.stderr.strip() or done.stdout.strip()}\n"
            "Free some space or mend the permission it names, and start again. Nothing was kept."
        )


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
