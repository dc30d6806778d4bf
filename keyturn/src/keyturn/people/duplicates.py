"""Could this be somebody we know? Likely matches, shown side by side before a client is added (req 140)."""

from __future__ import annotations

from keyturn.kernel.access import Viewer
from keyturn.people.access import note_read
from keyturn.people.identity import Identity
from keyturn.people.search import Query
from keyturn.people.selectors import Match, birthday_matches, find_clients, name_likeness
from keyturn.people.tokens import parts

MOST, ALIKE = 5, 0.86


def likely(viewer: Viewer, identity: Identity) -> list[Match]:
    """At most MOST clients who share the SSN, or the birth date and something of the name, or very nearly the name."""
    found: dict[str, Match] = {}
    for match in [*_same_ssn(viewer, identity), *_same_birthday(viewer, identity), *_same_name(viewer, identity)]:
        kept = found.get(match.client.pk)
        why = tuple(dict.fromkeys((kept.why if kept else ()) + match.why))
        found[match.client.pk] = Match(match.client, match.score + (kept.score if kept else 0), why)
    best = sorted(found.values(), key=lambda match: -match.score)[:MOST]
    note_read(viewer, best, purpose="possible duplicate")
    return best


def _same_ssn(viewer: Viewer, identity: Identity) -> list[Match]:
    if not identity.ssn or not identity.ssn.isdigit():
        return []
    return [Match(match.client, 3.0, ("ssn",)) for match in find_clients(viewer, Query(typed="", ssn=identity.ssn))]


def _same_birthday(viewer: Viewer, identity: Identity) -> list[Match]:
    if identity.birth_date is None:
        return []
    born = birthday_matches(viewer, identity.birth_date)
    alike = ((client, name_likeness(client.identity, identity)) for client in born)
    return [Match(client, 1.5 + likeness, ("birth date",)) for client, likeness in alike if likeness >= ALIKE - 0.1]


def _same_name(viewer: Viewer, identity: Identity) -> list[Match]:
    names = tuple(parts(identity.first_name)[:1] + parts(identity.last_name)[-1:])
    if len(names) < 2:
        return []
    matches = find_clients(viewer, Query(typed="", names=names))
    alike = ((match, name_likeness(match.client.identity, identity)) for match in matches)
    return [Match(match.client, likeness, match.why) for match, likeness in alike if likeness >= ALIKE]
