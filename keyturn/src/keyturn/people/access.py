"""The door to a client's record. No other function hands one out by key."""

from __future__ import annotations

from django.http import Http404

from keyturn.audit.services import record
from keyturn.kernel.access import Viewer
from keyturn.people.models import Client
from keyturn.people.search import Query
from keyturn.people.selectors import Match, clients, find_clients


def access_client(viewer: Viewer, key: str, *, purpose: str, permission: str = "client.view") -> Client:
    """The client, with an audit event of the read. Unknown and not allowed are the same 404 (req 120).

    `purpose` is why the record was opened, in a word of the page ("client page", "exit"); it is kept in the event.
    """
    client = clients(viewer).filter(pk=key).first() if viewer.may(permission) else None
    if client is None:
        raise Http404("client")
    record(viewer, "client.view", clients=[client.pk], of=client, purpose=purpose)
    return client


def search_clients(viewer: Viewer, query: Query) -> list[Match]:
    """What a search shows, with one audit event that names every client shown (never what was typed)."""
    matches = find_clients(viewer, query)
    note_read(viewer, matches, purpose="search")
    return matches


def note_read(viewer: Viewer, matches: list[Match], *, purpose: str) -> None:
    """One audit event for all the clients that a list showed."""
    if matches:
        record(viewer, "client.view", clients=[match.client.pk for match in matches], purpose=purpose)
