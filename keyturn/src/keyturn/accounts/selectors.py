"""Reading what belongs to one's own account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db.models import QuerySet
from django.utils.translation import gettext

from keyturn.accounts.models import Membership
from keyturn.accounts.roles import roles
from keyturn.kernel.access import Viewer


@dataclass(frozen=True)
class Place:
    """One place of work: the agency's name (None: the whole implementation), the role's label."""

    agency: str | None
    role: str
    primary: bool


@dataclass(frozen=True)
class Step:
    """A second step that was set up: `kind` is "totp", "webauthn" or "recovery_codes"."""

    kind: str
    since: datetime
    last_used: datetime | None


def memberships(viewer: Viewer) -> list[Place]:
    held = Membership.objects.filter(user_id=viewer.user_id, active=True).select_related("organization")
    found = [Place(_name(row), _label(row.role), row.primary) for row in held]
    return sorted(found, key=lambda place: (not place.primary, place.agency or ""))


def second_steps(viewer: Viewer) -> list[Step]:
    rows: QuerySet[Authenticator] = Authenticator.objects.filter(user_id=viewer.user_id).order_by("created_at")
    return [Step(row.type, row.created_at, row.last_used_at) for row in rows]


def _name(row: Membership) -> str | None:
    return row.organization.organization_name if row.organization else None


def _label(slug: str) -> str:
    role = roles().get(slug)
    return gettext(role.label) if role else slug
