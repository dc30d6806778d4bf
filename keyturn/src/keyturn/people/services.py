"""Writing clients. One transaction, one audit event."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from keyturn.audit.services import record
from keyturn.kernel import sealing, writing
from keyturn.kernel.access import Viewer
from keyturn.kernel.ids import client_code
from keyturn.people import once
from keyturn.people.identity import Identity
from keyturn.people.models import Client, ClientToken
from keyturn.people.tokens import tokens_of


@transaction.atomic
def add_client(viewer: Viewer, *, organization_id: str, identity: Identity, press: str = "", **answers: Any) -> Client:
    """Add a person at one of the viewer's agencies. `answers` are model fields of Client (data quality, race, …).

    With `press` (the key of a form's submission) the same press sent again gives the client it made.
    """
    if not viewer.may("client.create", organization_id):
        raise PermissionDenied("client.create")
    if made := made_by(press, organization_id):
        return made
    key = once.client_code(press) if press else client_code()
    client = writing.new(Client, viewer, personal_id=key, agency_id=organization_id, **answers)
    client.identity = identity
    client.save(force_insert=True)
    index(client)
    record(viewer, "client.create", clients=[client.pk], of=client, organization_id=organization_id, fields=answers)
    return client


def made_by(press: str, organization_id: str) -> Client | None:
    """The client whom this press has added already; waits for one that is just being added."""
    if not press:
        return None
    once.hold(f"client:{press}")
    return Client.objects.filter(pk=once.client_code(press), agency_id=organization_id).first()


@transaction.atomic
def change_client(
    viewer: Viewer, client: Client, *, version: int, identity: Identity, seen: str, **answers: Any
) -> None:
    """Correct a person's record. `seen` says which paper was seen (req 132: correct only what you have seen)."""
    if not viewer.may("client.edit"):
        raise PermissionDenied("client.edit")
    values = dict(answers)
    if identity != client.identity:
        values["sealed"] = identity.seal(client.pk)
    changed = writing.update(client, viewer, values, version=version)
    if "sealed" in changed:
        client.identity = identity
        index(client)
    if changed:
        record(viewer, "client.edit", clients=[client.pk], of=client, fields=changed, detail={"seen": seen})


def note_shown(viewer: Viewer, client: Client, what: str) -> None:
    """An SSN or birth date was uncovered on the screen: an event of its own, beside the one of opening the record."""
    record(viewer, "client.uncover", clients=[client.pk], of=client, fields=[what], purpose="shown on screen")


def index(client: Client) -> None:
    """Write the client's tokens anew."""
    ClientToken.objects.filter(client=client).delete()
    wanted = sealing.tokens(tokens_of(client.identity))
    ClientToken.objects.bulk_create(ClientToken(token=token, client=client) for token in wanted)
