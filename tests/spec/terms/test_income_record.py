title = "Income and benefits record"
text = "Which record of income and benefits counts at start, at the annual assessment and at exit."
step = "income_record"
DATES = "2025-10-01 to 2026-09-30"


def test_start_and_exit(spec):
    """Stage and date must both be right: stage 1 on the start date, stage 3 on the exit date."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | EntryDate  | ExitDate
        E1           | 2026-01-10 | 2026-03-01
        E2           | 2026-01-10 |

        annual_assessment
        EnrollmentID | required

        IncomeBenefits
        IncomeBenefitsID | EnrollmentID | InformationDate | DataCollectionStage
        I1               | E1           | 2026-01-10      | 1
        I2               | E1           | 2026-01-11      | 1
        I3               | E1           | 2026-02-28      | 3
        I4               | E1           | 2026-03-01      | 3
        I5               | E1           | 2026-03-01      | 2
        I6               | E2           | 2026-01-09      | 1
        """,
        expect="""
        EnrollmentID | moment | IncomeBenefitsID | #
        E1           | start  | I1               | I2 is a day late
        E1           | exit   | I4               | I3 is a day early, I5 an update
        """,
    )


def test_annual_assessment(spec):
    """The latest of stage 5 on or between the first and the last of its days; none where none is required."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | EntryDate
        first day    | 2024-06-01
        last day     | 2024-06-01
        not required | 2026-06-02

        annual_assessment
        EnrollmentID | required | anniversary | first_day  | last_day
        first day    | yes      | 2026-06-01  | 2026-05-02 | 2026-07-01
        last day     | yes      | 2026-06-01  | 2026-05-02 | 2026-07-01
        not required | no       |             |            |

        IncomeBenefits
        IncomeBenefitsID | EnrollmentID | InformationDate | DataCollectionStage
        I1               | first day    | 2026-05-01      | 5
        I2               | first day    | 2026-05-02      | 5
        I3               | first day    | 2026-06-01      | 2
        I4               | last day     | 2026-05-02      | 5
        I5               | last day     | 2026-07-01      | 5
        I6               | last day     | 2026-07-02      | 5
        I7               | not required | 2026-06-02      | 5
        """,
        expect="""
        EnrollmentID | moment | IncomeBenefitsID | #
        first day    | annual | I2               | I1 comes a day before, I3 is an update
        last day     | annual | I5               | later than I4; I6 comes a day after
        """,
    )


def test_several_of_one_day(spec):
    """The one updated last; of those the lowest IncomeBenefitsID."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | EntryDate
        E1           | 2026-01-10
        E2           | 2026-01-10

        annual_assessment
        EnrollmentID | required

        IncomeBenefits
        IncomeBenefitsID | EnrollmentID | InformationDate | DataCollectionStage | DateUpdated
        I1               | E1           | 2026-01-10      | 1                   | 2026-01-10T09:00:00
        I2               | E1           | 2026-01-10      | 1                   | 2026-01-12T09:00:00
        I4               | E2           | 2026-01-10      | 1                   | 2026-01-12T09:00:00
        I3               | E2           | 2026-01-10      | 1                   | 2026-01-12T09:00:00
        """,
        expect="""
        EnrollmentID | moment | IncomeBenefitsID | #
        E1           | start  | I2               | updated two days later
        E2           | start  | I3               | I3 < I4
        """,
    )
