"""Hours that a clock skips in spring: a time written in one cannot be kept in UTC and be given back as it was."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from django.conf import settings

YEARS = range(1970, 2101)
STEP = timedelta(minutes=15)


@cache
def skipped(zone: str) -> tuple[tuple[datetime, datetime], ...]:
    """Starts and ends (without zone, end excluded) of the times that the zone's clocks never showed, to 15 minutes."""
    found, clock = [], ZoneInfo(zone)
    for year in YEARS:
        for day in _days_of_change(clock, year):
            times = [datetime.combine(day, datetime.min.time()) + STEP * n for n in range(96)]
            missing = [time for time in times if not _exists(time, clock)]
            if missing:
                found.append((missing[0], missing[-1] + STEP))
    return tuple(found)


@cache
def _gap_parts(zone: str) -> tuple[str, str]:
    """The hours (as a list in SQL) and the days (as a pattern) in which times were skipped."""
    gaps = skipped(zone)
    hours = {start + STEP * n for start, end in gaps for n in range(int((end - start) / STEP))}
    days = "|".join(sorted({f"{start:%Y-%m-%d}" for start, _ in gaps}))
    return ", ".join(sorted({f"'{hour:%H}'" for hour in hours})), days


def gap_condition(text: str) -> str:
    """SQL that holds where a time (text, YYYY-MM-DD hh:mm:ss) was never on the community's clocks; "" if none was.

    Where a zone skips less than an hour, the rest of that hour counts as well: its texts are kept without need.
    """
    hours, days = _gap_parts(settings.TIME_ZONE)
    on_day = f"regexp_full_match(substr({text}, 1, 10), '{days}')"
    return f"case when substr({text}, 12, 2) in ({hours}) then {on_day} else false end" if days else ""


def _days_of_change(clock: ZoneInfo, year: int) -> list[date]:
    """Days of a year whose next day begins at another offset."""
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(366)]
    offsets = [datetime(day.year, day.month, day.day, tzinfo=clock).utcoffset() for day in days]
    return [day for day, before, after in zip(days, offsets, offsets[1:], strict=False) if before != after]


def _exists(time: datetime, clock: ZoneInfo) -> bool:
    aware = time.replace(tzinfo=clock)
    return aware.astimezone(ZoneInfo("UTC")).astimezone(clock).replace(tzinfo=None) == time
