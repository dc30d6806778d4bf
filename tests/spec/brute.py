"""Dates and intervals the slow way: plain Python, day after day, written from HUD's text and not from the steps."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

START, END = date(2026, 2, 1), date(2026, 2, 28)
SHELTER, BY_NIGHT, HOUSING, OUTREACH = "ES", "NBN", "PSH", "SO"
NEVER = date(9999, 1, 1)


@dataclass(frozen=True)
class Stay:
    """One stay with the dates recorded for it."""

    key: str
    person: str
    household: str
    project: str
    head: bool
    entry: date
    exit: date | None
    recorded_move_in: date | None
    recorded_nights: tuple[date, ...]
    born: date

    @property
    def ends(self) -> date:
        return self.exit or NEVER

    @property
    def nights(self) -> set[date]:
        """Bed nights inside the stay; the exit day is outside."""
        return {night for night in self.recorded_nights if self.entry <= night < self.ends}


def community(seed: int, stays: int = 60) -> list[Stay]:
    """Stays crowded around the range, so that every boundary is met."""
    random = Random(seed)

    def near() -> date:
        return START + timedelta(days=random.randrange(-12, 42))

    made = []
    for n in range(stays):
        entry = near()
        exit = (
            entry + timedelta(days=random.choice([0, 1, 2, 5, 10, 20, 27, 28, 40])) if random.random() < 0.7 else None
        )
        household = random.randrange(stays // 2)
        project = (SHELTER, BY_NIGHT, HOUSING, OUTREACH)[household % 4]
        made.append(
            Stay(
                key=f"E{n:02}",
                person=f"P{n // 2}",
                household=f"H{household}",
                project=project,
                head=random.random() < 0.6,
                entry=entry,
                exit=exit,
                recorded_move_in=near() if random.random() < 0.7 else None,
                recorded_nights=tuple(near() for _ in range(random.randrange(5))) if project == BY_NIGHT else (),
                born=near().replace(year=random.choice([2000, 2008, 2012, 2026]), day=random.randrange(1, 29)),
            )
        )
    return made


def days(first: date, last: date) -> list[date]:
    """Every day from first to last, both included."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


RANGE = days(START, END)


def by_dates(stay: Stay) -> bool:
    """There on some day of the range, the exit day counting as a day."""
    return any(stay.entry <= day <= stay.ends for day in RANGE)


def by_service(stay: Stay) -> bool:
    """With bed nights as the only activity."""
    left_inside = stay.exit is not None and stay.exit in RANGE
    open_at_end = stay.entry <= END < stay.ends
    return bool(stay.nights) and (left_inside or (open_at_end and bool(stay.nights & set(RANGE))))


def move_ins(stays: list[Stay]) -> dict[str, date]:
    """Valid move-in of each stay in permanent housing."""
    found = {}
    for stay in stays:
        heads = [
            other for other in stays if other.household == stay.household and other.head and other.project == HOUSING
        ]
        valid = [head.recorded_move_in for head in heads if _valid(head)]
        if valid:
            moved = min(day for day in valid if day)
            if moved <= stay.ends:
                found[stay.key] = moved if stay.entry <= moved else stay.entry
    return found


def _valid(head: Stay) -> bool:
    moved = head.recorded_move_in
    return moved is not None and head.entry <= moved <= min(head.ends, END)


def in_residence(stay: Stay, moved: date | None) -> bool:
    if not one_night(stay):
        return False
    return stay.project != HOUSING or (moved is not None and stay.entry <= moved <= END and moved < stay.ends)


def one_night(stay: Stay) -> bool:
    if not (stay.entry <= END and stay.ends > START):
        return False
    if stay.project == BY_NIGHT:
        return bool(stay.nights & set(RANGE))
    return stay.project in (SHELTER, HOUSING)


def nights_in_range(stay: Stay, moved: date | None) -> int:
    """By walking the nights of the range."""
    if stay.project == BY_NIGHT:
        return len(stay.nights & set(RANGE))
    since = {SHELTER: stay.entry, HOUSING: moved or NEVER}.get(stay.project, NEVER)
    return sum(since <= day < stay.ends for day in RANGE)


def length_of_stay(stay: Stay) -> int | None:
    """Nights from the start up to the end of the range; a stay that starts after it has none that is counted here."""
    if stay.project == BY_NIGHT:
        return sum(night <= END for night in stay.nights)
    if stay.entry > END:
        return None
    return sum(day < stay.ends for day in days(stay.entry, END))


def age(born: date, day: date) -> int:
    """Birthdays met since the day of birth."""
    return max(
        0,
        sum(
            (day.month, day.day) >= (born.month, born.day) if year == day.year else True
            for year in range(born.year + 1, day.year + 1)
        ),
    )


def latest(stays: list[Stay]) -> dict[str, str]:
    """The latest of each person's stays: start, then exit with none as the latest, then the lowest key."""
    found: dict[str, Stay] = {}
    for stay in sorted(stays, key=lambda stay: stay.key, reverse=True):
        best = found.get(stay.person)
        if not best or (stay.entry, stay.ends) >= (best.entry, best.ends):
            found[stay.person] = stay
    return {person: stay.key for person, stay in found.items()}
