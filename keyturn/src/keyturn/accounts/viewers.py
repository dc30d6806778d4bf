"""From a signed-in user to the viewer: their active memberships and what each role allows, as they stand now."""

from __future__ import annotations

from keyturn.accounts.models import User
from keyturn.accounts.roles import permissions_of
from keyturn.kernel.access.viewer import NOBODY, Grant, Viewer


def viewer_for(user: User | None) -> Viewer:
    """Read anew for each request, so a changed role or a closed account counts from the next request on."""
    if user is None or not user.is_authenticated or not user.is_active:
        return NOBODY
    grants = tuple(
        Grant(row.organization_id, row.role, permissions_of(row.role), row.primary)
        for row in user.memberships.filter(active=True)
    )
    return Viewer(user_id=user.pk, name=user.name, hud_user_id=user.hud_user_id, grants=grants)
