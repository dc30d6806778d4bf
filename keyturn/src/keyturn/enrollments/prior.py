"""3.917 Prior Living Situation: which of its questions follow from the first two, by project type.

Form A (project types 0, 1, 4, 8): everything is asked. Form B (all others): the street questions follow only after a
homeless situation, or after a short stay (under 90 days in an institution, under 7 nights elsewhere) that began on
the street or in a shelter. HMIS Data Dictionary FY2024, 3.917; FY2026 rules R097 to R101.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keyturn.people.answers import NO, NO_ANSWER, NOT_COLLECTED, YES
from keyturn.projects.selectors import HOMELESS_BY_TYPE

HOMELESS, INSTITUTIONS = range(100, 200), range(200, 300)
UNDER_7_NIGHTS = frozenset({10, 11})
UNDER_90_DAYS = UNDER_7_NIGHTS | {2, 3}
STREET_FIELDS = ("date_to_street_essh", "times_homeless_past_three_years", "months_homeless_past_three_years")


def short_stay(project_type: int | None, situation: int | None, length: int | None) -> int | None:
    """LOSUnderThreshold: 1, 0, 99 where the length is not known, None where it is not asked (derived, not asked)."""
    if project_type in HOMELESS_BY_TYPE or situation is None or situation in HOMELESS:
        return None
    if length is None or length in NO_ANSWER:
        return NOT_COLLECTED
    limit = UNDER_90_DAYS if situation in INSTITUTIONS else UNDER_7_NIGHTS
    return YES if length in limit else NO


def asks_night_before(project_type: int | None, situation: int | None, length: int | None) -> bool:
    return short_stay(project_type, situation, length) == YES


def asks_street(project_type: int | None, situation: int | None, night_before: int | None) -> bool:
    if project_type in HOMELESS_BY_TYPE:
        return True
    return situation is not None and (situation in HOMELESS or night_before == YES)


def answers(project_type: int | None, given: Mapping[str, Any]) -> dict[str, Any]:
    """Model fields of Enrollment from what was given; what HUD does not ask in this case is None."""
    situation, length = given.get("living_situation"), given.get("length_of_stay")
    short = short_stay(project_type, situation, length)
    before = given.get("previous_street_essh") if short == YES else None
    street = asks_street(project_type, situation, before)
    return {
        "living_situation": situation,
        "rental_subsidy_type": given.get("rental_subsidy_type"),
        "length_of_stay": length,
        "los_under_threshold": short,
        "previous_street_essh": before,
        **{name: given.get(name) if street else None for name in STREET_FIELDS},
    }
