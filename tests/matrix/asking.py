"""Ask one cell of the matrix, undo what it did, and say what is wrong with the answer."""

from __future__ import annotations

import copy
from dataclasses import dataclass

from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from tests.matrix.table import Row
from tests.matrix.walk import Address
from tests.matrix.world import (
    ANONYMOUS,
    LEAD,
    MISSING,
    NEWCOMER,
    OTHER,
    OWN,
    SHARED,
    STRANGER,
    World,
    as_owner,
    canaries,
)

HEADERS = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
POLICY = ("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "object-src 'none'")


@dataclass(frozen=True)
class Answer:
    status: int
    body: str
    headers: dict[str, str]
    read_events: int


def path_of(address: Address, row: Row, relation: str | None, actor: str, world: World) -> str:
    """The address with its key of that relation and what else the row fills in."""
    filled = {name: _value(value, relation, actor, world) for name, value in row.fill.items()}
    free = address.parameters - set(filled)
    if row.of and len(free) == 1:
        filled[next(iter(free))] = world.key(row.of, relation or OWN, actor)
    free -= set(filled)
    assert not free, f"{row.name}: say in `fill` what stands for {sorted(free)}"
    return reverse(address.name, kwargs=filled)


def _value(written: str, relation: str | None, actor: str, world: World) -> str:
    """`client!` is the key of the client of this relation; anything else stands as written."""
    kind = str(written).removesuffix("!")
    return world.key(kind, relation or OWN, actor) if str(written).endswith("!") else written


def sent(row: Row, method: str, relation: str | None, actor: str, world: World) -> dict[str, str]:
    """What goes along with the request."""
    return {name: _value(value, relation, actor, world) for name, value in row.data.get(method, {}).items()}


def ask(browser: Client, method: str, path: str, data: dict, reader: object = None, client_key: str = "") -> Answer:
    """With a reader and a client's key, counts the events that say this person saw that client. Nothing that the request
    wrote remains: database and cookies are put back."""
    cookies = copy.deepcopy(browser.cookies)
    cache.clear()  # tries are counted there, and the matrix asks more often than a person
    with transaction.atomic():
        before = _reads(reader, client_key)
        response = getattr(browser, method.lower())(path, data) if data else getattr(browser, method.lower())(path)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        events = _reads(reader, client_key) - before
        transaction.set_rollback(True)
    browser.cookies = cookies
    return Answer(response.status_code, body.decode(errors="replace"), dict(response.headers), events)


def _reads(reader: object, client_key: str) -> int:
    if not client_key:
        return 0
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(
            "select count(*) from audit_event where actor_id = %s and client_ids @> array[%s]", [reader.pk, client_key]
        )
        return cursor.fetchone()[0]


def status_faults(answer: Answer, expected: set[int], actor: str, row: Row) -> list[str]:
    """Whoever is not signed in and is not let through is led to sign-in and nowhere else."""
    if answer.status not in expected:
        return [f"expected {'|'.join(map(str, sorted(expected)))}, got {answer.status}"]
    door = reverse("account_login")
    shut = actor == ANONYMOUS and actor not in row.who
    return ["is not led to sign-in"] if shut and not answer.headers.get("Location", "").startswith(door) else []


def header_faults(answer: Answer) -> list[str]:
    faults = [
        f"{name} is {answer.headers.get(name)!r}" for name, want in HEADERS.items() if answer.headers.get(name) != want
    ]
    policy = answer.headers.get("Content-Security-Policy", "")
    faults += [f"Content-Security-Policy lacks {part!r}" for part in POLICY if part not in policy]
    faults += [
        f"Content-Security-Policy allows {word}" for word in ("unsafe-inline", "unsafe-eval", "*") if word in policy
    ]
    if "no-store" not in answer.headers.get("Cache-Control", ""):
        faults.append(f"Cache-Control is {answer.headers.get('Cache-Control')!r}")
    return faults


def leaks(answer: Answer, actor: str, path: str) -> list[str]:
    """Which relations' clients the answer names to somebody who must not see them."""
    nobody = (OWN, SHARED, OTHER)
    hidden = {ANONYMOUS: nobody, NEWCOMER: nobody, STRANGER: (OWN,), LEAD: ()}.get(actor, (OTHER,))
    everything = answer.body + "\n".join(f"{k}: {v}" for k, v in answer.headers.items())
    found = [f"names {relation}'s client" for relation in hidden if any(c in everything for c in canaries(relation))]
    keyless = everything.replace(path, "")
    return found + [f"gives {relation}'s key" for relation in hidden if f"CLIENT2{_number(relation)}" in keyless]


def _number(relation: str) -> int:
    return (OWN, SHARED, OTHER, MISSING).index(relation) + 1
