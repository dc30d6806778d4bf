"""A whole demo (a copy of the one that is loaded for this run of the tests), and a browser that walks through it.

KEYTURN_JOURNEY_HOME names the home of a demo that runs already (with KEYTURN_JOURNEY_URL, its address).
KEYTURN_SCREENSHOTS names a folder for a picture of each step.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings

from keyturn.postgres.testing import throwaway_folder
from tests.loaded_demo import Demo, free_port


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
def town(request) -> Iterator[Town]:
    if "KEYTURN_JOURNEY_URL" in os.environ:
        yield Town(os.environ["KEYTURN_JOURNEY_URL"], Path(os.environ["KEYTURN_JOURNEY_HOME"]))
        return
    folder = throwaway_folder()
    home = request.getfixturevalue("loaded").copy(folder / "home")
    port = free_port(home)
    demo = Demo(home, f"--port={port}")
    try:
        demo.wait_for("Ctrl+C stops everything")
        yield Town(f"http://127.0.0.1:{port}", home)
    finally:
        demo.end(signal.SIGINT)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def chromium():
    """Closed with the module: while it is open, an event loop runs, and Django refuses its database to other tests."""
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
    context = chromium.new_context(
        viewport={"width": request.param, "height": 900}, locale="en-US", timezone_id=settings.TIME_ZONE
    )
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
