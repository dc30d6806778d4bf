"""A whole demo, started as a newcomer starts it, and a browser that walks through it.

KEYTURN_JOURNEY_HOME names the home of a demo that runs already (with KEYTURN_JOURNEY_URL, its address).
KEYTURN_SCREENSHOTS names a folder for a picture of each step.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 300


@dataclass(frozen=True)
class Town:
    """A running demo: its address, its made-up sign-ins by role, and their password."""

    url: str
    home: Path

    @property
    def community(self) -> dict:
        return json.loads((self.home / "demo/community.json").read_text())

    def sign_in_of(self, role: str) -> str:
        return next(p["email"] for p in self.community["staff"] for m in p["memberships"] if m["role"] == role)


@pytest.fixture(scope="session")
def town() -> Iterator[Town]:
    if "KEYTURN_JOURNEY_URL" in os.environ:
        yield Town(os.environ["KEYTURN_JOURNEY_URL"], Path(os.environ["KEYTURN_JOURNEY_HOME"]))
        return
    home = Path(tempfile.mkdtemp(prefix="keyturn-journey-"))
    home.chmod(0o711)
    process, log = _start(home)
    try:
        yield Town(_wait_for_address(process, log), home)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)
        shutil.rmtree(home, ignore_errors=True)


def _start(home: Path) -> tuple[subprocess.Popen, Path]:
    log = home / "demo.log"
    hidden = {"DJANGO_SETTINGS_MODULE", "KEYTURN_SECRET_KEY"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden and not name.endswith("_URL")}
    command = [sys.executable, "-m", "keyturn.cli", "demo", "--port", str(_free_port())]
    with log.open("wb") as out:
        return subprocess.Popen(
            command, stdout=out, stderr=subprocess.STDOUT, env=kept | {"KEYTURN_HOME": str(home)}, cwd=ROOT
        ), log


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_for_address(process: subprocess.Popen, log: Path) -> str:
    for _ in range(PATIENCE):
        if found := re.search(r"serves (http://[^/\s]+)", log.read_text()):
            return found[1]
        if process.poll() is not None:
            break
        time.sleep(1)
    raise RuntimeError(f"The demo did not start:\n{log.read_text()[-3000:]}")


@pytest.fixture(scope="session")
def chromium():
    from playwright.sync_api import sync_playwright

    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), None)
    if not path:
        pytest.skip("No Chromium on this machine: run `make browser`, or name one by CHROMIUM.")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


class Steps:
    """Takes a picture of each step where a folder for them is named, and fails on anything the console complains of."""

    def __init__(self, page, name: str) -> None:
        self.page, self.name, self.number, self.complaints = page, name, 0, []
        page.on("console", lambda said: said.type == "error" and self.complaints.append(said.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def __call__(self, what: str) -> None:
        self.number += 1
        self.page.wait_for_load_state()
        if folder := os.environ.get("KEYTURN_SCREENSHOTS"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            width = self.page.viewport_size["width"]
            name = f"{self.name}-{width}-{self.number:02d}-{what}.png"
            self.page.screenshot(path=str(Path(folder) / name), full_page=True)
        assert not self.complaints, self.complaints


@pytest.fixture(params=[1280, 360], ids=["desktop", "phone"])
def page(request, chromium):
    context = chromium.new_context(viewport={"width": request.param, "height": 900}, locale="en-US")
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()


@pytest.fixture
def step(page, request) -> Steps:
    return Steps(page, request.node.originalname)


def sign_in(page, town: Town, role: str) -> None:
    page.goto(town.url)
    page.get_by_label("Work e-mail").fill(town.sign_in_of(role))
    page.get_by_label("Password", exact=True).fill(town.community["password"])
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_load_state()
    if "elsewhere" in page.url:
        page.locator("main").get_by_role("button").first.click()
    page.get_by_role("heading", name="Today").wait_for()
