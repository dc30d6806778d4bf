"""What the terminal shows: plain lines, one a step with its seconds, and small tables."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

WIDTH = 46


def say(text: str = "") -> None:
    """One line to standard output, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def complain(text: str) -> None:
    """One line to standard error."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


class Step:
    """A piece of work in progress; `note` adds a few words that stand behind its seconds."""

    def __init__(self) -> None:
        self.words = ""

    def note(self, words: str) -> None:
        self.words = f"  {words}"


@contextmanager
def step(title: str) -> Iterator[Step]:
    """Prints the title when the work begins (on a terminal) and "title … 3.2 s" when it is done."""
    began, now, live = time.monotonic(), Step(), sys.stdout.isatty()
    if live:
        sys.stdout.write(f"  {title} …\r")
        sys.stdout.flush()
    try:
        yield now
    except BaseException:
        _clear(live)
        say(f"  {title:<{WIDTH}} stopped after {time.monotonic() - began:.1f} s")
        raise
    _clear(live)
    say(f"  {title:<{WIDTH}} {time.monotonic() - began:6.1f} s{now.words}")


def _clear(live: bool) -> None:
    if live:
        sys.stdout.write("\r\x1b[2K")


def table(rows: Sequence[Sequence[str]], indent: str = "  ") -> str:
    """Columns as wide as their widest cell; the first row is the head."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = [indent + "  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows]
    rule = indent + "  ".join("-" * w for w in widths)
    return "\n".join([lines[0], rule, *lines[1:]])
