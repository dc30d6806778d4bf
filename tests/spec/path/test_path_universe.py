title = "Who is in the report"
text = "Contacts and what stands in for them, who was active by them, who is new and who is enrolled in PATH."
RUN = {"dates": "2025-10-01 to 2026-09-30", "report": "path"}


def test_events(spec):
    """Living situations, engagement, enrollment in PATH and PATH services, inside the stay with its exit date."""
    spec(
        step="path_event",
        **RUN,
        given="""
        stay
        EnrollmentID | EntryDate  | ExitDate   | DateOfEngagement
        E1           | 2026-01-01 | 2026-03-01 | 2026-01-05
        E2           | 2026-01-01 | 2026-03-01 | 2026-03-02
        E3           | 2026-01-01 |            | 2025-12-31
        E4           | 2026-01-01 |            |

        Enrollment
        EnrollmentID | ClientEnrolledInPATH | DateOfPATHStatus
        E1           | 1                    | 2026-01-06
        E2           | 0                    | 2026-01-06
        E3           |                      | 2026-01-06
        E4           | 1                    |

        contact
        EnrollmentID | CurrentLivingSitID | contact_date
        E1           | C1                 | 2026-01-02

        Services
        ServicesID | EnrollmentID | DateProvided | RecordType
        S1         | E1           | 2026-03-01   | 141
        S2         | E1           | 2026-03-02   | 141
        S3         | E1           | 2026-01-08   | 161
        S4         | E3           | 2026-01-01   | 141
        S5         | E3           | 2025-12-31   | 141
        """,
        expect="""
        EnrollmentID | event_date | contact | #
        E1           | 2026-01-02 | yes     | living situation
        E1           | 2026-01-05 | yes     | engagement
        E1           | 2026-01-06 | yes     | enrolled; E2 was not, E3 did not say, E4 has no date
        E1           | 2026-03-01 | yes     | service on the exit date; S2 is after it, S3 is a referral
        E3           | 2026-01-01 | yes     | service on the start date; engagement and S5 lie before it
        """,
    )


def test_one_day(spec):
    """Every record of a living situation is a contact; the rest of the day is one more only on a day without any."""
    spec(
        step="path_event",
        **RUN,
        given="""
        stay
        EnrollmentID | EntryDate  | DateOfEngagement
        E1           | 2026-01-01 | 2026-01-05
        E2           | 2026-01-01 | 2026-01-05

        Enrollment
        EnrollmentID | ClientEnrolledInPATH | DateOfPATHStatus
        E1           | 1                    | 2026-01-05
        E2           | 1                    | 2026-01-05

        contact
        EnrollmentID | CurrentLivingSitID | contact_date
        E1           | C1                 | 2026-01-05
        E1           | C2                 | 2026-01-05

        Services
        ServicesID | EnrollmentID | DateProvided | RecordType
        S1         | E1           | 2026-01-05   | 141
        S2         | E2           | 2026-01-05   | 141
        S3         | E2           | 2026-01-05   | 141
        """,
        expect="""
        EnrollmentID | event_date | contact | #
        E1           | 2026-01-05 | yes     | two records
        E1           | 2026-01-05 | yes     |
        E1           | 2026-01-05 | no      | engaged, enrolled and served on a day of contact
        E2           | 2026-01-05 | yes     | the same without a living situation: one
        """,
    )


def test_activity(spec):
    """Each such day is a service for method 2."""
    spec(
        step="activity",
        **RUN,
        given="""
        path_event
        EnrollmentID | event_date | contact
        E1           | 2026-01-05 | no
        """,
        expect="""
        EnrollmentID | activity_date | is_bed_night | #
        E1           | 2026-01-05    | no           |
        """,
    )


