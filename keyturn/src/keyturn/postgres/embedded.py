"""The whole embedded server in one object: lock, cluster, postmaster, roles, addresses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import psycopg

from keyturn.postgres import cluster, roles
from keyturn.postgres.account import choose_account
from keyturn.postgres.binaries import find_binaries
from keyturn.postgres.errors import PostgresError
from keyturn.postgres.lock import HomeLock
from keyturn.postgres.place import Place, lending_folder, make_place, read_place
from keyturn.postgres.port import LOOPBACK, remembered_port, settle_port
from keyturn.postgres.secret_files import secret
from keyturn.postgres.server import Server


class EmbeddedPostgres:
    """`with EmbeddedPostgres(home, "demo") as database:` gives a running server with roles and database in place."""

    def __init__(self, home: Path, command: str, tell: Callable[[str], None] = lambda _: None) -> None:
        self.home, self.command, self.tell = home, command, tell
        self.account = choose_account()
        self.server: Server | None = None
        self.was_new = False

    def __enter__(self) -> EmbeddedPostgres:
        self.place = make_place(self.home, self.account)
        self.lock = HomeLock(self.place.lock)
        self.lock.take(self.command)
        try:
            self._start()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self.server:
            self.server.stop()
        self.lock.release()

    def recreate_database(self) -> None:
        """Throw the database away and make an empty one."""
        with self.admin() as admin:
            roles.drop_database(admin)
            roles.ensure_database(admin)

    def _start(self) -> None:
        data = self.place.data
        binaries = find_binaries(self.account, lending_folder(self.place), cluster.major_on_disk(data))
        password = secret(self.place.secrets / cluster.SUPERUSER)
        if cluster.major_on_disk(data) is None:
            self.was_new = True
            cluster.make_cluster(data, binaries, self.account, password)
        self.server = Server(binaries, self.account, self.place, settle_port(self.place.port), self.tell)
        self.server.start()
        with self.admin() as admin:
            secrets = self.place.secrets
            roles.ensure_roles(admin, secret(secrets / roles.OWNER), secret(secrets / roles.WEB))
            roles.ensure_database(admin)

    def admin(self) -> psycopg.Connection[tuple[object, ...]]:
        """A session of the server's superuser, for what only that role may do."""
        try:
            return psycopg.connect(address(self.place, cluster.SUPERUSER, "postgres"), autocommit=True)
        except psycopg.OperationalError as error:
            raise PostgresError(
                f"The database started but did not let its administrator in: {error}".strip()
                + f"\nIf the files in {self.place.secrets} were lost or changed, put them back from your backup."
            ) from error


def address(place: Place, role: str, database: str = roles.DATABASE) -> str:
    """The URL for a role of the embedded server; its password is url-safe by construction."""
    password = (place.secrets / role).read_text().strip()
    return f"postgresql://{role}:{password}@{LOOPBACK}:{remembered_port(place.port)}/{database}"


def addresses(home: Path) -> dict[str, str]:
    """The environment by which Django finds the embedded server: the web's address, and the owner's for migrations."""
    place = read_place(home)
    return {
        "KEYTURN_DATABASE_URL": address(place, roles.WEB),
        "KEYTURN_OWNER_DATABASE_URL": address(place, roles.OWNER),
    }
