"""The database a command works on: the one it was given, the embedded one that runs, or one started for it."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from keyturn.cli.support import stops
from keyturn.cli.support.console import complain
from keyturn.postgres.account import choose_account
from keyturn.postgres.embedded import EmbeddedPostgres, addresses
from keyturn.postgres.errors import AlreadyRunning
from keyturn.postgres.lock import describe, holder
from keyturn.postgres.place import home_folder, make_home, make_private, read_place
from keyturn.postgres.secret_files import secret

LASTING = {"demo", "serve"}
READY_SECONDS = 60.0
OWNER = "KEYTURN_OWNER_DATABASE_URL"


@dataclass
class Database:
    """`environment` is what Django needs to find everything; `embedded` is set where this command runs the server."""

    home: Path
    environment: dict[str, str]
    embedded: EmbeddedPostgres | None = None

    def for_web(self) -> dict[str, str]:
        """For processes that face people: without the owner's address."""
        return _without({**os.environ, **self.environment, **_bytecode(self.home)}, OWNER)

    def for_owner(self) -> dict[str, str]:
        """For migrations: signs in as the owner of the tables."""
        return _without({**os.environ, **self.environment, **_bytecode(self.home), "KEYTURN_AS_OWNER": "1"})

    def web_address(self) -> str:
        """The URL the web signs in with."""
        return self.environment.get("KEYTURN_DATABASE_URL") or given()


@contextmanager
def open_database(command: str, tell: Callable[[str], None] = complain, alone: bool = False) -> Iterator[Database]:
    """A database that is up while the block runs. `alone`: refuse to join an embedded server somebody else runs."""
    home = home_folder()
    if given():
        make_home(home, choose_account())
        yield Database(home, _keys(home))
    elif not alone and (facts := holder(read_place(home).lock)) is not None:
        _join(home, facts)
        yield Database(home, {**_keys(home), **addresses(home)})
    else:
        with _running(EmbeddedPostgres(home, command, tell)) as embedded:
            embedded.lock.describe_self(ready=True)
            yield Database(home, {**_keys(home), **addresses(home)}, embedded)


def given() -> str:
    """The address of a server the environment names, so that none of ours is wanted; else the empty text."""
    file = os.environ.get("KEYTURN_DATABASE_URL_FILE")
    return Path(file).read_text().strip() if file else os.environ.get("KEYTURN_DATABASE_URL", "")


def home_of_keys() -> Path:
    """The key file: KEYTURN_KEY_FILE, or keys.json in the home folder, which is made if need be."""
    named = os.environ.get("KEYTURN_KEY_FILE")
    if not named:
        make_home(home_folder(), choose_account())
    return Path(named) if named else home_folder() / "keys.json"


def _join(home: Path, facts: dict[str, object]) -> None:
    """Wait until the server another Keyturn starts is ready; refuse one that ends with a short command."""
    lock, until = read_place(home).lock, time.monotonic() + READY_SECONDS
    while not facts.get("ready") and time.monotonic() < until:
        time.sleep(0.1)
        facts = holder(lock) or {}
    if facts.get("command") not in LASTING:
        raise AlreadyRunning(f"{describe(facts, home)} It ends by itself; then try again.")


def _keys(home: Path) -> dict[str, str]:
    """Where Django finds its settings and its signing key (made once; losing it only signs everybody out)."""
    environment = {"KEYTURN_HOME": str(home), "DJANGO_SETTINGS_MODULE": "keyturn.config.settings.serve"}
    if not os.environ.get("KEYTURN_SECRET_KEY") and not os.environ.get("KEYTURN_SECRET_KEY_FILE"):
        signing = read_place(home).secrets / "secret_key"
        make_private(signing.parent)
        secret(signing)
        environment["KEYTURN_SECRET_KEY_FILE"] = str(signing)
    return environment


def _bytecode(home: Path) -> dict[str, str]:
    """Compiled modules are kept at home, so that processes start in a third of the time even where the installation is
    read-only or came without them."""
    return {"PYTHONPYCACHEPREFIX": os.environ.get("PYTHONPYCACHEPREFIX") or str(home / "bytecode")}


def _without(environment: dict[str, str], *names: str) -> dict[str, str]:
    return {key: value for key, value in environment.items() if key not in {*names, "PYTHONDONTWRITEBYTECODE"}}


@contextmanager
def _running(embedded: EmbeddedPostgres) -> Iterator[EmbeddedPostgres]:
    """A second Ctrl+C must not cut the server's orderly stop short (it takes well under a second)."""
    embedded.__enter__()
    try:
        yield embedded
    finally:
        with _undisturbed():
            embedded.__exit__(None, None, None)


@contextmanager
def _undisturbed() -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {how: signal.signal(how, signal.SIG_IGN) for how in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for how, handler in before.items():
            signal.signal(how, handler)


def in_process(database: Database, owner: bool = False) -> None:
    """Prepare this process's environment and start Django in it."""
    os.environ.update(database.for_owner() if owner else database.for_web())
    if not owner:
        os.environ.pop(OWNER, None)
    import django

    try:
        django.setup()
    except ImportError as error:
        raise stops.Stop(f"A Python package is missing: {error}. Install keyturn again.", stops.MISSING) from error
