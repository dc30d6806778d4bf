"""The main menu: the places of Keyturn, each shown to those who may enter it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from keyturn.kernel.access.viewer import NOBODY, Viewer


@dataclass(frozen=True)
class Place:
    """`under`: addresses that belong to it; `permission`: what opens it, everybody may enter where there is none."""

    label: str | Promise
    address: str
    under: tuple[str, ...]
    permission: str = ""

    def open_to(self, viewer: Viewer) -> bool:
        return not self.permission or viewer.may(self.permission)

    def current(self, path: str) -> str:
        """What `aria-current` says of it on a page: "page" on the place itself, "true" on a page under it."""
        if path == self.address:
            return "page"
        return "true" if path.startswith(self.under) else ""


PLACES = (
    Place(_("Today"), "/", ()),
    Place(_("Clients"), "/clients/", ("/clients/", "/find/", "/enrollments/", "/households/"), "client.view"),
    Place(_("Projects"), "/projects/", ("/projects/",), "project.view"),
    Place(_("Reports"), "/reports/", ("/reports/",), "report.library"),
    Place(_("Import and export"), "/exchange/", ("/exchange/",), "exchange.export"),
    Place(_("Audit"), "/audit/", ("/audit/",), "audit.view"),
)


def menu(request: HttpRequest) -> dict:
    viewer: Viewer = getattr(request, "viewer", NOBODY)
    if not viewer.user_id:
        return {}
    return {"menu": [(place, place.current(request.path)) for place in PLACES if place.open_to(viewer)]}
