"""What every page's frame needs."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

from keyturn.kernel.access.viewer import NOBODY


def shell(request: HttpRequest) -> dict:
    return {"viewer": getattr(request, "viewer", NOBODY), "demo": settings.KEYTURN_DEMO}
