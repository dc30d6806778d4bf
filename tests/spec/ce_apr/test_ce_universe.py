title = "Who is in the report"
text = "The households assessed in the range, by the latest assessment, with the members there on that day."
RUN = {"dates": "2025-10-01 to 2026-09-30", "report": "ce-apr"}


def test_latest_assessment(spec):
    """The latest one in the range; of one day the one created last, then the lowest AssessmentID."""
    spec(
        step="household_assessment",
        **RUN,
        given="""
        ce_assessment
        AssessmentID | PersonalID | HouseholdID | AssessmentDate | AssessmentType | DateCreated         | in_range | in_stay
        A1           | P1         | H1          | 2026-01-01     | 1              | 2026-01-01T09:00:00 | yes      | yes
        A2           | P1         | H1          | 2026-03-01     | 2              | 2026-03-01T09:00:00 | yes      | yes
        A3           | P1         | H1          | 2026-10-05     | 3              | 2026-10-05T09:00:00 | no       | yes
        A4           | P2         | H2          | 2026-01-01     | 1              | 2026-01-01T09:00:00 | yes      | yes
        A5           | P2         | H2          | 2026-01-01     | 3              | 2026-01-01T15:00:00 | yes      | yes
        A6           | P3         | H3          | 2026-01-01     | 1              |                     | yes      | yes
        A7           | P3         | H3          | 2026-01-01     | 2              |                     | yes      | yes
        A8           | P4         | H4          | 2026-01-01     | 2              |                     | yes      | no
        """,
        expect="""
        HouseholdID | AssessmentDate | AssessmentType | #
        H1          | 2026-03-01     | 2              | the one in October is past the range
        H2          | 2026-01-01     | 3              | created in the afternoon
        H3          | 2026-01-01     | 1              | A6 before A7; H4 was assessed outside the stay
        """,
    )


def test_a_person_of_two_households(spec):
    """A person assessed in two households counts in the later; the earlier comes in only by another member."""
    spec(
        step="household_assessment",
        **RUN,
        given="""
        ce_assessment
        AssessmentID | PersonalID | HouseholdID | ProjectID | AssessmentDate | PrioritizationStatus | in_range | in_stay
        A1           | moved      | H1          | A         | 2026-01-01     | 1                    | yes      | yes
        A2           | moved      | H2          | B         | 2026-03-01     | 2                    | yes      | yes
        A3           | both       | H3          | A         | 2026-01-01     | 1                    | yes      | yes
        A4           | both       | H4          | B         | 2026-03-01     | 2                    | yes      | yes
        A5           | other      | H3          | A         | 2025-12-01     |                      | yes      | yes
        """,
        expect="""
        HouseholdID | ProjectID | AssessmentDate | PrioritizationStatus | #
        H2          | B         | 2026-03-01     | 2                    |
        H4          | B         | 2026-03-01     | 2                    |
        H3          | A         | 2025-12-01     |                      | by the other member, at that member's assessment
        """,
    )


def test_activity(spec):
    """The latest assessment of the household, for each stay of it."""
    spec(
        step="activity",
        **RUN,
        given="""
        household_assessment
        HouseholdID | AssessmentDate
        H1          | 2026-03-01

        coc_stay
        EnrollmentID | HouseholdID
        E1           | H1
        E2           | H1
        E3           | H2
        """,
        expect="""
        EnrollmentID | activity_date | is_bed_night | #
        E1           | 2026-03-01    | no           |
        E2           | 2026-03-01    | no           |
        """,
    )


