"""The whole community from a seed and a day, written as a folder of CSV files and community.json."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from keyturn.demo.beds import Beds, Door
from keyturn.demo.consents import releases
from keyturn.demo.days import Calendar
from keyturn.demo.defects import Planted
from keyturn.demo.dice import Dice
from keyturn.demo.duplicates import add_duplicates
from keyturn.demo.households import KINDS, make_household
from keyturn.demo.journeys import Journey
from keyturn.demo.model import Enrollment, Household, Stay
from keyturn.demo.people import People, give_conditions
from keyturn.demo.places import Places, read_places
from keyturn.demo.plans import PLANS, start_day
from keyturn.demo.records.book import record
from keyturn.demo.records.clients import client_row
from keyturn.demo.records.descriptors import add_export, add_places
from keyturn.demo.records.desk import Desk
from keyturn.demo.roster import add_newborn, enroll, overlap
from keyturn.demo.staff import staff_room
from keyturn.demo.summary import Summary
from keyturn.demo.write import Tables

DEFAULT_SEED = 2026
CLIENTS = 3000


@dataclass
class Community:
    """Households with their stays, before they become rows."""

    calendar: Calendar
    places: Places
    planted: Planted
    stays: dict[int, list[Stay]] = field(default_factory=dict)
    people: int = 0
    enrollments: int = 0


def generate(seed: int, today: date, out: Path) -> Summary:
    """Write the community into `out`: HUD's 24 CSV files as hmis_csv/ and, beside them, community.json.

    The same `seed` and `today` give the same bytes. Takes some seconds and about 25 MB.
    """
    calendar = Calendar(today)
    community = Community(calendar, read_places(calendar), Planted())
    populate(community, seed)
    tables = Tables(export_id=f"demo-{seed}-{today:%Y%m%d}")
    add_export(tables, calendar, seed)
    add_places(tables, calendar, community.places)
    enter_records(community, tables, seed)
    folder, room = out / "hmis_csv", out / "community.json"
    size = tables.write(folder)
    _write_room(community, seed, room)
    rows = {file: len(rows) for file, rows in tables.rows.items()}
    defects = {name: tuple(records) for name, records in community.planted.records.items()}
    return Summary(seed, today, folder, room, rows, defects, size)


def populate(community: Community, seed: int) -> None:
    """Households and their journeys until there are enough clients; then some are recorded twice."""
    door = Door(community.places.projects, Beds(community.calendar))
    wanted = CLIENTS - round(CLIENTS * community.planted.rates["duplicate_client"])
    taken: set[str] = set()
    number = 0
    while community.people < wanted:
        number += 1
        people = People(Dice.of(seed, f"household {number}"), taken)
        _live(community, people, door, number, wanted - community.people)
    add_duplicates(Dice.of(seed, "duplicates"), community, CLIENTS - community.people, taken)


def _live(community: Community, people: People, door: Door, number: int, room: int) -> None:
    """One household's life; left out where it has more people than are still wanted, or no project was open to it."""
    dice = people.dice
    kind = dice.pick(KINDS)
    plan = dice.pick(PLANS[kind])
    start = start_day(dice, community.calendar, plan)
    household = make_household(number, kind, people, start)
    if len(household.people) > room:
        return
    if plan.long:
        give_conditions(dice, household.head, "chronic")
    stays = Journey(dice, door, community.calendar.last_night, household, plan).walk(start)
    if not stays:
        return
    if len(household.people) < room:
        add_newborn(dice, people, household, stays)
    _open(dice, community, household, sorted(stays, key=lambda stay: stay.entry))


def _open(dice: Dice, community: Community, household: Household, stays: list[Stay]) -> None:
    """Enroll the household in each of its stays."""
    for stay in stays:
        community.enrollments += len(enroll(dice, stay, community.enrollments + 1))
    overlap(dice, community.planted, stays, community.calendar.last_night)
    community.stays[household.number] = stays
    community.people += len({member.person.id for stay in stays for member in stay.members})


def enter_records(community: Community, tables: Tables, seed: int) -> None:
    """Every row of every household, in order of the households."""
    for number, stays in community.stays.items():
        desk = Desk(tables, community.calendar, community.planted, Dice.of(seed, f"records {number}"))
        for stay in stays:
            record(desk, stay, stays, community.places)
        _enter_clients(desk, stays)


def _enter_clients(desk: Desk, stays: list[Stay]) -> None:
    """A client is created with the first enrollment that was entered."""
    first: dict[str, Enrollment] = {}
    for stay in stays:
        for member in stay.members:
            known = first.setdefault(member.person.id, member)
            if member.entry < known.entry:
                first[member.person.id] = member
    for member in first.values():
        created = desk.moment(member.entry + timedelta(days=desk.lag(member.stay.project)))
        row = client_row(desk.dice, desk.planted, member.person, created)
        desk.tables.add("Client", row | desk.stamp(member.stay.project, created))


def _write_room(community: Community, seed: int, path: Path) -> None:
    room = staff_room(Dice.of(seed, "staff"), community.places, seed, community.calendar)
    room["releases"] = releases(Dice.of(seed, "releases"), community)
    text = json.dumps(room, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")
