"""The gallery in a real browser: axe finds nothing, nothing is wider than a phone, the scripts do what they promise.

No server runs: the browser's requests are answered from the rendered page and static/dist.
"""

from __future__ import annotations

import mimetypes
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import RequestFactory

from keyturn.kernel.access.viewer import Viewer
from keyturn.kernel.gallery import context
from tools.browser import find

ROOT = Path(__file__).resolve().parents[5]
AXE = ROOT / ".cache" / "axe.min.js"
SITE = "http://keyturn.example"
POLICY = "default-src 'self'; img-src 'self' data:"
pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(find() is None, reason="no Chromium: `make browser`"),
    pytest.mark.skipif(not AXE.is_file(), reason="no assets: `make assets`"),
]


def rendered(template: str, **more: object) -> str:
    request = RequestFactory().get("/design/")
    request.viewer = Viewer(user_id=1, name="Sam Lee")  # type: ignore[attr-defined]
    return render_to_string(template, {**context(), "demo": True, **more}, request)


def answer(route) -> None:
    """The page itself, a shown value for a POST, or a file of the static folder."""
    path = route.request.url.removeprefix(SITE).split("?")[0]
    if path.startswith("/static/"):
        found = finders.find(path.removeprefix("/static/"))
        body = Path(found).read_bytes() if found else b""
        route.fulfill(status=200 if found else 404, body=body, content_type=mimetypes.guess_type(path)[0])
    elif route.request.method == "POST":
        route.fulfill(body=rendered("kernel/gallery_shown.html"), content_type="text/html")
    else:
        html = rendered("kernel/gallery.html")
        route.fulfill(body=html, content_type="text/html", headers={"Content-Security-Policy": POLICY})


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_gallery(browser):
    """Open the gallery at a width; what the console says is kept on the page as `said`."""
    contexts = []

    def open_at(width: int, **options):
        contexts.append(browser.new_context(viewport={"width": width, "height": 800}, **options))
        page = contexts[-1].new_page()
        page.said = []
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.route("**/*", answer)
        page.goto(f"{SITE}/design/")
        return page

    yield open_at
    for opened in contexts:
        opened.close()


@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(open_gallery, width):
    page = open_gallery(width, bypass_csp=True)
    page.evaluate(AXE.read_text())
    rules = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"
    found = page.evaluate(f"axe.run(document, {{runOnly: {rules}}})")
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]] == []
    assert len(found["passes"]) > 40


@pytest.mark.parametrize("width", [1280, 360, 320])
def test_nothing_is_wider_than_the_window_and_the_policy_is_kept(open_gallery, width):
    page = open_gallery(width)
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    assert page.said == []


def test_a_shown_value_takes_focus_is_spoken_and_hides_again(open_gallery):
    from playwright.sync_api import expect

    page = open_gallery(1280)
    page.clock.install()
    page.locator(".kt-masked button").first.click()
    expect(page.locator(":focus")).to_have_text("3 March 1991")
    expect(page.locator("#kt-polite")).to_contain_text("3 March 1991")
    page.clock.fast_forward(10_000)
    expect(page.locator(":focus")).to_have_text("3 March 1991")
    page.clock.fast_forward(25_000)
    expect(page.locator(":focus")).to_have_text("Show date of birth")
    expect(page.get_by_text("3 March 1991", exact=True)).to_have_count(0)


def test_the_error_summary_takes_focus_and_leads_to_its_field(open_gallery):
    page = open_gallery(1280)
    assert page.evaluate("document.activeElement.className") == "kt-errors"
    page.locator(".kt-errors a").nth(1).click()
    assert page.evaluate("document.activeElement.id") == "id_born_0"


def test_shortcuts_work_and_can_be_turned_off(open_gallery):
    page = open_gallery(1280)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "kt-search"
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("?")
    page.locator("label[for=kt-shortcuts-on]").click()
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "kt-search"


def test_a_quick_day_fills_its_field(open_gallery):
    page = open_gallery(1280)
    page.clock.set_fixed_time("2026-03-01T10:00:00")
    page.locator("[data-for='id_new-entry'][data-days-ago='1']").click()
    assert page.locator("#id_new-entry").input_value() == "2026-02-28"


def test_a_form_is_sent_once_however_often_it_is_pressed(open_gallery):
    page = open_gallery(1280)
    sent, busy = page.evaluate(
        """() => {
        let sent = 0;
        window.addEventListener('submit', (event) => { sent += event.defaultPrevented ? 0 : 1; event.preventDefault(); });
        const button = document.querySelector('form[data-guard] [type=submit]');
        for (let press = 0; press < 3; press += 1) button.click();
        return [sent, button.getAttribute('aria-busy')];
    }"""
    )
    assert (sent, busy) == (1, "true")


def test_work_that_is_not_saved_is_asked_about(open_gallery):
    page = open_gallery(1280)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.locator("#id_new-name").fill("Ana")
    page.goto(f"{SITE}/design/?again")
    assert asked == ["beforeunload"]


def test_the_page_is_whole_without_scripts(open_gallery):
    page = open_gallery(1280, java_script_enabled=False)
    page.locator("summary", has_text="Sam Lee").click()
    assert page.get_by_role("button", name="Sign out").is_visible()
    assert page.locator("button[data-open-shortcuts]").is_hidden()
