"""A household on its way to being enrolled: kept in the session between the pages, by project. No names in it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from django.http import HttpRequest

DATES = frozenset({"entry_date", "date_to_street_essh"})


@dataclass
class Draft:
    """`relations` by client key, in the order they were added; `move` holds the answers asked once; `own` those of
    a client for whom they are different; `beside` is the enrollment whose household they join."""

    relations: dict[str, int | None] = field(default_factory=dict)
    move: dict[str, Any] = field(default_factory=dict)
    own: dict[str, dict[str, Any]] = field(default_factory=dict)
    beside: str = ""

    def add(self, client: str, relation: int | None = None) -> None:
        self.relations.setdefault(client, relation)

    def remove(self, client: str) -> None:
        self.relations.pop(client, None)
        self.own.pop(client, None)

    def answers_of(self, client: str) -> dict[str, Any]:
        return self.own.get(client) or self.move


def load(request: HttpRequest, project: str) -> Draft:
    found = request.session.get("enroll", {}).get(project, {})
    draft = Draft(**found)
    draft.move = _dates_in(draft.move)
    draft.own = {client: _dates_in(answers) for client, answers in draft.own.items()}
    return draft


def save(request: HttpRequest, project: str, draft: Draft) -> None:
    kept = asdict(draft)
    kept["move"] = _dates_out(draft.move)
    kept["own"] = {client: _dates_out(answers) for client, answers in draft.own.items()}
    request.session["enroll"] = {**request.session.get("enroll", {}), project: kept}


def forget(request: HttpRequest, project: str) -> None:
    drafts = request.session.get("enroll", {})
    drafts.pop(project, None)
    request.session["enroll"] = drafts


def waiting(request: HttpRequest) -> dict[str, int]:
    """Projects with a household half entered, and how many people are in it."""
    drafts = request.session.get("enroll", {})
    return {project: len(draft["relations"]) for project, draft in drafts.items() if draft["relations"]}


def _dates_out(answers: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in answers.items()}


def _dates_in(answers: dict[str, Any]) -> dict[str, Any]:
    return {n: date.fromisoformat(v) if n in DATES and isinstance(v, str) else v for n, v in answers.items()}
