title = "Q9 Participation in coordinated entry"
text = "Assessed households by their latest assessment, and by the one event that followed it."
RUN = {"dates": "2025-10-01 to 2026-09-30", "report": "ce-apr"}


def test_assessed_households(spec):
    """Heads with the household's assessment; an empty prioritization status is not placed."""
    spec(
        step="assessed_household",
        **RUN,
        given="""
        universe
        PersonalID | EnrollmentID | HouseholdID | household_type   | head
        P1         | E1           | H1          | without_children | yes
        P2         | E2           | H1          | without_children | no
        P3         | E3           | H3          | unknown          | yes
        P4         | E4           | H4          | unknown          | yes
        P5         | E5           | H5          | unknown          | yes

        household_assessment
        HouseholdID | AssessmentType | PrioritizationStatus
        H1          | 1              | 1
        H3          | 2              | 2
        H4          | 3              |
        H5          |                | 1
        """,
        expect="""
        PersonalID | household_type   | assessed_by | prioritized | #
        P1         | without_children | phone       | yes         | P2 is no head
        P3         | unknown          | virtual     | no          |
        P4         | unknown          | in_person   | no          | nothing of the list
        P5         | unknown          |             | yes         | type not told
        """,
    )


HOUSEHOLDS = """
        assessed_household
        PersonalID | household_type     | assessed_by | prioritized
        P1         | without_children   | phone       | yes
        P2         | with_only_children | in_person   | no
        P3         | unknown            |             | yes
"""


def test_q9a(spec):
    """By the type of assessment; without a type in no row."""
    spec(
        step="q9a",
        **RUN,
        given=HOUSEHOLDS,
        expect="""
        row_key   | column_key         | PersonalID | #
        phone     | without_children   | P1         |
        in_person | with_only_children | P2         |
        """,
    )


def test_q9b(spec):
    """Placed on the list or not."""
    spec(
        step="q9b",
        **RUN,
        given=HOUSEHOLDS,
        expect="""
        row_key    | column_key         | PersonalID | #
        placed     | without_children   | P1         |
        not_placed | with_only_children | P2         |
        placed     | unknown            | P3         |
        """,
    )


HEADS = """
        universe
        PersonalID | EnrollmentID | HouseholdID | household_type   | head
        P1         | E1           | H1          | without_children | yes

        household_assessment
        HouseholdID | ProjectID | AssessmentDate
        H1          | A         | 2026-03-01
"""


def test_from_the_assessment_on(spec):
    """An event on the day of the assessment answers it, one of the day before does not; of several the latest counts."""
    spec(
        step="household_event",
        **RUN,
        given=HEADS
        + """
        ce_event
        EventID | PersonalID | ProjectID | EventDate  | Event | ReferralResult | in_range
        V1      | P1         | A         | 2026-02-28 | 13    | 1              | yes
        V2      | P1         | A         | 2026-03-01 | 14    | 2              | yes
        """,
        expect="""
        PersonalID | Event | kind     | row_key  | takes    | residential | result | #
        P1         | 14    | referral | event_14 | referral | yes         | 2      | V2
        """,
    )


def test_the_same_project_first(spec):
    """An event of the project that assessed goes before a later one of another; without such the latest of any."""
    spec(
        step="household_event",
        **RUN,
        given="""
        universe
        PersonalID | HouseholdID | head
        P1         | H1          | yes
        P2         | H2          | yes
        P3         | H1          | no

        household_assessment
        HouseholdID | ProjectID | AssessmentDate
        H1          | A         | 2026-03-01
        H2          | A         | 2026-03-01

        ce_event
        EventID | PersonalID | ProjectID | EventDate  | Event | in_range
        V1      | P1         | A         | 2026-03-05 | 1     | yes
        V2      | P1         | B         | 2026-06-01 | 13    | yes
        V3      | P2         | B         | 2026-03-05 | 3     | yes
        V4      | P2         | B         | 2026-06-01 | 4     | yes
        V5      | P3         | A         | 2026-06-01 | 4     | yes
        """,
        expect="""
        PersonalID | Event | kind   | #
        P1         | 1     | access | project A
        P2         | 4     | access | the latest; P3 is no head
        """,
    )


