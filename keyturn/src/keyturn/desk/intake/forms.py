"""A form made from a topic's questions. What follows from an answer that was not given is dropped, not kept hidden."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from keyturn.desk.intake.question import Gate, Question, Topic
from keyturn.kernel.fields import Code, Money, Whole
from keyturn.kernel.fields import Day as DayColumn
from keyturn.people.answers import NO, NOT_COLLECTED, YES, YES_NO_LISTS, Day, Dollars, answer

PLAIN = {NO: _("No"), YES: _("Yes")}


class TopicForm(forms.Form):
    """Fields are named after columns ("IncomeBenefits-SSI"). `versions` are those of the rows at the time of reading."""

    mark_optional = False
    versions = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, topic: Topic, questions: Sequence[Question], dated: bool, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.topic, self.questions = topic, {question.column: question for question in questions}
        if dated:
            self.fields["information_date"] = Day(
                label=_("As of which day?"),
                hud="5.04",
                error_messages={"required": _("Enter the day of these answers")},
            )
        for question in questions:
            self.fields[question.name] = _field(question)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.topic.gate and self.topic.gate.any in self.questions:
            self._through(self.topic.gate, data)
        for question in self.questions.values():
            if not self._asked(question, data):
                data[question.name] = None
        return data

    def _through(self, gate: Gate, data: dict[str, Any]) -> None:
        any_, named = data.get(_name(gate.any)), [data.get(_name(source)) for source in gate.sources]
        if any_ == YES and not any(named):
            self.add_error(_name(gate.any), gate.none_named)
        elif any_ == NO and any(named):
            self.add_error(_name(gate.any), gate.but_named)

    def _asked(self, question: Question, data: dict[str, Any]) -> bool:
        """Whether the answers before it ask for it (in the order of the topic, so a chain falls together)."""
        if question.after is None:
            return True
        columns, wanted = question.after
        given = (data.get(_name(column)) for column in columns.split("|"))
        return any(value is not None and str(int(value)) in wanted.split() for value in given)

    def values(self) -> dict[str, Any]:
        """By column; a ticked box is 1, one that was asked and left empty 0."""
        data = self.cleaned_data
        return {column: _stored(question, data[question.name]) for column, question in self.questions.items()}


def _stored(question: Question, value: Any) -> Any:
    if question.tick and value is not None:
        return int(value)
    return None if value == "" else value


def _name(column: str) -> str:
    return column.replace(".", "-")


def _field(question: Question) -> forms.Field:
    field = _kind(question)
    if question.after and "|" not in question.after[0]:
        field.shown_by, field.shown_when = _name(question.after[0]), question.after[1]  # type: ignore[attr-defined]
    return field


def _kind(question: Question) -> forms.Field:
    words: dict[str, Any] = {"label": question.label, "help_text": question.hint}
    column = question.field
    if question.tick:
        return forms.BooleanField(required=False, widget=forms.CheckboxInput({"value": "1"}), **words)
    if isinstance(column, Code):
        number = question.listed or (column.hud_list or "").partition("|")[0]
        plain = PLAIN if number in YES_NO_LISTS else None
        return answer(number, plain=plain, hud=question.element if question.after is None else "", **words)
    if isinstance(column, Money):
        return Dollars(**words)
    if isinstance(column, DayColumn):
        return Day(required=False, **words)
    if isinstance(column, Whole):
        return forms.IntegerField(required=False, min_value=0, max_value=9999, widget=_number(), **words)
    return forms.CharField(required=False, max_length=50, **words)


def _number() -> forms.TextInput:
    return forms.TextInput({"inputmode": "numeric", "class": "usa-input--small"})


def is_open(value: Any) -> bool:
    """Whether an answer still waits: never given, or written down as not collected."""
    return value is None or value == "" or value == NOT_COLLECTED
