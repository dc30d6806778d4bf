"""The access matrix as people wrote it (access.yaml), read. Nothing here looks at Keyturn's code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from tests.matrix.world import ACTORS, ANONYMOUS, LEAD, RELATIONS

FILE = Path(__file__).with_name("access.yaml")
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
SIGN_IN, FORBIDDEN, WRONG_METHOD = 302, 403, 405


class Unwritten(Exception):
    """access.yaml does not say; the message says what to add."""


@dataclass(frozen=True)
class Row:
    """One address: who passes its policy, what fills its key, and what each method answers to whom."""

    name: str
    who: frozenset[str]
    of: str | None
    fill: dict[str, str]
    data: dict[str, dict]
    methods: dict[str, object]
    unread: str

    def relations(self) -> tuple[str | None, ...]:
        return RELATIONS if self.of else (None,)

    def expected(self, method: str, actor: str, relation: str | None) -> set[int]:
        """The allowed answers of one cell."""
        if actor not in self.who:
            return {SIGN_IN} if actor == ANONYMOUS else {FORBIDDEN}
        if method not in self.methods:
            return {WRONG_METHOD}
        return _codes(self._cell(self.methods[method], method, actor, relation))

    def _cell(self, written: object, method: str, actor: str, relation: str | None) -> object:
        if isinstance(written, dict) and not self.of:
            return _for_actor(written, actor, f"{self.name} {method}")
        if isinstance(written, dict):
            told = _for_actor(written, actor, f"{self.name} {method}") if _names_actors(written) else written
            return told if not isinstance(told, dict | str) else _of_relation(told, relation, actor)
        return _of_relation(written, relation, actor) if isinstance(written, str) and "|" not in written else written


@lru_cache(maxsize=1)
def book() -> dict:
    return yaml.safe_load(FILE.read_text())


@lru_cache(maxsize=1)
def rows() -> dict[str, Row]:
    return {name: _row(name, body) for name, body in book()["addresses"].items()}


def groups() -> dict[str, frozenset[str]]:
    found = {"everyone": frozenset(ACTORS), "signed-in": frozenset(ACTORS) - {ANONYMOUS}, "nobody": frozenset()}
    return found | {name: frozenset(members) for name, members in book()["groups"].items()}


def _row(name: str, body: dict) -> Row:
    if "who" not in body:
        raise Unwritten(f"{name}: say `who` passes its policy (a group of access.yaml)")
    methods = {method: body[method] for method in METHODS if method in body}
    unknown = set(body) - {"who", "of", "fill", "data", "unread", *METHODS}
    if unknown:
        raise Unwritten(f"{name}: access.yaml does not know {sorted(unknown)}")
    return Row(
        name,
        groups()[body["who"]],
        body.get("of"),
        body.get("fill", {}),
        body.get("data", {}),
        methods,
        body.get("unread", ""),
    )


def _names_actors(written: dict) -> bool:
    return bool(set(written) & ({"rest"} | set(groups()) | set(ACTORS)))


def _for_actor(written: dict, actor: str, where: str) -> object:
    """The entry of the first group that holds the actor, else `rest`."""
    for group, told in written.items():
        if actor == group or actor in groups().get(group, frozenset()):
            return told
    if "rest" in written:
        return written["rest"]
    raise Unwritten(f"{where}: say what {actor} is answered, or give a `rest`")


def _of_relation(told: object, relation: str | None, actor: str) -> object:
    """A named pattern, or one written out: by relation, with `lead` for what lead staff see beyond it."""
    pattern = book()["patterns"][told] if isinstance(told, str) else told
    assert isinstance(pattern, dict)
    if actor == LEAD and f"{relation} by lead" in pattern:
        return pattern[f"{relation} by lead"]
    if relation not in pattern:
        raise Unwritten(f"pattern {told}: say what relation {relation} is answered")
    return pattern[relation]


def _codes(told: object) -> set[int]:
    return {int(code) for code in str(told).split("|")}
