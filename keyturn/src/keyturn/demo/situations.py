"""Where people slept before, and where they went (3.917 and 3.12), drawn from the data files."""

from __future__ import annotations

from datetime import date, timedelta

from keyturn.demo.dice import Dice, Weighted
from keyturn.demo.model import Household, Situation, Stay
from keyturn.demo.pools import table

Place = tuple[int, int | None]
FAMILIES = ("family", "vetfamily", "youthparent")
DECEASED, NO_INTERVIEW = 24, 30
HOMELESS = (101, 116, 118)
FROM_STEP = {"nbn": 101, "winter": 101, "es": 101, "so": 116, "day": 116, "sh": 118, "th": 302}
INTO_STEP: dict[str, Place] = {
    "nbn": (101, None),
    "winter": (101, None),
    "es": (101, None),
    "so": (116, None),
    "day": (116, None),
    "sh": (118, None),
    "th": (302, None),
    "rrh": (435, 431),
    "rrhsvc": (410, None),
    "psh": (435, 439),
    "oph": (435, 440),
}
STAY_LENGTH = {1: (45, 1.2), 2: (18, 1.0), 3: (40, 1.0), 4: (600, 0.8), 0: (30, 1.0)}


def _grouped(name: str, group: str) -> dict[str, Weighted[Place]]:
    found: dict[str, list[tuple[Place, float]]] = {}
    for row in table(name):
        place = int(row["code"]), int(row["subsidy"]) if row["subsidy"] else None
        found.setdefault(row[group], []).append((place, float(row["weight"])))
    return {key: Weighted(pairs) for key, pairs in found.items()}


BEFORE = _grouped("before", "group")
DESTINATIONS = _grouped("destinations", "step")


class History:
    """What a household's homelessness has been so far; kept along its journey."""

    def __init__(self, dice: Dice, long: bool) -> None:
        self.since: date | None = None
        self.times = dice.pick(Weighted([(4, 5), (3, 2)] if long else [(1, 58), (2, 22), (3, 10), (4, 10)]))
        self.long = long
        self.earlier_months = dice.between(8, 30) if long else dice.between(0, 5)

    def before(self, dice: Dice, household: Household, step: str, entry: date, last: Stay | None) -> Situation:
        """The prior living situation on entering a step."""
        if last and last.step in FROM_STEP and (last.exit is None or (entry - last.exit).days <= 7):
            place: Place = (FROM_STEP[last.step], None)
            nights = max(1, (entry - last.entry).days)
        else:
            place = dice.pick(BEFORE[_group(household, step, self.times > 1 and last is not None, self.long)])
            nights = dice.days(*STAY_LENGTH[place[0] // 100], 1, 2500)
        short = nights < (90 if place[0] // 100 == 2 else 7)
        street_before = place[0] not in HOMELESS and short and dice.chance(0.45)
        if step != "hp":
            self._since(dice, place[0], nights, entry, street_before)
        months = self._months(entry) if self.since else 1
        return Situation(place[0], place[1], nights, self.since, self.times, months, street_before)

    def _since(self, dice: Dice, code: int, nights: int, entry: date, street_before: bool) -> None:
        if self.since is not None:
            return
        back = nights if code in HOMELESS else 0
        if street_before:
            back = nights + dice.between(5, 200)
        if self.long and code in HOMELESS:
            back = max(back, dice.between(380, 2400))
        self.since = entry - timedelta(days=back)

    def _months(self, entry: date) -> int:
        """Months of homelessness in the past three years, 13 for more than 12."""
        here = min((entry - (self.since or entry)).days, 1095) // 30 + 1
        return min(13, max(1, here + (self.earlier_months if self.times > 1 else 0)))

    def housed(self) -> None:
        self.since = None
        self.long = False
        self.earlier_months = 0

    def again(self) -> None:
        self.times = min(4, self.times + 1)


def _group(household: Household, step: str, back: bool, long: bool) -> str:
    if step == "hp" and household.kind != "minor":
        return "risk"
    if household.kind == "minor":
        return "minor"
    if step in ("so", "day", "psh", "sh") or long:
        return "outreach"
    if back:
        return "back"
    return "family" if household.kind in FAMILIES else "street"


def destination(dice: Dice, stay: Stay) -> Place:
    """Where a household went that entered no further project."""
    return dice.pick(DESTINATIONS[_exit_group(stay)])


def _exit_group(stay: Stay) -> str:
    if stay.step in ("rrh", "rrhsvc", "oph", "psh"):
        if stay.move_in is None:
            return "unhoused"
        return "psh" if stay.step == "psh" else "housed"
    if stay.household.kind == "minor" and stay.step in ("es", "hp"):
        return "minor"
    return stay.step


def is_permanent(place: Place) -> bool:
    return 400 <= place[0] < 500
