title = "Assessments and events"
text = "What access points of the CoC recorded from the first day of the range to 90 days after the last."
RUN = {"dates": "2025-10-01 to 2026-09-30", "report": "ce-apr"}
STAYS = """
        coc_stay
        EnrollmentID | PersonalID | HouseholdID | ProjectID | EntryDate  | ExitDate
        E1           | P1         | H1          | A         | 2025-01-01 |
        E2           | P2         | H2          | B         | 2026-02-01 | 2026-03-01

        access_point
        ProjectID | first_day  | last_day
        A         | 2020-01-01 |
        B         | 2026-02-10 | 2026-02-20
"""


def test_access_points(spec):
    """Participations as an access point; receiving referrals does not make one."""
    spec(
        step="access_point",
        **RUN,
        given="""
        CEParticipation
        ProjectID | AccessPoint | ReceivesReferrals | CEParticipationStatusStartDate | CEParticipationStatusEndDate
        A         | 1           | 0                 | 2020-01-01                     |
        B         | 1           | 1                 | 2020-01-01                     | 2026-01-31
        B         | 0           | 1                 | 2026-02-01                     |
        C         | 0           | 1                 | 2020-01-01                     |
        D         |             | 1                 | 2020-01-01                     |
        """,
        expect="""
        ProjectID | first_day  | last_day   | #
        A         | 2020-01-01 |            |
        B         | 2020-01-01 | 2026-01-31 | until then
        """,
    )


def test_assessments_in_time(spec):
    """From the first day of the range to 90 days after the last; 2026-12-29 is the 90th day after 2026-09-30."""
    spec(
        step="ce_assessment",
        **RUN,
        given=STAYS
        + """
        Assessment
        AssessmentID | EnrollmentID | AssessmentDate
        day before   | E1           | 2025-09-30
        first day    | E1           | 2025-10-01
        last day     | E1           | 2026-09-30
        day after    | E1           | 2026-10-01
        90th day     | E1           | 2026-12-29
        91st day     | E1           | 2026-12-30
        elsewhere    | E9           | 2026-01-01
        """,
        expect="""
        AssessmentID | PersonalID | HouseholdID | ProjectID | in_range | #
        first day    | P1         | H1          | A         | yes      |
        last day     | P1         | H1          | A         | yes      |
        day after    | P1         | H1          | A         | no       |
        90th day     | P1         | H1          | A         | no       |
        """,
    )


def test_assessments_while_an_access_point(spec):
    """Only while the project takes part, the first and the last day included; A takes part all the time."""
    spec(
        step="ce_assessment",
        **RUN,
        given=STAYS
        + """
        Assessment
        AssessmentID | EnrollmentID | AssessmentDate
        too early    | E2           | 2026-02-09
        first day    | E2           | 2026-02-10
        last day     | E2           | 2026-02-20
        too late     | E2           | 2026-02-21
        of A         | E1           | 2025-10-01
        """,
        expect="""
        AssessmentID | in_range | in_stay | #
        first day    | yes      | yes     |
        last day     | yes      | yes     |
        of A         | yes      | yes     |
        """,
    )


def test_assessments_and_their_stay(spec):
    """An assessment lies in its stay from the start to the exit, both included; one before or after is kept and marked."""
    spec(
        step="ce_assessment",
        **RUN,
        given="""
        coc_stay
        EnrollmentID | PersonalID | HouseholdID | ProjectID | EntryDate  | ExitDate
        E1           | P1         | H1          | A         | 2026-02-01 | 2026-03-01

        access_point
        ProjectID | first_day | last_day
        A         |           |

        Assessment
        AssessmentID | EnrollmentID | AssessmentDate
        before       | E1           | 2026-01-31
        start        | E1           | 2026-02-01
        exit         | E1           | 2026-03-01
        after        | E1           | 2026-03-02
        """,
        expect="""
        AssessmentID | in_stay | #
        before       | no      |
        start        | yes     | a participation without a first day counts as begun
        exit         | yes     | only bed nights leave out the exit day
        after        | no      |
        """,
    )


def test_twice_an_access_point(spec):
    """Two participations over one day do not double a record."""
    spec(
        step="ce_assessment",
        **RUN,
        given="""
        coc_stay
        EnrollmentID | PersonalID | HouseholdID | ProjectID | EntryDate
        E1           | P1         | H1          | A         | 2026-02-01

        access_point
        ProjectID | first_day  | last_day
        A         | 2020-01-01 |
        A         | 2026-01-01 |

        Assessment
        AssessmentID | EnrollmentID | AssessmentDate
        A1           | E1           | 2026-02-01
        """,
        expect="""
        AssessmentID | #
        A1           |
        """,
    )


def test_events_in_time(spec):
    """As assessments: the range and 90 days more, while the project takes part."""
    spec(
        step="ce_event",
        **RUN,
        given=STAYS
        + """
        Event
        EventID    | EnrollmentID | EventDate  | Event | ReferralResult
        day before | E1           | 2025-09-30 | 13    | 1
        first day  | E1           | 2025-10-01 | 13    | 1
        last day   | E1           | 2026-09-30 | 14    | 2
        day after  | E1           | 2026-10-01 | 15    |
        90th day   | E1           | 2026-12-29 | 15    |
        91st day   | E1           | 2026-12-30 | 15    |
        too early  | E2           | 2026-02-09 | 1     |
        taking part | E2          | 2026-02-10 | 1     |
        too late   | E2           | 2026-02-21 | 1     |
        """,
        expect="""
        EventID     | PersonalID | Event | ReferralResult | in_range | #
        first day   | P1         | 13    | 1              | yes      |
        last day    | P1         | 14    | 2              | yes      |
        day after   | P1         | 15    |                | no       |
        90th day    | P1         | 15    |                | no       |
        taking part | P2         | 1     |                | yes      |
        """,
    )
