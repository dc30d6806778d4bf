"""Where things lie under KEYTURN_HOME, and where the database lies when its account cannot reach that folder."""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from keyturn.postgres.account import Account, reachable
from keyturn.postgres.errors import PostgresError

SYSTEM_STATE = Path("/var/lib/keyturn")


def home_folder() -> Path:
    """KEYTURN_HOME, or ~/.local/share/keyturn."""
    return Path(os.environ.get("KEYTURN_HOME") or "~/.local/share/keyturn").expanduser().absolute()


@dataclass(frozen=True)
class Place:
    """The folders and files of one installation. `cluster` belongs to the server's account, the rest to us."""

    home: Path
    cluster: Path

    @property
    def data(self) -> Path:
        return self.cluster / "data"

    @property
    def log(self) -> Path:
        return self.cluster / "server.log"

    @property
    def port(self) -> Path:
        return self.cluster / "port"

    @property
    def secrets(self) -> Path:
        return self.home / "secrets"

    @property
    def lock(self) -> Path:
        return self.home / "keyturn.lock"


def read_place(home: Path) -> Place:
    """The place of an installation, made or not, as far as can be told without changing anything."""
    noted = home / "postgres.location"
    return Place(home, Path(noted.read_text().strip()) if noted.exists() else home / "postgres")


def make_place(home: Path, account: Account) -> Place:
    """Makes the folders. Only folders made here get a mode; none above them is ever opened."""
    make_home(home, account)
    place = read_place(home)
    if not reachable(place.cluster, account):
        if place.data.exists():
            raise PostgresError(
                f"The database in {place.data} is out of reach of the account {account.name}: a folder above it is "
                f"closed to it. Let that account pass ({account.name} needs the x permission), or set KEYTURN_PG_USER."
            )
        place = _elsewhere(home)
    account.folder(place.cluster)
    make_private(place.secrets)
    return place


def lending_folder(place: Place) -> Path:
    """Where programs are copied that the server's account cannot reach."""
    return place.cluster.parent if place.cluster.parent != place.home else SYSTEM_STATE


def make_home(home: Path, account: Account) -> None:
    """The home folder: ours alone, or, for root, one the server's account may pass through but not read."""
    if home.exists():
        return
    try:
        home.parent.mkdir(parents=True, exist_ok=True)
        home.mkdir()
        home.chmod(0o711 if account.switch else 0o700)
    except OSError as error:
        raise PostgresError(
            f"The folder {home} cannot be made ({error.strerror}). Set KEYTURN_HOME to a folder you may write to."
        ) from error


def _elsewhere(home: Path) -> Place:
    """A folder of the system's own state, named after the home so that two homes never share it, and noted there."""
    cluster = SYSTEM_STATE / sha256(str(home).encode()).hexdigest()[:12]
    SYSTEM_STATE.mkdir(mode=0o755, parents=True, exist_ok=True)
    (home / "postgres.location").write_text(f"{cluster}\n")
    return Place(home, cluster)


def make_private(folder: Path) -> None:
    """A folder only we may look into."""
    folder.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(0o700)
