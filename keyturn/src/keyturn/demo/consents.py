"""Releases of information: who agreed to share with the other agencies, how, since when and until when."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from keyturn.demo.dice import Dice
from keyturn.demo.model import Enrollment

if TYPE_CHECKING:
    from keyturn.demo.community import Community

Json = dict[str, object]
AGREED, REFUSED = 0.70, 12
RELEASE_DAYS = 3 * 365


def releases(dice: Dice, community: Community) -> list[Json]:
    """One answer for about seven clients in ten, twelve refusals, none for the rest (nobody has asked yet)."""
    first = _first_members(community)
    refusers = set(dice.sample(sorted(first), REFUSED))
    found = []
    for person, member in first.items():
        if person in refusers:
            found.append(_answer(dice, community, member, granted=False))
        elif dice.chance(AGREED):
            found.append(_answer(dice, community, member, granted=True))
    return found


def _first_members(community: Community) -> dict[str, Enrollment]:
    first: dict[str, Enrollment] = {}
    for stays in community.stays.values():
        for stay in stays:
            for member in stay.members:
                first.setdefault(member.person.id, member)
    return first


def _answer(dice: Dice, community: Community, member: Enrollment, granted: bool) -> Json:
    project, last_night = member.stay.project, community.calendar.last_night
    day = min(member.entry + timedelta(days=dice.between(0, 3)), last_night)
    if granted and day + timedelta(days=RELEASE_DAYS) < last_night and dice.chance(0.6):
        day = min(day + timedelta(days=RELEASE_DAYS), last_night)
    revoked = day + timedelta(days=dice.between(20, 300)) if granted and dice.chance(0.015) else None
    return {
        "personal_id": member.person.id,
        "organization_id": community.places.agencies[project.agency].id,
        "granted": granted,
        "kind": ("written" if dice.chance(0.72) else "verbal") if granted else "",
        "starts_at": _moment(day),
        "ends_at": _moment(day + timedelta(days=RELEASE_DAYS)) if granted else None,
        "revoked_at": _moment(revoked) if revoked and revoked <= last_night else None,
        "recorded_by": dice.one(project.staff),
    }


def _moment(day: date) -> str:
    """Ten in the morning, in the community's own time."""
    return datetime.combine(day, time(10, 0)).isoformat()
