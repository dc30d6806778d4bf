"""Sets `request.viewer` and tells the database who is looking."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from keyturn.accounts.viewers import viewer_for
from keyturn.kernel.middleware import Handler
from keyturn.kernel.rls import set_viewer


def viewer(get_response: Handler) -> Handler:
    def handle(request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith(settings.STATIC_URL):
            return get_response(request)
        request.viewer = viewer_for(request.user)  # type: ignore[attr-defined]
        set_viewer(request.viewer.user_id)  # type: ignore[attr-defined]
        return get_response(request)

    return handle
