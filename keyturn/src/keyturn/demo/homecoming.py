"""From shelter or street into a home, with or without coordinated entry."""

from __future__ import annotations

from datetime import date, timedelta

from keyturn.demo.model import Stay
from keyturn.demo.plans import STEPS, length, wait
from keyturn.demo.situations import INTO_STEP
from keyturn.demo.walk import Walk


class Homecoming(Walk):
    """The steps that lead into permanent housing."""

    def _house(self, step: str, last: Stay) -> bool:
        """From shelter or street into housing: the search begins while the household is still there."""
        days = wait(self.dice, step)
        if last.exit is None:
            return self._search(step, last, days)
        entry = max(last.entry + timedelta(days=1), last.exit - timedelta(days=days))
        if entry > self.last_night:
            return False
        project = self._project(step, entry)
        if project is None:
            return False
        move_in = max(entry, last.exit)
        housed = self.dice.chance(float(STEPS[step]["housed"])) and move_in <= self.last_night
        last.destination = INTO_STEP[step] if housed else None
        stay = self._stay(project, entry, (move_in - entry).days + (length(self.dice, step) if housed else 60))
        if housed:
            self._move_in(stay, move_in)
        return housed

    def _search(self, step: str, last: Stay, days: int) -> bool:
        """Still in shelter tonight, perhaps already looking for a home."""
        entry = max(last.entry + timedelta(days=1), self.last_night - timedelta(days=days))
        if entry <= self.last_night and self.dice.chance(0.6):
            project = self._project(step, entry)
            if project:
                self._stay(project, entry, 2000)
        return False

    def _move_in(self, stay: Stay, day: date) -> None:
        if day > (stay.exit or self.last_night):
            return
        stay.move_in = day
        self.history.housed()
        if stay.project.beds:
            self.door.beds.take(stay.project, day, stay.exit, len(self.household.people))
        point = self.entry_point
        if point and point.exit is None and point.entry <= day:
            point.exit, point.destination = day, INTO_STEP[stay.step]

    def _enter_coordinated_entry(self) -> bool:
        if self.entry_point:
            return True
        last = self.last
        entry = self.day + timedelta(days=wait(self.dice, "ce"))
        if last:
            entry = last.entry + timedelta(days=self.dice.between(1, 14))
            entry = min(entry, last.exit) if last.exit else entry
        if entry > self.last_night:
            entry = self.last_night
        project = self._project("ce", entry)
        if project is None:
            return False
        before = self.history.before(self.dice, self.household, "ce", entry, last)
        self.entry_point = Stay(self.household, project, self._coc(project), entry, None, before)
        return True

    def _leave_coordinated_entry(self) -> None:
        """Those who were not housed leave some time after their last stay, most without a word."""
        point = self.entry_point
        if point is None or point.exit or (self.last and self.last.exit is None and self.last.move_in is None):
            return
        since = max(point.entry, (self.last and self.last.exit) or point.entry)
        day = since + timedelta(days=length(self.dice, "ce"))
        if day <= self.last_night:
            point.exit = day
