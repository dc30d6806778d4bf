"""All records of one stay, in the order in which staff make them."""

from __future__ import annotations

from datetime import timedelta

from keyturn.demo.days import Calendar
from keyturn.demo.model import Project, Stay
from keyturn.demo.places import Places
from keyturn.demo.records.contacts import add_contacts, engagement_day
from keyturn.demo.records.desk import Desk
from keyturn.demo.records.enrollments import add_enrollment
from keyturn.demo.records.entry_point import add_coordinated_entry
from keyturn.demo.records.exits import add_exit
from keyturn.demo.records.health import add_disabilities, add_health
from keyturn.demo.records.income import add_income
from keyturn.demo.records.schooling import add_schooling
from keyturn.demo.records.services import add_services
from keyturn.demo.records.stages import annual_days

FORGETFUL = ("so", "nbn", "day")


def record(desk: Desk, stay: Stay, stays: list[Stay], places: Places) -> None:
    """Rows of every member of a stay; `stays` are all of the household's."""
    _settle(desk, stay)
    for member in stay.members:
        add_enrollment(desk, member)
        add_income(desk, member)
        add_disabilities(desk, member)
        add_health(desk, member)
        add_schooling(desk, member)
        add_services(desk, member)
    add_contacts(desk, stay)
    if stay.step == "ce":
        add_coordinated_entry(desk, stay, stays, _referrable(stay, places))
    for member in stay.members:
        add_exit(desk, member)


def _settle(desk: Desk, stay: Stay) -> None:
    """What holds for the whole household: engagement, annual assessments, and a stay nobody closed."""
    head, end = stay.members[0], stay.exit or desk.calendar.last_night
    if stay.project.asks("4.13"):
        stay.engaged = engagement_day(desk.dice, head, end)
    stay.annual = annual_days(desk, head) if stay.project.asks("4.02", "4.03", "4.04") else []
    may_forget = stay.step in FORGETFUL and _recent(desk.calendar, stay)
    if may_forget and desk.planted.strikes("exit_forgotten", desk.dice, head.id):
        stay.last_contact, stay.exit = stay.exit, None
        for member in stay.members:
            member.exit = None


def _recent(calendar: Calendar, stay: Stay) -> bool:
    """Left within the last 15 months, to no later stay: old ones have been cleaned up."""
    gone = stay.exit is not None and calendar.last_night - stay.exit < timedelta(days=460)
    return gone and stay.destination is not None and stay.destination[0] in (30, 99, 116)


def _referrable(stay: Stay, places: Places) -> list[Project]:
    """Housing projects that the household might be referred to."""
    kind, coc = stay.household.kind, stay.household.coc
    offers = ("rrh", "psh", "oph")
    projects = places.projects.values()
    return [p for p in projects if p.step in offers and kind in p.serves and coc in p.cocs and p.runs_on(stay.entry)]
