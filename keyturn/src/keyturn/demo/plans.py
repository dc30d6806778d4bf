"""The journeys there are, and how long each of their steps lasts.

Journeys are rows of data/journeys.csv: steps in order, "ce" for a coordinated entry enrollment beside the others and
"~" for a time away. Lengths, in days, are in data/steps.csv.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from keyturn.demo.days import RUN_UP_DAYS, Calendar
from keyturn.demo.dice import Dice, Weighted
from keyturn.demo.pools import table

HOUSING = ("rrh", "rrhsvc", "psh", "oph")


@dataclass(frozen=True)
class Plan:
    """`years`: how far back such a journey may begin."""

    years: int
    steps: tuple[str, ...]

    @property
    def long(self) -> bool:
        """Supportive housing is for those homeless for long."""
        return "psh" in self.steps


def _plans() -> dict[str, Weighted[Plan]]:
    found: dict[str, list[tuple[Plan, float]]] = {}
    for row in table("journeys"):
        plan = Plan(int(row["years"]), tuple(row["steps"].split()))
        found.setdefault(row["kind"], []).append((plan, float(row["weight"])))
    return {kind: Weighted(pairs) for kind, pairs in found.items()}


PLANS = _plans()
STEPS = {row["step"]: row for row in table("steps")}


def start_day(dice: Dice, calendar: Calendar, plan: Plan) -> date:
    """A day on which such a journey may begin."""
    first = calendar.years_back(plan.years) - timedelta(days=RUN_UP_DAYS if plan.years == 5 else 0)
    share = dice.random() ** 0.85  # a little more each year
    return first + timedelta(days=int(share * (calendar.last_night - first).days))


def wait(dice: Dice, step: str) -> int:
    """Days before a step begins: the search for a home, the walk to the next shelter."""
    return dice.between(int(STEPS[step]["wait_low"]), int(STEPS[step]["wait_high"]))


def length(dice: Dice, step: str) -> int:
    """Days a step lasts."""
    row = STEPS[step]
    return dice.days(float(row["median"]), float(row["spread"]), int(row["low"]), int(row["high"]))
