"""Two beds on one night (check 77), households that fall apart (98) and participation with and without a gap."""

from collections import defaultdict

import pytest

from hudkit import checks, dataset
from tests.hostile import exports

from .quality_world import community, merged, place

pytestmark = pytest.mark.spec

NIGHT = "RecordType=200, TypeProvided=200"
SECOND = "+Enrollment e1 e9 | ProjectID=p2, HouseholdID=h9, EntryDate=2025-12-01"


def _project(number: int, kind: int, subtype: str = "") -> str:
    return f"Project p{number} | ProjectType={kind}, HousingType=1, RRHSubType={subtype}"


def _nights(enrollment: str, *days: int) -> str:
    return "\n".join(
        f"+Services r1 {enrollment}n{day} | EnrollmentID={enrollment}, {NIGHT}, DateProvided=2025-12-{day:02}"
        for day in days
    )


def _left(enrollment: str, day: str) -> str:
    return f"+Exit t1 {enrollment}t | EnrollmentID={enrollment}, PersonalID=c1, ExitDate={day}"


MOVED_IN = "Enrollment e9 | MoveInDate=2025-12-10"
OTHER_PERSON = "+Client c1 c9\nEnrollment e9 | PersonalID=c9"
PERIOD_ENDS = "HMISParticipation r1 | HMISParticipationStatusEndDate=2025-11-30"


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    rows = merged((str(place), community(*changes)) for place, (_, _, changes) in enumerate(CASES.values()))
    records = defaultdict(set)
    with dataset.open(exports.folder(tmp_path_factory.mktemp("pairs") / "export", rows)) as data:
        for problem in checks.check(data, checks.EVERY):
            name, record = place(problem)
            records[name, problem.rule].add(record)
    return records


E9, E1 = {"Enrollment e9"}, {"Enrollment e1"}
CASES = {
    "shelter beside transitional housing": (77, E9, (_project(2, 2), SECOND)),
    "another person": (77, set(), (_project(2, 2), SECOND, OTHER_PERSON)),
    "services only has no beds": (77, set(), (SECOND,)),
    "permanent housing counts from move in": (77, E9, (_project(2, 3), SECOND, MOVED_IN)),
    "permanent housing without move in": (77, set(), (_project(2, 3), SECOND)),
    "left on the day of the move in": (77, set(), (_project(2, 3), SECOND, MOVED_IN, _left("e1", "2025-12-10"))),
    "left on the day after the move in": (77, E9, (_project(2, 3), SECOND, MOVED_IN, _left("e1", "2025-12-11"))),
    "a stay of no night": (77, set(), (_project(2, 2), SECOND, _left("e9", "2025-12-01"))),
    "rapid re housing beside supportive housing": (
        77,
        set(),
        (_project(1, 3), _project(2, 13, "2"), SECOND, MOVED_IN, "Enrollment e1 | MoveInDate=2025-11-05"),
    ),
    "rapid re housing beside rapid re housing": (
        77,
        E9,
        (_project(1, 13, "2"), _project(2, 13, "2"), SECOND, MOVED_IN, "Enrollment e1 | MoveInDate=2025-11-05"),
    ),
    "two bed nights beside a stay": (77, set(), (_project(2, 1), SECOND, _nights("e9", 1, 2))),
    "three bed nights beside a stay": (77, E9, (_project(2, 1), SECOND, _nights("e9", 1, 2, 3))),
    "the third bed night on the exit day": (
        77,
        set(),
        (_project(2, 1), SECOND, _nights("e9", 1, 2, 3), _left("e1", "2025-12-03")),
    ),
    "the same night in two shelters": (
        77,
        E9,
        (_project(1, 1), _project(2, 1), SECOND, _nights("e1", 1, 5), _nights("e9", 3, 5)),
    ),
    "different nights in two shelters": (
        77,
        set(),
        (_project(1, 1), _project(2, 1), SECOND, _nights("e1", 1, 5), _nights("e9", 3, 6)),
    ),
    "the same night twice in one shelter": (
        77,
        set(),
        (_project(1, 1), SECOND, "Enrollment e9 | ProjectID=p1", _nights("e1", 5), _nights("e9", 5)),
    ),
    "a household back after it left": (
        98,
        E1,
        ("+Enrollment e1 e9 | EntryDate=2025-12-26", _left("e1", "2025-12-20")),
    ),
    "a member who joins while others stay": (98, set(), ("+Enrollment e1 e9 | PersonalID=c2, EntryDate=2025-12-26",)),
    "a member who joins on the day the last leaves": (
        98,
        set(),
        ("+Enrollment e1 e9 | EntryDate=2025-12-24", _left("e1", "2025-12-20")),
    ),
    "participation renewed the next day": (
        114,
        set(),
        (
            PERIOD_ENDS,
            "+HMISParticipation r1 r9 | HMISParticipationStatusStartDate=2025-12-01, HMISParticipationStatusEndDate=",
        ),
    ),
    "participation renewed after a gap": (
        114,
        {"Enrollment e1", "Enrollment e2"},
        (
            PERIOD_ENDS,
            "+HMISParticipation r1 r9 | HMISParticipationStatusStartDate=2025-12-02, HMISParticipationStatusEndDate=",
        ),
    ),
    "a start that cannot be read is not before participation": (113, set(), ("Enrollment e1 | EntryDate=11/01/2025",)),
    "an exit before the start is not before participation": (113, set(), ("Exit t1 | ExitDate=2001-01-01",)),
    "an exit before the start is not before operation": (118, set(), ("Exit t1 | ExitDate=2001-01-01",)),
    "a project that never takes part": (111, set(), ("HMISParticipation r1 | HMISParticipationType=0",)),
}


@pytest.mark.parametrize("name", CASES)
def test_records_that_stand_against_others(found, name):
    check, expected, _ = CASES[name]
    assert found[str(list(CASES).index(name)), f"check.{check}"] == expected