def test_who_was_there(spec):
    """Members whose stay holds the day of the assessment, the start and the exit day included."""
    spec(
        step="active",
        **RUN,
        given="""
        household_assessment
        HouseholdID | AssessmentDate
        H1          | 2026-03-01

        project_kind
        ProjectID | night_by_night
        A         | yes

        coc_stay
        EnrollmentID | HouseholdID | ProjectID | EntryDate  | ExitDate
        long there   | H1          | A         | 2025-01-01 |
        came then    | H1          | A         | 2026-03-01 |
        came after   | H1          | A         | 2026-03-02 |
        left before  | H1          | A         | 2025-01-01 | 2026-02-28
        left then    | H1          | A         | 2025-01-01 | 2026-03-01
        other        | H2          | A         | 2025-01-01 |

        stay
        EnrollmentID | HouseholdID | ProjectID | EntryDate  | ExitDate
        long there   | H1          | A         | 2025-01-01 |
        came then    | H1          | A         | 2026-03-01 |
        came after   | H1          | A         | 2026-03-02 |
        left before  | H1          | A         | 2025-01-01 | 2026-02-28
        left then    | H1          | A         | 2025-01-01 | 2026-03-01
        other        | H2          | A         | 2025-01-01 |
        """,
        expect="""
        EnrollmentID | #
        long there   |
        came then    |
        left then    | the exit day is part of the stay, in a night-by-night shelter too
        """,
    )


STAYS = """
        household_assessment
        HouseholdID | AssessmentDate
        H1          | 2026-03-01
        H2          | 2026-06-01
        H3          | 2026-06-01

        stay
        EnrollmentID | PersonalID | HouseholdID | EntryDate
        E1           | P1         | H1          | 2026-02-01
        E2           | P1         | H2          | 2025-01-01
        E3           | P2         | H2          | 2025-01-01
        E4           | P2         | H3          | 2025-05-01
        E6           | P3         | H2          | 2025-01-01
        E5           | P3         | H3          | 2025-01-01
"""


def test_one_stay_a_person(spec):
    """The stay in the household assessed last; on one day the later start, then the lowest EnrollmentID."""
    spec(
        step="latest_stay",
        **RUN,
        given=STAYS
        + """
        active
        EnrollmentID
        E1
        E2
        E3
        E4
        E5
        E6
        """,
        expect="""
        PersonalID | EnrollmentID | #
        P1         | E2           | assessed in June, although E1 started later
        P2         | E4           | started later
        P3         | E5           | before E6
        """,
    )


def test_one_stay_a_person_for_data_quality(spec):
    """The same among the stays that count for data quality."""
    spec(
        step="latest_engaged_stay",
        **RUN,
        given=STAYS
        + """
        engaged_stay
        EnrollmentID
        E1
        E3
        E4
        """,
        expect="""
        PersonalID | EnrollmentID | #
        P1         | E1           | E2 does not count
        P2         | E4           |
        """,
    )


def test_q4a(spec):
    """Members there on the day of an assessment or event of their household in the range, under each project; households
    are their heads."""
    spec(
        step="q4a",
        **RUN,
        given="""
        coc_stay
        EnrollmentID | PersonalID | HouseholdID | ProjectID | EntryDate  | ExitDate
        E1           | P1         | H1          | A         | 2026-01-01 |
        E2           | P2         | H1          | A         | 2026-01-01 | 2026-02-01
        E3           | P1         | H3          | B         | 2026-01-01 |
        E4           | P4         | H4          | B         | 2026-01-01 |

        head_of_household
        EnrollmentID | HouseholdID
        E1           | H1
        E3           | H3
        E4           | H4

        ce_assessment
        AssessmentID | HouseholdID | AssessmentDate | in_range
        A1           | H1          | 2026-02-02     | yes
        A2           | H4          | 2026-10-01     | no

        ce_event
        EventID | HouseholdID | EventDate  | in_range
        V1      | H3          | 2026-01-01 | yes
        V2      | H1          | 2026-03-01 | yes
        """,
        expect="""
        row_key | column_key | PersonalID | #
        A       | clients    | P1         | once, although assessed and referred
        A       | households | P1         | P2 had left the day before the assessment
        B       | clients    | P1         | in project B too
        B       | households | P1         | P4 was assessed after the range
        """,
    )