def test_one_event_a_household(spec):
    """One event of all kinds; of one day the one created last, then the lowest EventID."""
    spec(
        step="household_event",
        **RUN,
        given="""
        universe
        PersonalID | HouseholdID | head
        P1         | H1          | yes
        P2         | H2          | yes

        household_assessment
        HouseholdID | ProjectID | AssessmentDate
        H1          | A         | 2026-03-01
        H2          | A         | 2026-03-01

        ce_event
        EventID | PersonalID | ProjectID | EventDate  | Event | DateCreated         | in_range
        V1      | P1         | A         | 2026-03-05 | 4     | 2026-03-05T08:00:00 | yes
        V2      | P1         | A         | 2026-03-05 | 13    | 2026-03-05T09:00:00 | yes
        V4      | P2         | A         | 2026-03-05 | 4     |                     | yes
        V3      | P2         | A         | 2026-03-05 | 13    |                     | yes
        """,
        expect="""
        PersonalID | Event | #
        P1         | 13    | created at nine; so no access event for this household
        P2         | 13    | V3
        """,
    )


def test_before_the_next_assessment(spec):
    """After the range an event counts up to the day before the first assessment made then."""
    spec(
        step="household_event",
        **RUN,
        given="""
        universe
        PersonalID | HouseholdID | head
        P1         | H1          | yes
        P2         | H2          | yes
        P3         | H3          | yes

        household_assessment
        HouseholdID | ProjectID | AssessmentDate
        H1          | A         | 2026-09-30
        H2          | A         | 2026-09-30
        H3          | A         | 2026-09-30

        ce_assessment
        AssessmentID | PersonalID | AssessmentDate | in_range
        A1           | P1         | 2026-09-30     | yes
        A2           | P1         | 2026-10-20     | no
        A3           | P1         | 2026-11-20     | no
        A4           | P2         | 2026-10-20     | no

        ce_event
        EventID | PersonalID | ProjectID | EventDate  | Event | in_range
        V1      | P1         | A         | 2026-10-19 | 1     | no
        V2      | P1         | A         | 2026-10-20 | 2     | no
        V3      | P1         | A         | 2026-11-01 | 3     | no
        V4      | P2         | A         | 2026-10-20 | 2     | no
        V5      | P3         | A         | 2026-12-29 | 4     | no
        """,
        expect="""
        PersonalID | Event | #
        P1         | 1     | before any of the later assessments
        P3         | 4     | no later assessment; P2's event belongs to the one of its day
        """,
    )


def test_which_result_an_event_takes(spec):
    """Referrals to a bed, unit, resource or voucher take a referral result, event 2 its own, event 5 aftercare, the
    others none."""
    spec(
        step="household_event",
        **RUN,
        given="""
        universe
        PersonalID | HouseholdID | head
        P2         | H2          | yes
        P5         | H5          | yes
        P6         | H6          | yes
        P10        | H10         | yes
        P16        | H16         | yes
        P17        | H17         | yes

        household_assessment
        HouseholdID | ProjectID | AssessmentDate
        H2          | A         | 2026-01-01
        H5          | A         | 2026-01-01
        H6          | A         | 2026-01-01
        H10         | A         | 2026-01-01
        H16         | A         | 2026-01-01
        H17         | A         | 2026-01-01

        ce_event
        EventID | PersonalID | EventDate  | Event | ProbSolDivRRResult | ReferralCaseManageAfter | ReferralResult
        V2      | P2         | 2026-01-01 | 2     | 1                  | 0                       | 3
        V5      | P5         | 2026-01-01 | 5     | 1                  | 0                       | 3
        V6      | P6         | 2026-01-01 | 6     | 1                  | 0                       | 3
        V10     | P10        | 2026-01-01 | 10    | 1                  | 0                       | 3
        V16     | P16        | 2026-01-01 | 16    | 1                  | 0                       | 3
        V17     | P17        | 2026-01-01 | 17    | 1                  | 0                       | 3
        """,
        expect="""
        PersonalID | kind     | takes           | residential | result | #
        P2         | access   | problem_solving | no          | 1      |
        P5         | referral | aftercare       | no          | 0      |
        P6         | referral |                 | no          |        |
        P10        | referral | referral        | yes         | 3      |
        P16        | referral |                 | no          |        |
        P17        | referral | referral        | yes         | 3      |
        """,
    )


