"""Steps about dates and intervals against plain Python, on every engine, over communities crowded around the range."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from hudkit import reports
from hudkit.engine import Engine
from hudkit.engine.data import load_data
from hudkit.rule import order
from tests.spec import brute
from tests.spec.brute import Stay
from tests.spec.spec import EDITION, REPORT, letters

KINDS = {brute.SHELTER: 0, brute.BY_NIGHT: 1, brute.HOUSING: 3, brute.OUTREACH: 4}
STEPS = (
    "active_by_dates",
    "active_by_service",
    "active_in_residence",
    "active_one_night",
    "move_in",
    "nights_in_range",
    "length_of_stay",
    "leaver_or_stayer",
)
SEEDS = range(6)


def loaded(engine: Engine, stays: list[Stay], wanted: tuple[str, ...], active: list[Stay] | None = None) -> None:
    """Put the stays into HMIS tables and build the wanted steps."""
    definition = reports.definition("apr")
    day = EDITION.in_force_from
    load_data(engine, definition.lists, definition.constants(day), day)
    engine.load("report", REPORT, [("apr", "fy2026", brute.START, brute.END, "spec")])
    engine.load("selected_project", [("ProjectID", "S")], [(project,) for project in KINDS])
    tables = hmis(stays)
    given = ["active"] if active is not None else []
    if active is not None:
        engine.load("active", [("EnrollmentID", "S")], [(stay.key,) for stay in active])
    todo = order(definition.steps, wanted, given)
    files = {need for step in todo for need in step.needs} - definition.steps.keys() - definition.lists.keys()
    for file in sorted(files - {"report", "hud", "selected_project"}):
        types = letters(file, definition)
        rows = [tuple(row.get(column) for column in types) for row in tables.get(file, [])]
        engine.load(file, list(types.items()), rows)
    for step in todo:
        engine.build(step.id, step.body)


def hmis(stays: list[Stay]) -> dict[str, list[dict[str, Any]]]:
    return {
        "Project": [{"ProjectID": project, "ProjectType": kind} for project, kind in KINDS.items()],
        "Client": [{"PersonalID": stay.person, "DOB": stay.born} for stay in {s.person: s for s in stays}.values()],
        "Enrollment": [
            {
                "EnrollmentID": stay.key,
                "PersonalID": stay.person,
                "HouseholdID": stay.household,
                "ProjectID": stay.project,
                "EntryDate": stay.entry,
                "RelationshipToHoH": 1 if stay.head else 2,
                "MoveInDate": stay.recorded_move_in,
            }
            for stay in stays
        ],
        "Exit": [{"ExitID": s.key, "EnrollmentID": s.key, "ExitDate": s.exit} for s in stays if s.exit],
        "Services": [
            {"EnrollmentID": stay.key, "DateProvided": night, "RecordType": 200}
            for stay in stays
            for night in stay.recorded_nights
        ],
    }


@pytest.mark.spec
@pytest.mark.parametrize("seed", SEEDS)
def test_stays(engine: Engine, seed: int) -> None:
    stays = brute.community(seed)
    moved = brute.move_ins(stays)
    loaded(engine, stays, STEPS)

    def keys(step: str) -> set[str]:
        return {key for (key,) in engine.fetch(f"select EnrollmentID from {step}")}

    def those(rule: Callable[[Stay], bool]) -> set[str]:
        return {stay.key for stay in stays if rule(stay)}

    assert keys("active_by_dates") == those(brute.by_dates)
    assert keys("active_by_service") == those(brute.by_service)
    assert keys("active_in_residence") == those(lambda stay: brute.in_residence(stay, moved.get(stay.key)))
    assert keys("active_one_night") == those(brute.one_night)
    assert dict(engine.fetch("select EnrollmentID, move_in from move_in")) == moved
    nights = dict(engine.fetch("select EnrollmentID, nights from nights_in_range"))
    assert nights == {stay.key: brute.nights_in_range(stay, moved.get(stay.key)) for stay in stays}
    lengths = dict(engine.fetch("select EnrollmentID, days from length_of_stay"))
    expected = {stay.key: brute.length_of_stay(stay) for stay in stays}
    assert {key: lengths[key] for key, days in expected.items() if days is not None} == {
        key: days for key, days in expected.items() if days is not None
    }
    leavers = {
        key for key, leaver, _ in engine.fetch("select EnrollmentID, leaver, stayer from leaver_or_stayer") if leaver
    }
    assert leavers == {stay.key for stay in stays if stay.exit in brute.RANGE}


@pytest.mark.spec
@pytest.mark.parametrize("seed", SEEDS)
def test_people(engine: Engine, seed: int) -> None:
    stays = brute.community(seed)
    active = [stay for stay in stays if brute.by_dates(stay)]
    loaded(engine, stays, ("age", "latest_stay"), active)
    assert dict(engine.fetch("select PersonalID, EnrollmentID from latest_stay")) == brute.latest(active)
    born = {stay.person: stay.born for stay in stays}
    day = {
        person: max(brute.START, *(s.entry for s in active if s.person == person))
        for person in {s.person for s in active}
    }
    assert dict(engine.fetch("select PersonalID, age from age")) == {p: brute.age(born[p], on) for p, on in day.items()}


def test_the_communities_meet_every_boundary() -> None:
    """The examples would be worth little if no stay began or ended on an edge of the range."""
    stays = [stay for seed in SEEDS for stay in brute.community(seed)]
    edges = {brute.START, brute.END, date(2026, 1, 31), date(2026, 3, 1)}
    assert edges <= {stay.entry for stay in stays}
    assert edges <= {stay.exit for stay in stays}
    assert any(stay.entry == stay.exit for stay in stays)
    assert {rule(stay) for stay in stays for rule in (brute.by_service,) if stay.project == brute.BY_NIGHT} == {
        True,
        False,
    }
