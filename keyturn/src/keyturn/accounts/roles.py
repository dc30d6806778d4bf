"""The access roles, read from roles.yaml (req 151 to 168)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml


@dataclass(frozen=True)
class Role:
    slug: str
    requirement: int
    label: str
    permissions: frozenset[str]
    seats: str
    training: tuple[str, ...]
    agency: str


@lru_cache(maxsize=1)
def roles() -> dict[str, Role]:
    """Every role by its slug. A permission that names a bundle stands for the bundle's permissions."""
    body = yaml.safe_load((files("keyturn.accounts") / "roles.yaml").read_text())
    return {slug: _role(slug, row, body["bundles"]) for slug, row in body["roles"].items()}


def permissions_of(slug: str) -> frozenset[str]:
    role = roles().get(slug)
    return role.permissions if role else frozenset()


def _role(slug: str, row: dict, bundles: dict[str, list[str]]) -> Role:
    return Role(
        slug=slug,
        requirement=row["requirement"],
        label=row["label"],
        permissions=frozenset(_spread(row["permissions"], bundles)),
        seats=row["seats"],
        training=tuple(row["training"]),
        agency=row["agency"],
    )


def _spread(names: list[str], bundles: dict[str, list[str]]) -> set[str]:
    found: set[str] = set()
    for name in names:
        found |= _spread(bundles[name], bundles) if name in bundles else {name}
    return found
