"""Reading clients. Every function takes the viewer first and returns only what that viewer may see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import jellyfish
from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from keyturn.consent.models import Release
from keyturn.kernel import sealing
from keyturn.kernel.access import Viewer
from keyturn.people.identity import Identity
from keyturn.people.models import Client, ClientToken
from keyturn.people.search import Query
from keyturn.people.tokens import Pair, parts

CANDIDATES = 400
SHOWN = 25


@dataclass(frozen=True)
class Match:
    """A client and why the search found them: "name", "sound", "ssn", "birth date", "id" (a key of the page's words)."""

    client: Client
    score: float
    why: tuple[str, ...]


def clients(viewer: Viewer) -> QuerySet[Client]:
    """Clients this viewer may see: of their agencies' enrollments, made by their agency, or shared by release.

    The database holds the same rule as row-level security; each wall stands without the other.
    """
    live = Client.objects.filter(date_deleted__isnull=True)
    if viewer.everywhere("client.view"):
        return live
    places = viewer.organizations("client.view")
    if not places:
        return live.none()
    return live.filter(
        Q(agency_id__in=places)
        | Exists(_enrollments().filter(client=OuterRef("pk"), project__organization_id__in=places))
        | Exists(standing_releases().filter(client=OuterRef("pk")))
    )


def _enrollments() -> QuerySet:
    """Enrollments come after people in the house, so their table is reached by the registry and not by import."""
    return apps.get_model("enrollments", "Enrollment").objects.all()


def standing_releases() -> QuerySet[Release]:
    now = timezone.now()
    return Release.objects.filter(granted=True, revoked_at__isnull=True, starts_at__lte=now).filter(
        Q(ends_at__isnull=True) | Q(ends_at__gt=now)
    )


def find_clients(viewer: Viewer, query: Query) -> list[Match]:
    """At most SHOWN clients, best first. An id typed whole finds its client too."""
    found = {match.client.pk: match for match in _ranked(_candidates(viewer, query), query)}
    for client in clients(viewer).filter(pk__in={query.typed, query.typed.upper()}):
        found[client.pk] = Match(client, 10.0, ("id",))
    return sorted(found.values(), key=lambda m: (-m.score, fold_name(m.client), m.client.pk))[:SHOWN]


def fold_name(client: Client) -> str:
    return " ".join(parts(client.identity.last_name) + parts(client.identity.first_name))


def _candidates(viewer: Viewer, query: Query) -> Iterable[Client]:
    groups = query.wanted()
    if not groups:
        return []
    rows = clients(viewer)
    for group in groups:
        rows = rows.filter(pk__in=_holders(group))
    return rows[:CANDIDATES]


def _holders(group: list[Pair]) -> QuerySet:
    return ClientToken.objects.filter(token__in=sealing.tokens(group)).values("client_id")


def _ranked(candidates: Iterable[Client], query: Query) -> Iterable[Match]:
    for client in candidates:
        score, why = _compare(client, query)
        if score > 0:
            yield Match(client, score, why)


def _compare(client: Client, query: Query) -> tuple[float, tuple[str, ...]]:
    identity = client.identity
    theirs = parts(identity.first_name) + parts(identity.last_name) + parts(identity.middle_name)
    score, why = 0.0, []
    if query.names:
        likeness = [max((_likeness(name, part) for part in theirs), default=0.0) for name in query.names]
        if min(likeness) < 0.75:
            return 0.0, ()
        score += sum(likeness) / len(likeness)
        why.append("name" if min(likeness) >= 0.95 else "sound")
    score += 3.0 * bool(query.ssn) + 1.5 * bool(query.ssn4) + 2.0 * bool(query.dob)
    why += [word for word, asked in (("ssn", query.ssn or query.ssn4), ("birth date", query.dob)) if asked]
    return score, tuple(why)


def _likeness(name: str, part: str) -> float:
    """1 where the part starts with what was typed (more letters, more telling); else how alike they sound or look."""
    if part == name:
        return 1.2
    if part.startswith(name):
        return 1.0
    return jellyfish.jaro_winkler_similarity(name, part) if len(name) > 2 else 0.0


def name_likeness(one: Identity, other: Identity) -> float:
    """0 to 1: how alike first and last names are, in either order."""
    mine, theirs = (" ".join(parts(who.first_name) + parts(who.last_name)) for who in (one, other))
    turned = " ".join(parts(other.last_name) + parts(other.first_name))
    return max(jellyfish.jaro_winkler_similarity(mine, theirs), jellyfish.jaro_winkler_similarity(mine, turned))


def birthday_matches(viewer: Viewer, born: date) -> QuerySet[Client]:
    return clients(viewer).filter(pk__in=_holders([("dob", born.isoformat())]))


@dataclass(frozen=True)
class Seen:
    """Where a client was last seen, as far as the viewer may know; `until` is None while the enrollment is open."""

    project: str
    since: date | None
    until: date | None


def last_seen(viewer: Viewer, keys: Iterable[str]) -> dict[str, Seen]:
    """The latest enrollment of each client, of the viewer's agencies or shared by a standing release."""
    places = viewer.organizations("client.view")
    exits = apps.get_model("enrollments", "Exit").objects.filter(enrollment=OuterRef("pk"), date_deleted__isnull=True)
    rows = _enrollments().filter(client__in=list(keys), date_deleted__isnull=True)
    if not viewer.everywhere("client.view"):
        shared = Exists(standing_releases().filter(client=OuterRef("client")))
        rows = rows.filter(Q(project__organization_id__in=places) | shared)
    rows = rows.order_by("client", "-entry_date").distinct("client").annotate(until=exits.values("exit_date")[:1])
    return {
        key: Seen(project, since, until)
        for key, project, since, until in rows.values_list("client_id", "project__project_name", "entry_date", "until")
    }


def agencies(viewer: Viewer, permission: str) -> list[tuple[str, str]]:
    """(key, name) of the organizations where the viewer holds the permission. Projects stand beside people in the
    house, so their table is reached by the registry."""
    live = apps.get_model("projects", "Organization").objects.filter(date_deleted__isnull=True)
    if not viewer.everywhere(permission):
        live = live.filter(pk__in=viewer.organizations(permission))
    return list(live.order_by("organization_name").values_list("pk", "organization_name"))
