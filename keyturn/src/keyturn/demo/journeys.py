"""A household's way through the projects: shelter, coordinated entry, a home; or away and back again."""

from __future__ import annotations

from datetime import date, timedelta

from keyturn.demo.beds import NIGHTLY, bed_nights, in_season, season_end
from keyturn.demo.homecoming import Homecoming
from keyturn.demo.model import Stay
from keyturn.demo.plans import HOUSING, length, wait
from keyturn.demo.situations import DECEASED, NO_INTERVIEW, destination, is_permanent


class Journey(Homecoming):
    """Walks one household through its plan up to last night."""

    def walk(self, start: date) -> list[Stay]:
        """Every stay of the journey, destinations filled."""
        self.day = start
        for step in self.plan.steps:
            if not self._step(step):
                break
        self._leave_coordinated_entry()
        for stay in self.all_stays:
            if stay.exit and stay.destination is None:
                stay.destination = destination(self.dice, stay)
            if stay.destination and stay.destination[0] == DECEASED and not self._may_die(stay):
                stay.destination = (NO_INTERVIEW, None)
        return self.all_stays

    def _may_die(self, stay: Stay) -> bool:
        """Only someone alone, at the end of the last stay."""
        return stay is self.last and len(self.household.people) == 1 and self.entry_point is None

    def _step(self, step: str) -> bool:
        """Take one step; False where the journey ends here."""
        if step == "ce":
            return self._enter_coordinated_entry()
        if step in HOUSING and self.last:
            return self._house(step, self.last)
        if self.last and self.last.exit is None:
            return False
        return self._away() if step == "~" else self._arrive(step)

    def _away(self) -> bool:
        last = self.last
        if last is None or last.exit is None:
            return False
        last.destination = destination(self.dice, last)
        if last.destination[0] == DECEASED:
            return False
        if is_permanent(last.destination):
            self.history.housed()
        self.history.again()
        self.day = last.exit + timedelta(days=self.dice.days(140, 0.8, 15, 800))
        return True

    def _arrive(self, step: str) -> bool:
        """Enter a shelter or another project that is no permanent home."""
        entry = self.day + timedelta(days=wait(self.dice, step))
        if step == "winter" and in_season(entry) != entry:
            entry = in_season(entry) + timedelta(days=self.dice.between(0, 120))
        if entry > self.last_night:
            if self.stays:
                return False
            step, entry = "nbn" if step == "winter" else step, self.last_night
        project = self._project(step, entry)
        if project is None:
            return bool(self.stays)
        stay = self._stay(project, entry, length(self.dice, step))
        if step in HOUSING:
            self._move_in(stay, entry + timedelta(days=self.dice.between(0, 40)))
        if step in NIGHTLY:
            self._sleep(stay)
        elif project.beds and step not in HOUSING:
            self.door.beds.take(project, entry, stay.exit, len(self.household.people))
        return True

    def _sleep(self, stay: Stay) -> None:
        """Bed nights; the stay ends the day after the last one, unless it was a few nights ago."""
        end = stay.exit or self.last_night + timedelta(days=1)
        if stay.step == "winter":
            end = min(end, season_end(stay.entry))
        end = max(end, stay.entry + timedelta(days=1))
        size = len(self.household.people)
        stay.nights = bed_nights(self.dice, self.door.beds, stay.project, stay.entry, end, size)
        after = stay.nights[-1] + timedelta(days=1)
        gone = (self.last_night - stay.nights[-1]).days
        if stay.exit or gone > 30 or (stay.step == "winter" and end <= self.last_night):
            stay.exit = after if after <= self.last_night else None
        self.day = after
