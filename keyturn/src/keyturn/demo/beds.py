"""How many beds are taken on each day, so that shelters fill up and nobody sleeps in a bed that is not there."""

from __future__ import annotations

from datetime import date, timedelta

from keyturn.demo.days import Calendar
from keyturn.demo.dice import Dice, Weighted
from keyturn.demo.model import Household, Project

NIGHTLY = ("nbn", "winter")
OVERFULL = 0.04
"""Share of arrivals that find a place although every bed is taken, as happens."""


class Beds:
    """Beds taken by project and day."""

    def __init__(self, calendar: Calendar) -> None:
        self.start = calendar.earliest
        self.end = calendar.last_night
        self._taken: dict[str, list[int]] = {}

    def _days(self, project: Project) -> list[int]:
        if project.key not in self._taken:
            self._taken[project.key] = [0] * ((self.end - self.start).days + 1)
        return self._taken[project.key]

    def room(self, project: Project, day: date, people: int) -> bool:
        """Whether so many more may sleep there that day; always, where a project has no beds."""
        if not project.beds or day > self.end:
            return True
        return self._days(project)[(day - self.start).days] + people <= project.beds

    def take(self, project: Project, first: date, until: date | None, people: int) -> None:
        """Take beds from the first night up to the day before `until` (None: still there)."""
        days = self._days(project)
        last = (until - self.start).days if until else len(days)
        for at in range((first - self.start).days, min(last, len(days))):
            days[at] += people

    def taken(self, project: Project, day: date) -> int:
        return self._days(project)[(day - self.start).days]


class Door:
    """Which project takes a household in."""

    def __init__(self, projects: dict[str, Project], beds: Beds) -> None:
        self.beds = beds
        self._by_step: dict[str, list[Project]] = {}
        for project in projects.values():
            self._by_step.setdefault(project.step, []).append(project)

    def choose(self, dice: Dice, step: str, household: Household, day: date, must: bool) -> Project | None:
        """A project of that step that serves the household, in its CoC or, now and then, over the state line.

        None where nobody has room, unless one `must` be found.
        """
        open_now = [p for p in self._by_step[step] if household.kind in p.serves and p.runs_on(day)]
        near = [p for p in open_now if household.coc in p.cocs]
        found = open_now if dice.chance(0.06) or not near else near
        size = len(household.people)
        with_room = [p for p in found if step in NIGHTLY or self.beds.room(p, day, size)]
        if not with_room and not (must or dice.chance(OVERFULL)):
            return None
        options = with_room or found
        return dice.pick(Weighted((p, p.weight) for p in options)) if options else None


HABITS = Weighted([(0.93, 50), (0.7, 30), (0.3, 20)])
SEASON_START, SEASON_END = (11, 8), (3, 31)


def bed_nights(dice: Dice, beds: Beds, project: Project, entry: date, end: date, people: int) -> list[date]:
    """Nights slept there from `entry` (always one) to the day before `end`, after the household's habit."""
    habit = dice.pick(HABITS)
    nights = [entry]
    day = entry + timedelta(days=1)
    while day < end:
        if dice.chance(habit) and beds.room(project, day, people):
            nights.append(day)
        day += timedelta(days=1)
    for night in nights:
        beds.take(project, night, night + timedelta(days=1), people)
    return nights


def in_season(day: date) -> date:
    """The day, or the next one on which the winter shelter is open."""
    if (day.month, day.day) >= SEASON_START or (day.month, day.day) < SEASON_END:
        return day
    return date(day.year, *SEASON_START)


def season_end(day: date) -> date:
    """The last day of the winter a day lies in."""
    return date(day.year + (day.month > SEASON_END[0]), *SEASON_END)
