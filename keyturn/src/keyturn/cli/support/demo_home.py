"""What the demo remembers of itself in the home folder: which database it filled, from which seed, up to which day."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from psycopg import Connection

import keyturn
from keyturn.cli.support.console import table
from keyturn.postgres.secret_files import write_private

LOADING, LOADED = "loading", "loaded"
WITH_TABLES = ("django", "django-allauth", "django-axes", "procrastinate")


@dataclass(frozen=True)
class Mark:
    """`database` is the server's own identifier and the database's, so a copy of the note beside another database is no
    match; `tables` tells the migrations that were run from those of another version of the program."""

    state: str
    database: str
    seed: int
    today: str
    tables: str = ""

    def age(self, now: date) -> int:
        """Days since the last night that the community knows of was last night."""
        return (now - date.fromisoformat(self.today)).days


def folder_of(home: Path) -> Path:
    """Where the made-up files lie: hmis_csv/ and community.json."""
    return home / "demo"


def read_mark(home: Path) -> Mark | None:
    try:
        return Mark(**json.loads((home / "demo.json").read_text()))
    except (OSError, ValueError, TypeError):
        return None


def write_mark(home: Path, mark: Mark) -> None:
    write_private(home / "demo.json", json.dumps(asdict(mark)))


def version_of_tables() -> str:
    """Changes with any migration of Keyturn and with any version of a package that brings tables."""
    root = Path(keyturn.__file__).parent
    digest = sha256()
    for path in sorted(root.glob("*/migrations/*.py")):
        digest.update(f"{path.relative_to(root)}\n".encode() + path.read_bytes())
    digest.update(str([(name, version(name)) for name in WITH_TABLES]).encode())
    return digest.hexdigest()


def identity(session: Connection[tuple[object, ...]]) -> str:
    """Which database this is, wherever it is reached."""
    row = session.execute(
        "SELECT system_identifier || '/' || oid FROM pg_control_system(), pg_database WHERE datname = current_database()"
    ).fetchone()
    return str(row[0]) if row else ""


def holds_clients(session: Connection[tuple[object, ...]]) -> bool:
    """Whether anybody is recorded (ask as the owner: row-level security hides people from others)."""
    if session.execute("SELECT to_regclass('people_client')").fetchone() == (None,):
        return False
    return session.execute("SELECT EXISTS (SELECT FROM people_client)").fetchone() == (True,)


def sign_ins(room: Path) -> str:
    """A table with one sign-in for each access role, and the password they share."""
    community = json.loads(room.read_text(encoding="utf-8"))
    agencies = {agency["organization_id"]: agency["name"] for agency in community["agencies"]}
    rows = {}
    for person in community["staff"]:
        for held in person["memberships"]:
            where = agencies.get(held["organization_id"], "all agencies")
            rows.setdefault(held["role"], (held["role"], person["name"], where, person["email"]))
    lines = table([("role", "name", "where", "sign in as"), *sorted(rows.values())])
    return f"{lines}\n\n  The password of all: {community['password']}"
