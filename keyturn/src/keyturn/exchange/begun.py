"""What a command has begun ends with the command: no worker would go on with it, and people would wait for it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from keyturn.kernel.jobs import LOST

SECONDS = 20
"""How long a lost database is waited for: after a crash it recovers within seconds."""


class NotNow(Exception):
    """The import is not at the step that was asked for (somebody else went on meanwhile, or it has ended)."""


@contextmanager
def called_off(cancel: Callable[[], None]) -> Iterator[None]:
    """Cancel it where the block is interrupted or loses the database, unless it has ended."""
    try:
        yield
    except (KeyboardInterrupt, *LOST):
        _patiently(cancel)
        raise


def _patiently(cancel: Callable[[], None]) -> None:
    for _ in range(SECONDS):
        try:
            with suppress(NotNow):
                cancel()
            return
        except LOST:
            time.sleep(1)
