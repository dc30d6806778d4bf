"""Days of the made-up history, all counted back from the day that is passed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

HISTORY_YEARS = 5
RUN_UP_DAYS = 150
"""Stays may begin this long before the five years, so that the first reported night is not an empty community."""


@dataclass(frozen=True)
class Calendar:
    """The community as it stands in the early morning of `today`, the night staff's records already entered."""

    today: date

    @property
    def last_night(self) -> date:
        return self.today - timedelta(days=1)

    @property
    def first_day(self) -> date:
        return self.years_back(HISTORY_YEARS)

    @property
    def earliest(self) -> date:
        """No stay starts before: the longest residents of supportive housing."""
        return self.years_back(HISTORY_YEARS + 3)

    @property
    def now(self) -> datetime:
        return datetime.combine(self.today, time(5, 30))

    def years_back(self, years: int) -> date:
        """The first of `today`'s month, so many years ago."""
        return date(self.today.year - years, self.today.month, 1)

    def grant_day(self, years: int) -> date:
        """1 October so many years ago: where projects open, grants begin and inventories change."""
        return date(self.today.year - years, 10, 1)


def age_on(born: date, day: date) -> int:
    """Whole years on a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def birthday(born: date, age: int) -> date:
    """The day someone turns `age`; 1 March for those born on 29 February, where the year has none."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)
