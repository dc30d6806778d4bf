"""What a command has begun ends with the command: no worker would go on with it, and people would wait for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from keyturn.kernel.jobs import LOST


class NotNow(Exception):
    """The import is not at the step that was asked for (somebody else went on meanwhile, or it has ended)."""


@contextmanager
def called_off(cancel: Callable[[], None]) -> Iterator[None]:
    """Cancel it where the block is interrupted or loses the database, unless it has ended."""
    try:
        yield
    except (KeyboardInterrupt, *LOST):
        with suppress(NotNow, *LOST):
            cancel()
        raise
