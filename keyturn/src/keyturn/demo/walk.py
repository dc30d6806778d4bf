"""What every step of a journey needs: the household, the day, the stays so far."""

from __future__ import annotations

from datetime import date, timedelta

from keyturn.demo.beds import Door
from keyturn.demo.dice import Dice
from keyturn.demo.model import Household, Project, Stay
from keyturn.demo.plans import HOUSING, Plan
from keyturn.demo.situations import INTO_STEP, History


class Walk:
    """A household on its way; `day` is when the next step may begin, `entry_point` its coordinated entry stay."""

    def __init__(self, dice: Dice, door: Door, last_night: date, household: Household, plan: Plan) -> None:
        self.dice, self.door, self.last_night = dice, door, last_night
        self.household, self.plan = household, plan
        self.history = History(dice, plan.long)
        self.stays: list[Stay] = []
        self.entry_point: Stay | None = None
        self.day = last_night

    @property
    def last(self) -> Stay | None:
        return self.stays[-1] if self.stays else None

    @property
    def all_stays(self) -> list[Stay]:
        return self.stays + ([self.entry_point] if self.entry_point else [])

    def _stay(self, project: Project, entry: date, days: int) -> Stay:
        """A stay that hands over from the last one, where that has just ended."""
        last = self.last
        before = self.history.before(self.dice, self.household, project.step, entry, last)
        if last and last.exit and project.step not in HOUSING and (entry - last.exit).days <= 7:
            last.destination = last.destination or INTO_STEP.get(project.step)
        stay = Stay(self.household, project, self._coc(project), entry, None, before)
        self._end(stay, entry + timedelta(days=days))
        self.stays.append(stay)
        return stay

    def _end(self, stay: Stay, day: date) -> None:
        """End a stay on a day, when its project closes or, where that is still to come, not yet."""
        if stay.project.closed:
            day = min(day, stay.project.closed)
        stay.exit = day if day <= self.last_night else None
        self.day = day

    def _coc(self, project: Project) -> str:
        return self.household.coc if self.household.coc in project.cocs else project.cocs[0]

    def _project(self, step: str, day: date) -> Project | None:
        return self.door.choose(self.dice, step, self.household, day, must=not self.stays)
