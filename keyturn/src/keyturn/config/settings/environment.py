"""What the machine tells Keyturn. Nothing else in Keyturn reads the environment."""

from __future__ import annotations

import os
from pathlib import Path


def text(name: str, default: str = "") -> str:
    """A setting, or the content of the file that NAME_FILE points to."""
    path = os.environ.get(f"{name}_FILE")
    return Path(path).read_text().strip() if path else os.environ.get(name, default)


def flag(name: str, default: bool = False) -> bool:
    given = text(name).lower()
    return given in {"1", "yes", "true", "on"} if given else default


HOME = Path(text("KEYTURN_HOME") or Path.home() / ".local/share/keyturn")
DEMO = flag("KEYTURN_DEMO")