def test_active(spec):
    """An open stay with an event in the range; one that exits in the range with an event at any time; nothing else."""
    spec(
        step="active",
        **RUN,
        given="""
        stay
        EnrollmentID | ProjectID | EntryDate  | ExitDate
        open         | A         | 2025-01-01 |
        open before  | A         | 2025-01-01 |
        exits        | A         | 2025-01-01 | 2025-10-01
        exits empty  | A         | 2025-01-01 | 2025-10-01
        exited       | A         | 2025-01-01 | 2025-09-30
        later        | A         | 2025-01-01 | 2026-10-01

        project_kind
        ProjectID | night_by_night
        A         | no

        activity
        EnrollmentID | activity_date | is_bed_night
        open         | 2025-10-01    | no
        open before  | 2025-09-30    | no
        exits        | 2025-03-01    | no
        exited       | 2025-03-01    | no
        later        | 2026-09-30    | no
        """,
        expect="""
        EnrollmentID | #
        open         | on the first day
        exits        | left on the first day, contacted before it
        later        | on the last day
        """,
    )


PERSON = """
        universe
        PersonalID | EnrollmentID | HouseholdID | EntryDate  | ExitDate
        P1         | E1           | H1          | 2025-10-01 |
        P2         | E2           | H2          | 2025-09-30 |
        P3         | E3           | H3          | 2026-01-01 |
        P4         | E4           | H4          | 2026-01-01 |
"""


def test_new(spec):
    """Who started in the range, unless active on an earlier stay that started before it."""
    spec(
        step="path_person",
        **RUN,
        given=PERSON
        + """
        Enrollment
        EnrollmentID
        E1
        E2
        E3
        E4

        stay
        EnrollmentID | PersonalID | EntryDate
        E1           | P1         | 2025-10-01
        E2           | P2         | 2025-09-30
        E3           | P3         | 2026-01-01
        E3 before    | P3         | 2025-09-30
        E4           | P4         | 2026-01-01
        E4 in range  | P4         | 2025-10-01

        active
        EnrollmentID
        E1
        E2
        E3
        E3 before
        E4
        E4 in range
        """,
        expect="""
        PersonalID | new | #
        P1         | yes | started on the first day
        P2         | no  | started the day before
        P3         | no  | active on a stay that started the day before
        P4         | yes | both stays started in the range
        """,
    )


def test_enrolled(spec):
    """Enrolled is who became so by the last day and inside the stay, also before the range."""
    spec(
        step="path_person",
        **RUN,
        given="""
        universe
        PersonalID | EnrollmentID | EntryDate  | ExitDate
        last day   | E1           | 2026-01-01 |
        day after  | E2           | 2026-01-01 |
        on start   | E3           | 2025-01-01 |
        before     | E4           | 2025-01-01 |
        on exit    | E5           | 2025-01-01 | 2026-02-01
        after exit | E6           | 2025-01-01 | 2026-02-01
        declined   | E7           | 2025-01-01 |
        not asked  | E8           | 2025-01-01 |
        no date    | E9           | 2025-01-01 |

        Enrollment
        EnrollmentID | ClientEnrolledInPATH | DateOfPATHStatus | ReasonNotEnrolled
        E1           | 1                    | 2026-09-30       |
        E2           | 1                    | 2026-10-01       |
        E3           | 1                    | 2025-01-01       |
        E4           | 1                    | 2024-12-31       |
        E5           | 1                    | 2026-02-01       |
        E6           | 1                    | 2026-02-02       | 1
        E7           | 0                    | 2025-10-01       | 3
        E8           |                      | 2025-09-30       | 3
        E9           | 1                    |                  |
        """,
        expect="""
        PersonalID | enrolled | determined | declined_because | #
        last day   | yes      | yes        |                  |
        day after  | no       | no         |                  |
        on start   | yes      | no         |                  | before the range
        before     | no       | no         |                  | before the stay
        on exit    | yes      | yes        |                  |
        after exit | no       | yes        |                  | a reason counts only where the answer is no
        declined   | no       | yes        | 3                | on the first day
        not asked  | no       | no         |                  | the day before
        no date    | no       | no         |                  |
        """,
    )
