"""What the made-up community is made of before it becomes CSV rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Agency:
    """`kind` says what sort of agency it is ("faith-based"); `cocs` where it works."""

    id: str
    key: str
    name: str
    common: str
    kind: str
    victim: bool
    cocs: tuple[str, ...]
    domain: str


@dataclass(frozen=True)
class Worker:
    """A member of staff, named by UserID in every file. `role` is filled for those who get a sign-in."""

    id: str
    agency: str
    first: str
    last: str
    title: str
    email: str
    phone: str
    language: str
    role: str
    also_agency: str
    also_role: str


@dataclass(frozen=True)
class Project:
    """`step` is what it is in a journey (es, rrh ...); `serves` the kinds of household it takes; `lag` how soon its
    staff enter records; `elements` the data elements HUD asks of it."""

    id: str
    key: str
    agency: str
    name: str
    type: int
    step: str
    cocs: tuple[str, ...]
    serves: tuple[str, ...]
    weight: float
    funders: tuple[int, ...]
    rrh_sub: int | None
    opened: date
    closed: date | None
    lag: str
    beds: int
    staff: tuple[str, ...]
    elements: frozenset[str]

    def asks(self, *elements: str) -> bool:
        return not self.elements.isdisjoint(elements)

    def runs_on(self, day: date) -> bool:
        return self.opened <= day and (self.closed is None or day < self.closed)


@dataclass
class Person:
    """A human being; `shown` holds what Client.csv says where that is less than the truth (a planted defect)."""

    id: str
    first: str
    middle: str
    last: str
    suffix: str
    sex: int
    born: date
    races: tuple[str, ...]
    ssn: str
    veteran: bool = False
    conditions: dict[int, int] = field(default_factory=dict)
    lasting: bool = False
    dv: tuple[int, int] | None = None
    income: dict[str, int] = field(default_factory=dict)
    pregnant_until: date | None = None
    shown: dict[str, object] = field(default_factory=dict)

    @property
    def disabled(self) -> bool:
        """Any condition that counts for 3.08: 6 and 8 by themselves, the others when long-term."""
        return any(kind in (6, 8) or self.lasting for kind in self.conditions)


@dataclass
class Household:
    """People who live together; `relations` are codes of 3.15.1 beside `people`, the head first."""

    number: int
    kind: str
    coc: str
    people: list[Person]
    relations: list[int]

    @property
    def head(self) -> Person:
        return self.people[0]


@dataclass
class Situation:
    """Where a household slept before a stay (3.917) and its history of homelessness."""

    code: int
    subsidy: int | None = None
    nights: int = 30
    street_since: date | None = None
    times: int = 1
    months: int = 1
    street_before: bool = False


@dataclass
class Stay:
    """A household's time in one project. `nights` are bed nights (night-by-night shelter only).

    `annual`: years since entry and day of each annual assessment made; `last_contact`: where staff forgot to close
    the stay, the day on which the household was really last seen.
    """

    household: Household
    project: Project
    coc: str
    entry: date
    exit: date | None
    before: Situation
    move_in: date | None = None
    destination: tuple[int, int | None] | None = None
    nights: list[date] = field(default_factory=list)
    engaged: date | None = None
    annual: list[tuple[int, date]] = field(default_factory=list)
    last_contact: date | None = None
    members: list[Enrollment] = field(default_factory=list)

    @property
    def step(self) -> str:
        return self.project.step


@dataclass
class Enrollment:
    """One person's part of a stay; may begin later (a newborn) or end earlier (a partner leaves)."""

    id: str
    person: Person
    stay: Stay
    relation: int
    entry: date
    exit: date | None
    destination: tuple[int, int | None] | None

    @property
    def is_head(self) -> bool:
        return self.person is self.stay.household.head

    def age(self) -> int:
        return (self.entry.year - self.person.born.year) - (
            (self.entry.month, self.entry.day) < (self.person.born.month, self.person.born.day)
        )

    @property
    def adult(self) -> bool:
        return self.age() >= 18

    @property
    def answers(self) -> bool:
        """Heads of household and adults answer for themselves."""
        return self.is_head or self.adult
