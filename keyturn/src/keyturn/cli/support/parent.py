"""Ends a process whose parent is gone (killed with -9, say), so that none is left holding a port or a job."""

from __future__ import annotations

import os
import signal
import threading
import time

EVERY = 0.25
GRACE = 5.0


def end_with_parent() -> None:
    """Watch from a thread: when the parent changes, stop in order, and for certain after a few seconds."""
    parent = int(os.environ.get("KEYTURN_PARENT") or os.getppid())
    os.environ["KEYTURN_PARENT"] = ""
    threading.Thread(target=_watch, args=(parent,), name="end-with-parent", daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(EVERY)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    os._exit(1)
