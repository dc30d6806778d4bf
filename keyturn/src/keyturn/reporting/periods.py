"""The periods people report on, so that nobody types dates: each with a name, a first and a last day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FISCAL_YEAR_STARTS = 10
"""The federal fiscal year runs from 1 October to 30 September and is named after the year it ends in."""


class Period(NamedTuple):
    name: str | Promise
    start: date
    end: date


def periods(today: date) -> tuple[Period, ...]:
    """Newest wishes first: the fiscal year that ended, the one under way, the quarter and calendar year that ended."""
    year = _fiscal_year(today)
    quarter = date(today.year, today.month - (today.month - 1) % 3, 1) - timedelta(days=1)
    return (
        Period(_("Last fiscal year"), date(year - 2, 10, 1), date(year - 1, 9, 30)),
        Period(_("This fiscal year so far"), date(year - 1, 10, 1), today),
        Period(_("Last quarter"), date(quarter.year, quarter.month - 2, 1), quarter),
        Period(_("Last calendar year"), date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    )


def _fiscal_year(today: date) -> int:
    return today.year + (today.month >= FISCAL_YEAR_STARTS)
