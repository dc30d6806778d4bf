"""The PATH annual report counted once more in plain Python, from the rows of the files."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from hudkit import reports
from hudkit.dataset import Dataset

from .made_up import FIRST
from .test_path import outreach

START, END = date(2025, 10, 1), date(2026, 9, 30)
NEVER = date.max


@dataclass
class Stay:
    key: str
    person: str
    kind: int
    start: date
    end: date
    destination: int | None
    status: date | None
    enrolled: int | None
    reason: int | None
    days: list[date]
    """Days of living situations."""
    others: set[date]
    """Days of engagement, enrollment in PATH and PATH services."""
    services: list[tuple[date, int, int, int | None]]
    """Day, record type, type provided, outcome."""

    def inside(self, day: date) -> bool:
        return self.start <= day <= self.end

    @property
    def contacts(self) -> list[date]:
        """A contact each living situation, and each other day without any."""
        return [day for day in [*self.days, *(self.others - set(self.days))] if self.inside(day)]

    @property
    def active(self) -> bool:
        leaves = START <= self.end <= END
        opened = self.start <= END < self.end
        return (leaves and bool(self.contacts)) or (opened and any(START <= day <= END for day in self.contacts))

    @property
    def in_path(self) -> bool:
        return self.enrolled == 1 and self.status is not None and self.status <= END and self.inside(self.status)

    @property
    def determined(self) -> bool:
        return self.status is not None and START <= self.status <= END


def rows(data: Dataset, query: str) -> list[tuple[Any, ...]]:
    return data.connection.execute(query).fetchall()


def stays(data: Dataset) -> Iterator[Stay]:
    kinds = dict(rows(data, 'select "ProjectID", "ProjectType" from "Project" where "ProjectID" in (\'SO\', \'SSO\')'))
    exits = {
        key: (end, to) for key, end, to in rows(data, 'select "EnrollmentID", "ExitDate", "Destination" from "Exit"')
    }
    seen = rows(data, 'select "EnrollmentID", "InformationDate" from "CurrentLivingSituation"')
    given = rows(
        data,
        'select "EnrollmentID", "DateProvided", "RecordType", "TypeProvided", "ReferralOutcome" from "Services"',
    )
    columns = '"EnrollmentID", "PersonalID", "ProjectID", "EntryDate", "DateOfEngagement", "DateOfPATHStatus"'
    asked = f'select {columns}, "ClientEnrolledInPATH", "ReasonNotEnrolled" from "Enrollment"'
    for key, person, project, start, engaged, status, enrolled, reason in rows(data, asked):
        if project in kinds:
            services = [tuple(row[1:]) for row in given if row[0] == key]
            others = {engaged, status if enrolled == 1 else None, *(row[0] for row in services if row[1] == 141)}
            end, to = exits.get(key, (NEVER, None))
            days = [day for stay, day in seen if stay == key]
            facts = (start, end, to, status, enrolled, reason, days, others - {None}, services)
            yield Stay(key, person, kinds[project], *facts)


@pytest.fixture(scope="module")
def world() -> Iterator[tuple[Dataset, list[Stay]]]:
    with outreach(250) as data:
        # Crowd the bounds: some stays start and end around the first day, some statuses around the last.
        data.connection.execute(
            """update "Enrollment" set "DateOfPATHStatus" = ? where "EnrollmentID" like '%7.0'""", [END]
        )
        data.connection.execute(
            """update "Enrollment" set "DateOfPATHStatus" = ? where "EnrollmentID" like '%3.0'""",
            [END + timedelta(days=1)],
        )
        data.connection.execute("""update "Exit" set "ExitDate" = ? where "EnrollmentID" like '%5.0'""", [FIRST])
        yield data, list(stays(data))


@pytest.fixture(scope="module")
def latest(world: tuple[Dataset, list[Stay]]) -> list[Stay]:
    """The active stay of each person that started last, by the rules of the report."""
    found: dict[str, Stay] = {}
    for stay in sorted(world[1], key=lambda stay: (stay.start, stay.end, [-ord(c) for c in stay.key])):
        if stay.active:
            found[stay.person] = stay
    return list(found.values())


@pytest.fixture(scope="module")
def run(world: tuple[Dataset, list[Stay]]) -> Iterator[reports.Run]:
    made = reports.run("path", world[0], start=START, end=END)
    yield made
    made.close()


def column(run: reports.Run, table: str, rows: range) -> list[Any]:
    return [run.table(table).cell(f"B{row}") for row in rows]


def test_persons_served(world: tuple[Dataset, list[Stay]], latest: list[Stay], run: reports.Run) -> None:
    before = {stay.person for stay in world[1] if stay.active and stay.start < START}
    new = [stay for stay in latest if stay.start >= START and stay.person not in before]
    newly = [stay for stay in latest if stay.in_path and stay.determined]
    declined = [stay for stay in new if stay.determined and stay.enrolled == 0]
    helped = [
        stay
        for stay in latest
        if stay.in_path
        and any(
            START <= day <= END and ((kind, what) == (141, 4) or (kind, what, outcome) == (161, 1, 1))
            for day, kind, what, outcome in stay.services
        )
    ]
    expected = [
        len(latest),
        sum(stay.kind == 4 for stay in new),
        sum(stay.kind == 6 for stay in new),
        len(new),
        sum(day <= (stay.status or START) for stay in newly for day in stay.contacts),
        sum(START <= day <= END for stay in newly for day in stay.contacts),
        sum(stay.reason == 1 for stay in declined),
        sum(stay.reason == 3 for stay in declined),
        sum(stay.determined and stay.in_path for stay in new),
        sum(stay.in_path for stay in latest),
        len(helped),
    ]
    assert min(expected) > 0
    assert column(run, "Q8-Q16", range(2, 13)) == expected


def test_services(latest: list[Stay], run: reports.Run) -> None:
    kinds = [1, 2, 14, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    received = [
        {stay.key for stay in latest if stay.in_path for day, kind, what, _ in stay.services if START <= day <= END
         and (kind, what) == (141, code)}
        for code in kinds
    ]  # fmt: skip
    assert column(run, "Q17", range(2, 15)) == [len(found) for found in received]
    assert sum(map(len, received)) > 10


def test_destinations(latest: list[Stay], run: reports.Run) -> None:
    leavers = [stay for stay in latest if stay.in_path and START <= stay.end <= END]
    assert len(leavers) > 5
    assert run.table("Q25").cell("B42") == sum(stay.in_path for stay in latest)
    assert run.table("Q25").cell("B41") == sum(stay.in_path and stay.end > END for stay in latest)
    for row, code in ((3, 116), (4, 101), (9, 206), (28, 410), (29, 435), (34, 30), (37, 8), (39, None)):
        assert run.table("Q25").cell(f"B{row}") == sum(stay.destination == code for stay in leavers), row
