"""Every address that Keyturn answers, by recursion through the resolver."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Address:
    """One URL pattern: its name with namespaces, and the parameters it takes."""

    name: str
    route: str
    parameters: frozenset[str]
    view: object


def addresses() -> list[Address]:
    return list(_walk(get_resolver().url_patterns, (), "", frozenset()))


def _walk(patterns: list, spaces: tuple[str, ...], before: str, held: frozenset[str]) -> Iterator[Address]:
    for entry in patterns:
        route, parameters = before + str(entry.pattern), held | _parameters(entry.pattern)
        if isinstance(entry, URLResolver):
            inner = (*spaces, entry.namespace) if entry.namespace else spaces
            yield from _walk(entry.url_patterns, inner, route, parameters)
        elif isinstance(entry, URLPattern):
            yield Address(":".join((*spaces, entry.name or "")), route, parameters, entry.callback)


def _parameters(pattern: object) -> frozenset[str]:
    converters = getattr(pattern, "converters", {})
    groups = getattr(getattr(pattern, "regex", None), "groupindex", {})
    return frozenset(converters) | frozenset(groups)
