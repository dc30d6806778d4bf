"""A throw-away server for tests: started in a second, gone with the process that asked for it."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from pathlib import Path

from keyturn.postgres import roles
from keyturn.postgres.embedded import EmbeddedPostgres, addresses


def throwaway_folder() -> Path:
    """An empty folder under the system's temporary one which the server's account may pass through."""
    folder = Path(tempfile.mkdtemp(prefix="keyturn-"))
    folder.chmod(0o711)
    return folder


def throwaway_address() -> str:
    """The owner's address on a new server; the owner may also make databases and act as keyturn_app, as tests do.

    Call once a process. Child processes (pytest's workers) inherit the address through the environment.
    """
    folder = throwaway_folder()
    server = EmbeddedPostgres(folder / "home", "test")
    server.__enter__()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(server.__exit__, None, None, None)
    with server.admin() as admin:
        admin.execute(f"ALTER ROLE {roles.OWNER} CREATEDB")
        admin.execute(f"GRANT {roles.APP} TO {roles.OWNER}")
    return addresses(server.home)["KEYTURN_OWNER_DATABASE_URL"]
