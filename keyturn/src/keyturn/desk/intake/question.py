"""A question and a topic: data that the forms, the records and the task lists are made from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.db import models

from keyturn.kernel.records import HudRecord, hud_columns, hud_models


@dataclass(frozen=True)
class Question:
    """One column of the HMIS CSV ("IncomeBenefits.SSI"; "Disabilities5.…" is the row of DisabilityType 5).

    `after` names the question it follows from (or several, with | between) and the answers (codes) that ask for it.
    `tick` shows a yes/no as a box; `listed` is HUD's list where the column has several.
    """

    column: str
    label: Any
    element: str
    after: tuple[str, str] | None = None
    hint: Any = ""
    tick: bool = False
    listed: str = ""

    @property
    def part(self) -> str:
        return self.column.partition(".")[0]

    @property
    def file(self) -> str:
        return re.sub(r"\d+$", "", self.part)

    @property
    def name(self) -> str:
        """The form field's name."""
        return self.column.replace(".", "-")

    @property
    def field(self) -> models.Field:
        return column_fields(self.file)[self.column.partition(".")[2]]

    @property
    def attribute(self) -> str:
        return self.field.attname


@dataclass(frozen=True)
class Gate:
    """ "From any source?" and the sources under it: yes needs one, no allows none (rules R167, R168, R186, R188)."""

    any: str
    sources: tuple[str, ...]
    none_named: Any
    but_named: Any


@dataclass(frozen=True)
class Topic:
    """A page of questions. `private`: asked of the person alone, never shown beside others."""

    slug: str
    title: Any
    questions: tuple[Question, ...]
    lead: Any = ""
    private: bool = False
    gate: Gate | None = None

    def of(self, elements: frozenset[str]) -> tuple[Question, ...]:
        """The questions of those elements."""
        return tuple(question for question in self.questions if question.element in elements)


def column_fields(file: str) -> dict[str, models.Field]:
    found = _fields.get(file)
    if found is None:
        found = _fields[file] = dict(hud_columns(model_of(file)))
    return found


def model_of(file: str) -> type[HudRecord]:
    return hud_models()[file]


_fields: dict[str, dict[str, models.Field]] = {}
