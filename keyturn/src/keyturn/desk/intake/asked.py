"""Who is asked what, at which stage: the standards' requirements applied to a project, its grants and a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from django.utils import timezone

from hudkit import standards
from keyturn.desk.intake import health, money, partners, youth
from keyturn.desk.intake.question import Question, Topic
from keyturn.enrollments.models import Enrollment
from keyturn.people import shown
from keyturn.people.answers import EDITION, YES

START, UPDATE, EXIT, ANNUAL = 1, 2, 3, 5
STAGES = {START: "start", UPDATE: "update", ANNUAL: "annual", EXIT: "exit"}
STAGE_OF = {slug: stage for stage, slug in STAGES.items()}
NAMES = {
    START: frozenset({"project_start", "record_creation"}),
    UPDATE: frozenset({"update"}),
    ANNUAL: frozenset({"annual_assessment"}),
    EXIT: frozenset({"project_exit", "post_exit"}),
}
# PATH status (P3) is HUD's "occurrence"; staff settle it after the start, so it stands with the start's topics.
WITH_START = frozenset({"P3"})
TOPICS = (
    money.INCOME, money.NONCASH, money.INSURANCE, health.HEALTH, health.SAFETY, health.WELLBEING, youth.WORK,
    youth.SCHOOL, youth.REFERRAL, youth.FAMILY, partners.VETERAN, partners.VA_PROGRAM, partners.PATH_STATUS,
    partners.ENDING, partners.LEAVING_SAFELY, partners.AFTERCARE,
)  # fmt: skip
BY_SLUG = {topic.slug: topic for topic in TOPICS}


@dataclass(frozen=True)
class Person:
    """What of a person decides which questions are asked."""

    head: bool
    adult: bool
    veteran: bool


def person(row: Enrollment, day: date | None = None) -> Person:
    """As of the entry date, or the later day of an update: a person who has turned 18 is asked as an adult."""
    when = day or row.entry_date or timezone.localdate()
    head = row.relationship_to_hoh == 1
    return Person(head, shown.is_adult(row.client, when), row.client.veteran_status == YES)


@cache
def elements(project_type: int | None, funders: frozenset[int], stage: int, who: Person) -> frozenset[str]:
    """Elements that must be asked of this person at this stage (Y and C of the standards' requirements)."""
    kind = [project_type] if project_type is not None else []
    rows = standards.edition(EDITION).requirements_for(kind, funders)
    return frozenset(row.element for row in rows if row.required in ("Y", "C") and _at(row, stage) and _about(row, who))


def _at(row: standards.Requirement, stage: int) -> bool:
    return bool(NAMES[stage] & set(row.stages)) or (stage == START and row.element in WITH_START)


def _about(row: standards.Requirement, who: Person) -> bool:
    return {
        "all_clients": True,
        "adults": who.adult,
        "hoh_and_adults": who.head or who.adult,
        "head_of_household": who.head,
        "veterans": who.veteran,
        "hoh_or_veteran": who.head or who.veteran,
        "clients_with_hiv": True,
    }.get(row.collected_about, False)


def topics(
    project_type: int | None, funders: frozenset[int], stage: int, who: Person
) -> list[tuple[Topic, tuple[Question, ...]]]:
    """The topics of a person at a stage, each with the questions that are asked."""
    wanted = elements(project_type, funders, stage, who)
    found = ((topic, topic.of(wanted)) for topic in TOPICS)
    return [(topic, questions) for topic, questions in found if questions]
