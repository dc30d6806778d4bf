title = "Whose non-cash benefits are asked for, and by which record"
text = (
    "Q20 goes by the household: the head's annual assessment opens it to the members, the head's exit to those leaving."
)
step = "benefit_record"
DATES = "2025-10-01 to 2026-09-30"


def test_start_and_exit(spec):
    """All adults at start; at exit the head and those who left on the day a head left, not before and not after."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_moment
        PersonalID | EnrollmentID | HouseholdID | moment | IncomeBenefitsID | ExitDate   | adult | head
        head       | E1           | H1          | start  | I1               | 2026-03-01 | yes   | yes
        child      | E5           | H1          | start  | I5               | 2026-03-01 | no    | no
        head       | E1           | H1          | exit   | I2               | 2026-03-01 | yes   | yes
        before     | E2           | H1          | exit   | I3               | 2026-02-28 | yes   | no
        with head  | E3           | H1          | exit   |                  | 2026-03-01 | yes   | no
        after      | E4           | H1          | exit   | I4               | 2026-03-02 | yes   | no
        child      | E5           | H1          | exit   | I6               | 2026-03-01 | no    | no
        head stays | E7           | H2          | exit   | I7               | 2026-03-01 | yes   | no

        income_record
        EnrollmentID | moment

        stay
        EnrollmentID | HouseholdID | RelationshipToHoH | ExitDate
        E1           | H1          | 1                 | 2026-03-01
        E3           | H1          | 3                 | 2026-03-01
        E6           | H2          | 1                 |
        """,
        expect="""
        PersonalID | moment | IncomeBenefitsID | #
        head       | start  | I1               | children are not asked
        head       | exit   | I2               |
        with head  | exit   |                  | no record, but Q20b counts them
        """,
    )


def test_annual_assessment(spec):
    """The head by the assessment; after it members by their latest record, else by their own assessment."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_moment
        PersonalID | EnrollmentID | HouseholdID | moment | IncomeBenefitsID | adult | head
        head       | E1           | H1          | annual | I1               | yes   | yes
        updated    | E2           | H1          | annual | I2               | yes   | no
        new        | E3           | H1          | annual |                  | yes   | no
        no data    | E4           | H1          | annual |                  | yes   | no
        child      | E5           | H1          | annual |                  | no    | no
        head 2     | E6           | H2          | annual |                  | yes   | yes
        own        | E7           | H2          | annual | I7               | yes   | no
        not done   | E8           | H2          | annual |                  | yes   | no

        income_record
        EnrollmentID | moment | IncomeBenefitsID
        E1           | start  | I0
        E1           | annual | I1
        E2           | annual | I2
        E6           | start  | I6
        E7           | annual | I7

        stay
        EnrollmentID | HouseholdID | RelationshipToHoH
        E1           | H1          | 1
        E6           | H2          | 1

        IncomeBenefits
        IncomeBenefitsID | EnrollmentID | InformationDate | DataCollectionStage
        I1               | E1           | 2026-06-01      | 5
        I10              | E1           | 2026-08-01      | 2
        I2               | E2           | 2026-06-01      | 5
        I3               | E2           | 2026-09-30      | 2
        I4               | E2           | 2026-10-01      | 2
        I5               | E2           | 2026-09-30      | 3
        I8               | E3           | 2026-07-01      | 1
        I9               | E8           | 2026-07-01      | 1
        """,
        expect="""
        PersonalID | IncomeBenefitsID | #
        head       | I1               | the head's own later update does not matter
        updated    | I3               | I4 is after the range, I5 is of the exit
        new        | I8               | no assessment of their own needed
        no data    |                  |
        head 2     |                  | not assessed
        own        | I7               | reported although the head is not
        not done   |                  | the record at start does not stand in
        """,
    )


def test_records_of_one_day(spec):
    """The one updated last; then the lowest ID."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_moment
        PersonalID | EnrollmentID | HouseholdID | moment | IncomeBenefitsID | adult | head
        updated    | E2           | H1          | annual |                  | yes   | no
        tied       | E3           | H1          | annual |                  | yes   | no

        income_record
        EnrollmentID | moment | IncomeBenefitsID
        E1           | annual | I1

        stay
        EnrollmentID | HouseholdID | RelationshipToHoH
        E1           | H1          | 1

        IncomeBenefits
        IncomeBenefitsID | EnrollmentID | InformationDate | DataCollectionStage | DateUpdated
        I2               | E2           | 2026-06-01      | 2                   | 2026-06-01 10:00:00
        I3               | E2           | 2026-06-01      | 2                   | 2026-06-01 10:00:01
        I4               | E2           | 2026-06-01      | 2                   |
        I6               | E3           | 2026-06-01      | 2                   | 2026-06-01 10:00:00
        I5               | E3           | 2026-06-01      | 2                   | 2026-06-01 10:00:00
        """,
        expect="""
        PersonalID | IncomeBenefitsID
        updated    | I3
        tied       | I5
        """,
    )