def test_q9c(spec):
    """Access events by kind; and those housed by problem solving."""
    spec(
        step="q9c",
        **RUN,
        given="""
        household_event
        PersonalID | household_type   | kind     | row_key  | takes           | result
        P1         | without_children | access   | event_1  |                 |
        P2         | without_children | access   | event_2  | problem_solving | 1
        P3         | unknown          | access   | event_2  | problem_solving | 0
        P4         | unknown          | access   | event_2  | problem_solving |
        P5         | unknown          | referral | event_13 | referral        | 1
        """,
        expect="""
        row_key | column_key       | PersonalID | #
        event_1 | without_children | P1         |
        event_2 | without_children | P2         |
        housed  | without_children | P2         | the others were not, or nothing is recorded
        event_2 | unknown          | P3         |
        event_2 | unknown          | P4         |
        """,
    )


def test_q9d_results(spec):
    """Referral events by kind and by result; no result where the event takes one and has none."""
    spec(
        step="q9d",
        **RUN,
        given="""
        household_event
        PersonalID | household_type | kind     | row_key  | takes     | residential | result
        P1         | unknown        | referral | event_13 | referral  | yes         | 1
        P2         | unknown        | referral | event_14 | referral  | yes         | 2
        P3         | unknown        | referral | event_10 | referral  | yes         | 3
        P4         | unknown        | referral | event_18 | referral  | yes         |
        P5         | unknown        | referral | event_5  | aftercare | no          | 1
        P6         | unknown        | referral | event_5  | aftercare | no          | 0
        P7         | unknown        | referral | event_5  | aftercare | no          |
        P8         | unknown        | referral | event_6  |           | no          |
        P9         | unknown        | access   | event_1  |           | no          |
        """,
        expect="""
        row_key           | PersonalID | #
        event_13          | P1         |
        accepted          | P1         |
        event_14          | P2         |
        client_rejected   | P2         |
        event_10          | P3         |
        provider_rejected | P3         |
        event_18          | P4         |
        no_result         | P4         |
        event_5           | P5         |
        aftercare         | P5         |
        event_5           | P6         | answered no: neither in aftercare nor without a result
        event_5           | P7         |
        no_result         | P7         |
        event_6           | P8         | takes no result
        """,
    )


def test_q9d_prioritized(spec):
    """Of the households on the list the share referred: 1 for a referral, 0 for an access event or none."""
    spec(
        step="q9d",
        **RUN,
        given="""
        assessed_household
        PersonalID | household_type   | prioritized
        referred   | without_children | yes
        accessed   | without_children | yes
        neither    | unknown          | yes
        not placed | unknown          | no

        household_event
        PersonalID | household_type   | kind     | row_key | residential
        referred   | without_children | referral | event_6 | no
        accessed   | without_children | access   | event_1 | no
        not placed | unknown          | referral | event_6 | no
        """,
        expect="""
        row_key     | column_key       | PersonalID | amount | #
        event_6     | without_children | referred   |        |
        event_6     | unknown          | not placed |        |
        prioritized | without_children | referred   | 1.00   | (1 + 0) / 2 = 0.5 of this type
        prioritized | without_children | accessed   | 0.00   |
        prioritized | unknown          | neither    | 0.00   |
        """,
    )
