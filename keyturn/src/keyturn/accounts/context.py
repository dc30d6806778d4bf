"""What every page's frame needs."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext

from keyturn.accounts.roles import roles
from keyturn.kernel.access.viewer import NOBODY, Viewer


def shell(request: HttpRequest) -> dict:
    viewer: Viewer = getattr(request, "viewer", NOBODY)
    return {"viewer": viewer, "demo": settings.KEYTURN_DEMO, **(_signed_in(viewer) if viewer.user_id else {})}


def _signed_in(viewer: Viewer) -> dict:
    return {
        "viewer_role": _role(viewer),
        "lock_after": settings.KEYTURN_LOCK_AFTER,
        "lock_url": reverse("account_lock"),
        "keep_url": reverse("still_here"),
    }


def _role(viewer: Viewer) -> str:
    """The role at the primary agency, as roles.yaml names it."""
    held = sorted(viewer.grants, key=lambda grant: not grant.primary)
    known = (roles().get(grant.role) for grant in held)
    return next((gettext(role.label) for role in known if role), "")
