"""Finds the Chromium that the journeys drive, or installs Debian's where that is possible (`make browser`).

Ends with 0 either way: without a browser the journeys say that they are skipped.
"""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str | None:
    """The path of a Chromium: the CHROMIUM variable first, then PATH."""
    named = os.environ.get("CHROMIUM")
    return next(filter(None, (shutil.which(name) for name in (named, *NAMES) if name)), None)


def can_install() -> bool:
    """Whether this is a Debian machine where we may add a package."""
    return shutil.which("apt-get") is not None and hasattr(os, "geteuid") and os.geteuid() == 0


def install() -> bool:
    """Install Debian's chromium quietly. True when apt-get ended well."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    steps = (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
    )
    return all(subprocess.run(step, env=env, capture_output=True).returncode == 0 for step in steps)


def main() -> int:
    """Say where the browser is, or how to get one."""
    if find() is None and can_install():
        print("Installing Chromium for the browser journeys ...", flush=True)
        install()
    if find() is None:
        print(
            "No Chromium found, so the browser journeys will be skipped. Install one "
            "(Debian: apt install chromium) or set CHROMIUM=/path/to/chromium."
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
