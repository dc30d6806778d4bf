"""Every word on a screen can be said in Spanish, and is (S4, ux: English and Spanish)."""

from __future__ import annotations

import re

import pytest

from tools.message_sources import SOURCE, TAG, messages, of_python, of_template
from tools.messages import catalogue, missing, uneven

TEMPLATES = sorted(path for path in SOURCE.rglob("templates/**/*.html") if "allauth" not in path.parts)
# Text that is the same in every language, or no text at all.
SAME = re.compile(
    r"^(?:Keyturn|English|Español|EN|ES|HUD|HMIS|CSV|PDF|Ctrl|Enter|Esc|[A-Za-z]|[\W\d_]+|MB|SSN|\d+ ?px|None|&\w+;)+$"
)
SAID = (
    "title",
    "label",
    "lead",
    "text",
    "hint",
    "caption",
    "submit",
    "placeholder",
    "aria-label",
    "alt",
    "action",
    "eyebrow",
)
# The gallery shows components to those who build screens; only the demo serves it.
UNSAID = {"kernel/templates/kernel/gallery.html"}


def test_every_string_has_its_spanish():
    lacking = missing(catalogue())
    assert not lacking, (
        f"{len(lacking)} strings without Spanish; `python tools/messages.py missing` lists them:\n"
        + "\n".join(lacking[:20])
    )


def test_placeholders_are_the_same_in_both_languages():
    assert not uneven(catalogue())


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_template_says_anything_outside_translation(path):
    if _named(path) in UNSAID or "kernel/gallery" in _named(path):
        pytest.skip("shown to builders in the demo alone")
    assert not (bare(path.read_text()) | bare_attributes(path.read_text()))


def _named(path):
    return str(path.relative_to(SOURCE))


def bare(text: str) -> set[str]:
    """Words of the page that no translate tag says."""
    text = re.sub(r"{%\s*blocktrans.*?{%\s*endblocktrans\w*\s*%}", " ", text, flags=re.DOTALL)
    text = re.sub(
        r"{%\s*comment.*?endcomment\s*%}|<!--.*?-->|<(script|style|kbd|code|svg)\b.*?</\1>", " ", text, flags=re.DOTALL
    )
    text = TAG.sub(" \x00 ", text)
    words = re.split(r"<[^>]*>|\x00", text)
    return {word.strip() for word in words if re.search(r"[A-Za-z]{2}", word) and not SAME.match(word.strip())}


def bare_attributes(text: str) -> set[str]:
    """Attributes that are read out or shown and hold plain words."""
    text = TAG.sub("\x00", re.sub(r"{#.*?#}", "", text, flags=re.DOTALL))
    found = re.findall(rf'\s({"|".join(SAID)})="([^"\x00]*[A-Za-z]{{2}}[^"\x00]*)"', text)
    return {
        value for name, value in found if not SAME.match(value) and not (name == "action" and value.startswith("/"))
    }


def test_the_reader_of_templates_finds_what_django_would_ask_for():
    text = """<c-x title="{% translate 'A “word”' %}" /> {% blocktranslate count c=n %}one {{ n }}{% plural %}{{ c }} of
100%{% endblocktranslate %} {{ x|default:_("Not yet") }} {# {% translate "No" %} #}{% translate "May" context "month" %}"""
    found = {(message.context, message.text, message.plural) for message in of_template(text)}
    assert found == {
        ("", "A “word”", ""), ("", "one %(n)s", "%(c)s of\n100%%"), ("", "Not yet", ""), ("month", "May", "")
    }  # fmt: skip


def test_the_reader_of_python_follows_names():
    text = (
        "from django.utils.translation import gettext_lazy as _, ngettext\n_('a' 'b')\nngettext('one', 'many', n)\n"
        "def other(x): ...\nother('no')"
    )
    assert [(message.text, message.plural) for message in of_python(text)] == [("ab", ""), ("one", "many")]


def test_there_are_strings():
    assert len(messages()) > 200


def test_what_is_compiled_is_what_django_says(tmp_path):
    import gettext

    from tools.message_files import Entry, write_mo

    entries = [
        Entry("Sign in", told=["Entrar"]),
        Entry("%(n)s night", "%(n)s nights", told=["%(n)s noche", "%(n)s noches"]),
    ]
    write_mo(tmp_path / "x.mo", entries, "es")
    spoken = gettext.GNUTranslations((tmp_path / "x.mo").open("rb"))
    assert spoken.gettext("Sign in") == "Entrar"
    assert spoken.ngettext("%(n)s night", "%(n)s nights", 2) == "%(n)s noches"


def test_a_catalogue_written_and_read_is_the_same(tmp_path):
    from tools.message_files import Entry, read_po, write_po

    entries = [
        Entry('He said "no"\nand left', told=["Dijo «no»\ny se fue"]),
        Entry("May", context="month", told=["mayo"]),
    ]
    write_po(tmp_path / "x.po", entries, "es")
    assert {key: entry.told for key, entry in read_po(tmp_path / "x.po").items()} == {e.key: e.told for e in entries}
