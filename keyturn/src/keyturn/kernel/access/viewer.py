"""The viewer: a signed-in person with what their roles let them do, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Grant:
    """One role held at one organization (None: the whole implementation, as HMIS lead staff hold theirs)."""

    organization_id: str | None
    role: str
    permissions: frozenset[str]
    primary: bool = True


@dataclass(frozen=True)
class Viewer:
    """Passed first to every selector and service. Nobody is a viewer with no grants: such a person sees nothing."""

    user_id: int | None
    name: str = ""
    hud_user_id: str = ""
    grants: tuple[Grant, ...] = ()

    def may(self, permission: str, organization_id: str | None = None) -> bool:
        """Whether a grant holds the permission: anywhere, or at the organization that is named."""
        return any(permission in grant.permissions for grant in self._grants_at(organization_id))

    def organizations(self, permission: str) -> frozenset[str]:
        """Organizations where the viewer holds the permission (of a grant that covers all of them, see `everywhere`)."""
        held = (grant for grant in self.grants if permission in grant.permissions)
        return frozenset(grant.organization_id for grant in held if grant.organization_id is not None)

    def everywhere(self, permission: str) -> bool:
        return any(grant.organization_id is None and permission in grant.permissions for grant in self.grants)

    def _grants_at(self, organization_id: str | None) -> tuple[Grant, ...]:
        if organization_id is None:
            return self.grants
        return tuple(g for g in self.grants if g.organization_id in (None, organization_id))


NOBODY = Viewer(user_id=None)
