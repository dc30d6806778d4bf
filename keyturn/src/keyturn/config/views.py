"""Pages of nobody in particular: is it alive, the privacy notice, and what is shown when something went wrong."""

from __future__ import annotations

from django.conf import settings
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from keyturn.kernel import gallery
from keyturn.kernel.access import public, signed_in
from keyturn.kernel.context import current_request_id


@public
@require_GET
def healthz(request: HttpRequest) -> JsonResponse:
    """For load balancers: the web answers and reaches its database. Says nothing else."""
    with connection.cursor() as cursor:
        cursor.execute("select 1")
    return JsonResponse({"ok": True})


@public
@require_GET
def privacy(request: HttpRequest) -> HttpResponse:
    """The public notice (req 10, 15, 19): who keeps this record, why, and what a person may ask for."""
    return render(request, "pages/privacy.html")


@public
@require_GET
def accessibility(request: HttpRequest) -> HttpResponse:
    """What Keyturn promises to people who use a keyboard, a screen reader or a small screen, and whom to tell."""
    return render(request, "pages/accessibility.html")


@signed_in
@require_GET
def help_page(request: HttpRequest) -> HttpResponse:
    """How the daily tasks are done, on one page."""
    return render(request, "pages/help.html")


@signed_in
def design(request: HttpRequest) -> HttpResponse:
    """Every component in every state, for those who build screens. Only in the demo."""
    if not settings.KEYTURN_DEMO:
        raise Http404("design")
    return render(request, "kernel/gallery.html", gallery.context())


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Unknown and not allowed look the same (req 120)."""
    return _error(request, "404.html", 404)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _error(request, "403.html", 403)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _error(request, "400.html", 400)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's token did not match: most often the page was open since before the last sign-in."""
    return _error(request, "403_csrf.html", 403)


def fault(request: HttpRequest) -> HttpResponse:
    """Rendered without the request: what broke may be what the frame of a page needs."""
    return render(None, "500.html", {"reference": current_request_id()}, status=500)  # type: ignore[arg-type]


def _error(request: HttpRequest, template: str, status: int) -> HttpResponse:
    return render(request, template, {"reference": current_request_id()}, status=status)
