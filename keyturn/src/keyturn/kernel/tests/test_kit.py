"""The component kit holds together: what is named exists, what exists is written down, nothing breaks the policy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.template.loader import get_template
from django.test import RequestFactory

KEYTURN = Path(__file__).resolve().parents[2]
ROOT = KEYTURN.parents[2]
KIT = KEYTURN / "kernel" / "templates"
COMPONENTS = sorted((KIT / "cotton").glob("*.html"))
TEMPLATES = sorted(KEYTURN.glob("*/templates/**/*.html"))
INSIDE = {"mark", "languages"}  # parts of the frame, not for pages


def tag(path: Path) -> str:
    return f"c-{path.stem.replace('_', '-')}"


def attributes(path: Path) -> set[str]:
    """The names that a component declares in <c-vars>, as a page writes them."""
    declared = re.search(r"<c-vars (.*?)/>", path.read_text())
    names = re.findall(r"(?:^|\s):?([a-z_]+)", re.sub(r'"[^"]*"', "", declared[1] if declared else ""))
    return {name.replace("_", "-") for name in names} - {"class"}


@pytest.mark.parametrize("path", [path for path in COMPONENTS if path.stem not in INSIDE], ids=tag)
def test_every_component_and_attribute_is_in_the_design_language(path):
    rows = (line for line in (ROOT / "docs/explanation/design-language.md").read_text().splitlines() if "|" in line)
    row = next((row for row in rows if re.search(rf"<{tag(path)}>", row.split("|")[1])), "")
    assert row
    assert attributes(path) - set(re.findall(r"[a-z-]+", row)) == set()


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(KEYTURN)))
def test_no_template_needs_an_inline_style_or_script(path):
    """The content policy is default-src 'self': what is written inline is dropped in silence."""
    text = re.sub(r"{#.*?#}", "", path.read_text())
    assert not re.search(r"\sstyle=|<style|javascript:|\son[a-z]+=\"", text)
    assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", text)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(KEYTURN)))
def test_every_icon_and_component_that_a_template_names_exists(path):
    text = path.read_text()
    icons = set((ROOT / "frontend/brand/icons.txt").read_text().split())
    named = set(re.findall(r"<c-icon[^>]*name=\"([a-z_]+)\"", text)) | set(re.findall(r"\sicon=\"([a-z_]+)\"", text))
    used = set(re.findall(r"<(c-[a-z-]+)", text)) - {"c-vars", "c-slot"}
    known = {f"c-{found.stem.replace('_', '-')}" for found in KEYTURN.glob("*/templates/cotton/*.html")}
    assert named <= icons
    assert used <= known


@pytest.mark.parametrize("path", sorted(KIT.glob("base*.html")), ids=lambda path: path.name)
def test_a_frame_has_a_language_a_way_past_it_one_main_and_two_live_regions(path):
    html = get_template(path.name).render({}, RequestFactory().get("/"))
    assert '<html lang="en">' in html
    assert 'href="#main"' in html
    assert html.count('aria-live="polite"') == html.count('aria-live="assertive"') == 1
    if path.name != "base_page.html":
        assert html.count("<main") == 1


def test_the_lock_file_names_no_host():
    """After `npm install`, take the "funding" lines out again; .npmrc keeps registry addresses out."""
    lock = (ROOT / "package-lock.json").read_text()
    assert "://" not in lock
    assert lock.count('"integrity"') >= 20
