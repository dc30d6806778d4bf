"""Who signs in, and with what: the part of community.json that HMIS CSV has no file for."""

from __future__ import annotations

from keyturn.demo.days import Calendar
from keyturn.demo.dice import Dice
from keyturn.demo.model import Worker
from keyturn.demo.places import Places
from keyturn.demo.pools import table, words

Json = dict[str, object]


def staff_room(dice: Dice, places: Places, seed: int, calendar: Calendar) -> Json:
    """Communities, agencies and sign-ins; one shared password, for a demonstration only."""
    return {
        "seed": seed,
        "today": calendar.today.isoformat(),
        "password": password(dice),
        "cocs": [{"code": r["code"], "name": r["name"], "state": r["state_name"]} for r in table("cocs")],
        "agencies": [
            {
                "organization_id": agency.id,
                "name": agency.name,
                "kind": agency.kind,
                "cocs": list(agency.cocs),
                "victim_service_provider": agency.victim,
            }
            for agency in places.agencies.values()
        ],
        "staff": [_sign_in(worker, places) for worker in places.workers.values() if worker.role],
    }


def password(dice: Dice) -> str:
    """Two words and four digits: 15 characters or more with a letter and a number (HUD 2004, 4.3.1; NIST 800-63B)."""
    heads = words("surname_heads")
    chosen = "-".join(dice.one(heads).lower() for _ in range(3))
    return f"{chosen}-{dice.between(1000, 9999)}"


def _sign_in(worker: Worker, places: Places) -> Json:
    return {
        "user_id": worker.id,
        "name": f"{worker.first} {worker.last}",
        "email": worker.email,
        "title": worker.title,
        "language": worker.language,
        "memberships": _memberships(worker, places),
    }


def _memberships(worker: Worker, places: Places) -> list[Json]:
    """The HMIS lead's role holds for every agency (organization_id null); the others' for the agency named."""
    lead = worker.role == "hmis-lead"
    home = None if lead else places.agencies[worker.agency].id
    held: list[Json] = [{"organization_id": home, "role": worker.role, "primary": True}]
    if worker.also_role:
        also = places.agencies[worker.also_agency].id
        held.append({"organization_id": also, "role": worker.also_role, "primary": False})
    return held
