"""The people of a draft household, as the pages show them and as the service takes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404

from keyturn.enrollments import prior
from keyturn.enrollments.draft import Draft
from keyturn.enrollments.forms import RELATIONS
from keyturn.enrollments.models import Enrollment
from keyturn.enrollments.rules import HEAD, Member
from keyturn.enrollments.selectors import access_enrollment, last_household
from keyturn.enrollments.situations import LIST, PLAIN
from keyturn.kernel.access import Viewer
from keyturn.people import answers as hud
from keyturn.people import shown
from keyturn.people.models import Client
from keyturn.people.selectors import clients
from keyturn.projects.models import Project


@dataclass(frozen=True)
class Person:
    """One member. `asked` tells whether 3.917 is asked of them (heads and adults); `own` whether theirs differs."""

    client: Client
    name: str
    age: str
    relation: int | None
    asked: bool
    own: bool
    answers: dict[str, Any]

    @property
    def head(self) -> bool:
        return self.relation == HEAD

    @property
    def relation_words(self) -> Any:
        return relation_words(self.relation)

    @property
    def slept(self) -> str:
        """Where they stayed the night before, in plain words."""
        return hud.words(LIST, self.answers.get("living_situation"), PLAIN)

    @property
    def stayed(self) -> str:
        return hud.words("3.917.2", self.answers.get("length_of_stay"))


def people(viewer: Viewer, draft: Draft) -> list[Person]:
    """In the order they were added; somebody the viewer may no longer see is left out. One query."""
    found = {client.pk: client for client in clients(viewer).filter(pk__in=list(draft.relations))}
    day = draft.move.get("entry_date")
    return [_person(draft, found[key], relation, day) for key, relation in draft.relations.items() if key in found]


def _person(draft: Draft, client: Client, relation: int | None, day: date | None) -> Person:
    asked = relation == HEAD or (shown.is_adult(client, day) if day else True)
    own = client.pk in draft.own
    answers = draft.answers_of(client.pk)
    return Person(client, shown.name(client), shown.age_words(client), relation, asked, own, answers)


def as_members(project: Project, draft: Draft, members: list[Person], entry: date) -> list[Member]:
    """What the service takes: 3.917 for heads and adults, nothing of it for children (3.917 is asked of those two)."""
    return [
        Member(one.client, one.relation or 99, prior.answers(project.project_type, one.answers) if one.asked else {})
        for one in members
    ]


def suggestions(viewer: Viewer, draft: Draft, members: list[Person]) -> list[tuple[Client, str, str]]:
    """(client, name, age) of those who were in the first one's household last time and are not in this one yet."""
    if not members or draft.beside:
        return []
    rows = (row for row in last_household(viewer, members[0].client.pk) if row.client_id not in draft.relations)
    return [(row.client, shown.name(row.client), shown.age_words(row.client)) for row in rows]


def beside(viewer: Viewer, draft: Draft) -> Enrollment | None:
    """The enrollment whose household these people join, if they join one."""
    if not draft.beside:
        return None
    try:
        return access_enrollment(viewer, draft.beside, purpose="join household")
    except Http404:
        return None


def relation_words(relation: int | None) -> Any:
    """How somebody is related to the head, in plain words; HUD's where there are none."""
    return RELATIONS.get(relation or 0) or hud.words("3.15.1", relation)
