"""What may not be, said in words that tell the person what to do. None means all is well."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from keyturn.people import shown
from keyturn.people.models import Client
from keyturn.projects.models import Project

HEAD, CHILD, PARTNER = 1, 2, 3


class Refused(Exception):
    """A rule stands against it. `reasons` are sentences for the person at the screen; nothing was written."""

    def __init__(self, *reasons: str) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons


@dataclass(frozen=True)
class Member:
    """One person of a household that is being enrolled; `answers` are model fields of Enrollment."""

    client: Client
    relation: int
    answers: dict[str, Any] = field(default_factory=dict)


def say(day: date) -> str:
    return date_format(day, r"j \d\e F \d\e Y" if (get_language() or "").startswith("es") else "j F Y")


def refuse(reasons: Iterable[str | None]) -> None:
    found = [reason for reason in reasons if reason]
    if found:
        raise Refused(*found)


def one_head(relations: Sequence[int]) -> str | None:
    """Exactly one member is "self" (3.15)."""
    return None if list(relations).count(HEAD) == 1 else _("Choose one person as head of household")


def nobody_twice(members: Sequence[Member]) -> str | None:
    keys = [member.client.pk for member in members]
    return None if len(set(keys)) == len(keys) else _("Somebody is in the household twice. Take one of them out")


def entry_in_time(entry: date, today: date, project: Project) -> str | None:
    if entry > today:
        return _("Entry date must be today or earlier")
    opened, closed = project.operating_start_date, project.operating_end_date
    if opened and entry < opened:
        return _("Entry date must be on or after %(day)s, the day this project opened") % {"day": say(opened)}
    if closed and entry > closed:
        return _("Entry date must be on or before %(day)s, the day this project closed") % {"day": say(closed)}
    return None


def entry_after_birth(client: Client, entry: date) -> str | None:
    born = client.identity.birth_date
    if born is None or born <= entry:
        return None
    words = {"day": say(born), "name": shown.name(client)}
    return _("Entry date must be on or after %(day)s, the day %(name)s was born") % words


def no_overlap(client: Client, other: Any, project: Project) -> str | None:
    if other is None:
        return None
    words = {"name": shown.name(client), "project": project.project_name, "day": say(other.entry_date)}
    return (
        _("%(name)s already has an enrollment at %(project)s from %(day)s. Open that one, or choose another date")
        % words
    )


def exit_in_time(name: str, entry: date | None, leaves: date, today: date) -> str | None:
    if leaves > today:
        return _("Exit date must be today or earlier")
    if entry and leaves < entry:
        return _("Exit date must be on or after %(day)s, the day %(name)s entered") % {"day": say(entry), "name": name}
    return None


def head_stays_last(head_leaves: bool, others_stay: bool, name: str) -> str | None:
    """A household always has a head (3.15): the head cannot leave before the others."""
    if not (head_leaves and others_stay):
        return None
    words = _("%(name)s is the head of household. Let everyone leave together, or choose a new head first")
    return words % {"name": name}


def within(what: str, day: date | None, entry: date | None, leaves: date | None) -> str | None:
    """Move-in and engagement fall inside the enrollment (rules R104, R106)."""
    if day is None:
        return None
    if entry and day < entry:
        return _("%(what)s must be on or after %(day)s, the entry date") % {"what": what, "day": say(entry)}
    if leaves and day > leaves:
        return _("%(what)s must be on or before %(day)s, the exit date") % {"what": what, "day": say(leaves)}
    return None
