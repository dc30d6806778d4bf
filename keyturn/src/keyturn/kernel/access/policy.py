"""Every view declares who may ask for it. A view without a declaration answers nobody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

V = TypeVar("V", bound=Callable)


class NoPolicy(Exception):
    """A view was asked for that declares no policy. This is a fault of the program, so nobody gets an answer."""


@dataclass(frozen=True)
class Policy:
    """`permission` None with `open_to_all` False: whoever is signed in."""

    permission: str | None = None
    open_to_all: bool = False

    def check(self, request: HttpRequest) -> None:
        """Raise PermissionDenied where the viewer's roles do not include the permission."""
        if self.permission and not request.viewer.may(self.permission):  # type: ignore[attr-defined]
            raise PermissionDenied(self.permission)


def policy(permission: str) -> Callable[[V], V]:
    """Declare the permission that a view asks for, e.g. `@policy("client.view")`. Methods may narrow it further."""
    return lambda view: _declare(view, Policy(permission))


def public(view: V) -> V:
    """The view answers without sign-in (sign-in itself, the privacy notice, health)."""
    return _declare(view, Policy(open_to_all=True))


def signed_in(view: V) -> V:
    """The view answers everybody who is signed in, and shows nothing of a client."""
    return _declare(view, Policy())


def _declare(view: V, declared: Policy) -> V:
    view.policy = declared  # type: ignore[attr-defined]
    return view
