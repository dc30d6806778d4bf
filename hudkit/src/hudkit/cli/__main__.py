"""The process of the `hudkit` command; `python -m hudkit.cli` is the same."""

import gc
import sys

from hudkit.cli import main


def run() -> None:
    """Run a command and end the process with its exit code.

    Looking for objects that hold each other takes longer than a small report's arithmetic and frees next to nothing,
    neither on the way nor when the process ends.
    """
    gc.disable()
    code = main()
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    run()
