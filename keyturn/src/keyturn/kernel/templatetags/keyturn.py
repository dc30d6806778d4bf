"""Small words for templates: dates as people say them, where a link stands, what a form field is."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable
from typing import NamedTuple

from django import template
from django.core.paginator import Page
from django.forms import BaseForm, BoundField, CheckboxSelectMultiple, RadioSelect
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

register = template.Library()

SPANISH_DAY = r"j \d\e F \d\e Y"


def _as_day(value: datetime.date | datetime.datetime | None) -> datetime.date | None:
    if isinstance(value, datetime.datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return value


@register.filter
def day(value: datetime.date | datetime.datetime | None) -> str:
    """14 January 2026, or 14 de enero de 2026; nothing for None. Never 01/02, which two people read two ways."""
    found = _as_day(value)
    if not found:
        return ""
    return date_format(found, SPANISH_DAY if (get_language() or "").startswith("es") else "j F Y")


@register.filter
def days_ago(value: datetime.date | datetime.datetime | None) -> str:
    """today, yesterday, 3 days ago, tomorrow, in 3 days: counted from the local date."""
    found = _as_day(value)
    if not found:
        return ""
    days = (timezone.localdate() - found).days
    near = {0: _("today"), 1: _("yesterday"), -1: _("tomorrow")}
    if days in near:
        return near[days]
    if days < 0:
        return ngettext("in %(days)d day", "in %(days)d days", -days) % {"days": -days}
    return ngettext("%(days)d day ago", "%(days)d days ago", days) % {"days": days}


@register.filter
def initials(name: str) -> str:
    """Two letters for the round mark beside a name: "Ana Ruiz" -> AR; a one-word name gives one."""
    words = str(name).split()
    return "".join(word[0] for word in ([words[0], words[-1]] if len(words) > 1 else words)).upper()


@register.filter
def first_control(field: BoundField) -> str:
    """The id that a link in the error summary leads to: the first control of the field."""
    if isinstance(field.field.widget, RadioSelect | CheckboxSelectMultiple):
        return f"{field.auto_id}_0"
    return field.id_for_label or field.auto_id


@register.filter
def undo_address(tags: str | None) -> str:
    """The address in a message's extra tags: `messages.success(…, extra_tags="undo=/…/")` -> `/…/`."""
    found = (tag.removeprefix("undo=") for tag in str(tags or "").split() if tag.startswith("undo="))
    return next(found, "")


@register.simple_tag
def new_key() -> str:
    """A fresh key for a form, so that the same press sent twice is one event."""
    return str(uuid.uuid4())


@register.simple_tag(takes_context=True)
def here(context: template.Context, *prefixes: str) -> str:
    """`page` when the address is one of these exactly (or the home page), `true` when it is below one, else nothing.

    Written as the value of aria-current.
    """
    request: HttpRequest | None = context.get("request")
    path = request.path if request else ""
    if path in prefixes:
        return "page"
    return "true" if any(prefix != "/" and path.startswith(prefix) for prefix in prefixes) else ""


@register.simple_tag(takes_context=True)
def with_query(context: template.Context, **changes: object) -> str:
    """This page's query with some values changed (None takes one away): `?{% with_query page=2 %}`."""
    request: HttpRequest | None = context.get("request")
    query = request.GET.copy() if request else QueryDict(mutable=True)
    for name, value in changes.items():
        query.pop(name, None)
        if value not in (None, ""):
            query[name] = str(value)
    return query.urlencode()


class ErrorLine(NamedTuple):
    """One line of an error summary; `target` is the id to lead to, empty where the error is of the whole form."""

    text: str
    target: str


@register.simple_tag
def error_lines(form: BaseForm | None, forms: Iterable[BaseForm] = ()) -> list[ErrorLine]:
    """Every error of a form and of the forms beside it, in the order in which they stand on the page."""
    return [line for one in [*([form] if form else []), *(forms or [])] for line in _lines_of(one)]


def _lines_of(form: BaseForm) -> list[ErrorLine]:
    if not form.is_bound:
        return []
    whole = [ErrorLine(str(error), "") for error in form.non_field_errors()]
    return whole + [ErrorLine(str(error), first_control(field)) for field in form for error in field.errors]


@register.simple_tag
def sort_state(name: str, current: str | None) -> dict[str, str]:
    """How a column stands: what the next press asks for, its icon, its aria-sort."""
    if name and current == name:
        return {"next": f"-{name}", "icon": "arrow_upward", "aria": "ascending"}
    if name and current == f"-{name}":
        return {"next": name, "icon": "arrow_downward", "aria": "descending"}
    return {"next": name, "icon": "unfold_more", "aria": ""}


@register.simple_tag
def page_window(page: Page) -> list[int | str]:
    """The page numbers to show, with an ellipsis where some are left out."""
    return list(page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
