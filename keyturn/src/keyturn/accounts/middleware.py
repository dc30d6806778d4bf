"""Sets `request.viewer`, tells the database who is looking, and speaks the language they chose."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation

from keyturn.accounts.sessions import WHY, Standing, standing
from keyturn.accounts.viewers import viewer_for
from keyturn.kernel.middleware import Handler
from keyturn.kernel.rls import set_viewer


def viewer(get_response: Handler) -> Handler:
    def handle(request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith(settings.STATIC_URL):
            return get_response(request)
        end_what_no_longer_stands(request)
        set_viewer(request.user.pk)
        request.viewer = viewer_for(request.user)  # type: ignore[attr-defined, arg-type]
        if request.user.is_authenticated:
            translation.activate(request.user.language)
            request.LANGUAGE_CODE = translation.get_language()  # type: ignore[attr-defined]
        return get_response(request)

    return handle


def end_what_no_longer_stands(request: HttpRequest) -> None:
    """Sign out a session that was replaced by another sign-in, or that began too long ago."""
    if not request.user.is_authenticated:
        return
    now = standing(request.session, request.user)  # type: ignore[arg-type]
    if now not in (Standing.REPLACED, Standing.ENDED):
        return
    replaced = now is Standing.REPLACED and bool(request.user.session_key)  # type: ignore[union-attr]
    set_viewer(request.user.pk)
    logout(request)
    request.session[WHY] = "replaced" if replaced else "ended"
