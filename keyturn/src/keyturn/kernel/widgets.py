"""Form controls that Django lacks: a day, a date one knows by heart, a list to type in, answers that stand apart."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _


class DayInput(forms.DateInput):
    """A recent day, as the browser's own date control; buttons for today and yesterday stand under it."""

    input_type = "date"
    template_name = "kernel/widgets/day.html"

    def __init__(self, attrs: dict[str, Any] | None = None, quick: bool = True) -> None:
        super().__init__({"class": "usa-input--medium", **(attrs or {})}, format="%Y-%m-%d")
        self.quick = quick

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["quick"] = self.quick
        return context


class MemorableDate(forms.MultiWidget):
    """A date that a person knows by heart (a birthday): month, day and year, typed. USWDS's memorable date."""

    template_name = "kernel/widgets/memorable_date.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        months = [("", _("Month")), *((str(number), name) for number, name in MONTHS.items())]
        parts = {
            "month": forms.Select(choices=months),
            "day": forms.TextInput({"inputmode": "numeric", "maxlength": 2}),
            "year": forms.TextInput({"inputmode": "numeric", "maxlength": 4}),
        }
        super().__init__(parts, attrs)

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_0"

    def decompress(self, value: Any) -> list[str]:
        """Month, day, year; of a text that was typed and is no date, the parts as they were typed."""
        if isinstance(value, datetime.date):
            value = value.isoformat()
        year, month, day = [*str(value or "").split("-"), "", "", ""][:3]
        return [month.lstrip("0"), day.lstrip("0"), year]

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str | None:
        """The date as ISO text (a text that no date field accepts when it is no date), None when nothing was typed."""
        month, day, year = (str(part or "").strip() for part in super().value_from_datadict(data, files, name))
        return f"{year}-{month.zfill(2)}-{day.zfill(2)}" if month or day or year else None


class ComboBox(forms.Select):
    """A long list in which one types to find (USWDS combo box); a plain list without JavaScript."""

    template_name = "kernel/widgets/combo_box.html"


class Choices(forms.RadioSelect):
    """Radio buttons; the answers in `apart` (HUD's 8, 9, 99) stand under a line, after the answers proper."""

    def __init__(self, attrs: dict[str, Any] | None = None, apart: tuple[str, ...] = ("8", "9", "99")) -> None:
        super().__init__(attrs)
        self.apart = apart

    def optgroups(self, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> list[Any]:
        options = [option for _group, group, _index in super().optgroups(name, value, attrs) for option in group]
        proper = [option for option in options if str(option["value"]) not in self.apart]
        beside = [option for option in options if str(option["value"]) in self.apart]
        return [(None, proper, 0), *([(_("No answer"), beside, 1)] if beside else [])]


class GroupedChoices(forms.CheckboxSelectMultiple):
    """Check boxes under headings (the choices come in named groups), each heading with a button for the whole group."""

    template_name = "kernel/widgets/grouped_choices.html"
