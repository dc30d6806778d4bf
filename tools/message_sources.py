"""Which strings of Keyturn are to be translated: read from its Python, its templates, its roles and the lists of HUD's
that it names, without GNU gettext."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

import yaml

from tools.message_lists import labels

SOURCE = Path(__file__).resolve().parents[1] / "keyturn" / "src" / "keyturn"
PLAIN = {"gettext", "gettext_lazy", "gettext_noop"}
PLURAL = {"ngettext", "ngettext_lazy"}
CONTEXT = {"pgettext", "pgettext_lazy"}
TAG = re.compile(r"{%\s*(.*?)\s*%}|{{\s*(.*?)\s*}}|{#.*?#}", re.DOTALL)
QUOTED = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'"
TRANSLATE = re.compile(rf"(?:translate|trans)\s+({QUOTED})(?:.*?\bcontext\s+({QUOTED}))?", re.DOTALL)
INLINE = re.compile(rf"(?<!\w)_\(({QUOTED})\)")


@dataclass
class Message:
    """`where` holds the files that say it, below keyturn/src/keyturn, and HUD's lists that hold it ("list:2.06.1")."""

    text: str
    plural: str = ""
    context: str = ""
    where: set[str] = field(default_factory=set)

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.text


def messages(source: Path = SOURCE) -> dict[tuple[str, str], Message]:
    """Every message by (context, text)."""
    found: dict[tuple[str, str], Message] = {}
    for path in sorted(source.rglob("*")):
        for message in _of_file(path):
            kept = found.setdefault(message.key, message)
            kept.plural = kept.plural or message.plural
            kept.where |= message.where or {str(path.relative_to(source))}
    return found


def _of_file(path: Path) -> Iterator[Message]:
    if "tests" in path.parts or "migrations" in path.parts or "dist" in path.parts:
        return iter(())
    if path.suffix == ".py":
        return chain(of_python(path.read_text()), of_lists(path.read_text()))
    if path.suffix in {".html", ".txt"} and "templates" in path.parts:
        return of_template(path.read_text())
    if path.name == "roles.yaml":
        return (Message(role["label"]) for role in yaml.safe_load(path.read_text())["roles"].values())
    return iter(())


def of_lists(text: str) -> Iterator[Message]:
    """The labels of HUD's lists that a module names."""
    return (Message(label, where={f"list:{number}"}) for number, label in labels(text))


def of_python(text: str) -> Iterator[Message]:
    """Calls of Django's translation functions, under whatever name they were imported."""
    tree = ast.parse(text)
    names = {alias.asname or alias.name: alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
             and node.module == "django.utils.translation" for alias in node.names}  # fmt: skip
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield from _of_call(names[node.func.id], [_constant(argument) for argument in node.args])


def _of_call(name: str, given: list[str | None]) -> Iterator[Message]:
    if name in PLAIN and given and given[0] is not None:
        yield Message(given[0])
    elif name in PLURAL and len(given) > 1 and given[0] is not None:
        yield Message(given[0], plural=given[1] or "")
    elif name in CONTEXT and len(given) > 1 and given[1] is not None:
        yield Message(given[1], context=given[0] or "")


def _constant(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def of_template(text: str) -> Iterator[Message]:
    """`{% translate %}`, `{% blocktranslate %}` and `_("…")`, in markup as in attributes of components."""
    start: tuple[int, str] | None = None
    for tag in TAG.finditer(text):
        inside = tag[1] or tag[2] or ""
        if start is None and re.match(r"block(?:trans|translate)\b", inside):
            start = (tag.end(), inside)
        elif start is not None and re.match(r"endblock(?:trans|translate)\b", inside):
            yield _of_block(text[start[0] : tag.start()], start[1])
            start = None
        elif start is None:
            yield from _of_tag(inside)


def _of_tag(inside: str) -> Iterator[Message]:
    said = TRANSLATE.match(inside)
    if said:
        yield Message(_percent(_unquoted(said[1])), context=_unquoted(said[2]) if said[2] else "")
    yield from (Message(_unquoted(found[1])) for found in INLINE.finditer(inside))


def _of_block(body: str, opening: str) -> Message:
    one, _, many = re.sub(r"{%\s*plural\s*%}", "\0", body).partition("\0")
    context = re.search(rf"\bcontext\s+({QUOTED})", opening)
    trimmed = re.search(r"\btrimmed\b", opening) is not None
    return Message(_words(one, trimmed), _words(many, trimmed), _unquoted(context[1]) if context else "")


def _words(body: str, trimmed: bool) -> str:
    """The block as Django asks for it: variables as %(name)s, and with `trimmed` one line."""
    text = re.sub(r"{{\s*(\w+)[^}]*}}", r"%(\1)s", _percent(body))
    return " ".join(line.strip() for line in text.strip().splitlines()) if trimmed else text


def _percent(text: str) -> str:
    return text.replace("%", "%%")


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text[1:-1])
