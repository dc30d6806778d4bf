title = "Income of adults and heads of household at each moment"
text = "Q16 and Q18 give everyone one status at a moment; Q17 and Q19 look back to the start."
step = "person_income"
DATES = "2025-10-01 to 2026-09-30"


def test_status(spec):
    """A record says what is known; without one it is missing, not due yet, or the annual assessment was not done."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_moment
        PersonalID | EnrollmentID | moment | due | adult | head
        known      | E1           | start  | yes | yes   | no
        dont know  | E2           | start  | yes | yes   | no
        no answer  | E3           | start  | yes | yes   | no
        no record  | E4           | start  | yes | yes   | no
        left       | E5           | exit   | yes | yes   | no
        assessed   | E6           | annual | yes | yes   | no
        silent     | E7           | annual | yes | yes   | no
        not done   | E8           | annual | yes | yes   | no
        not due    | E9           | annual | no  | yes   | no

        income
        EnrollmentID | moment | IncomeBenefitsID | income_answer | total | earned | other
        E1           | start  | I1               | known         | 10.00 | 4.00   | 6.00
        E2           | start  | I2               | dont_know     |       | 0.00   |
        E3           | start  | I3               | missing       |       | 0.00   |
        E5           | start  | I5               | known         | 5.00  | 0.00   | 5.00
        E6           | annual | I6               | known         | 0.00  | 0.00   | 0.00
        E7           | annual | I7               | missing       |       | 0.00   |
        E8           | start  | I8               | known         | 7.00  | 0.00   | 7.00
        """,
        expect="""
        PersonalID | moment | status    | total | #
        known      | start  | known     | 10.00 |
        dont know  | start  | dont_know |       |
        no answer  | start  | missing   |       |
        no record  | start  | missing   |       |
        left       | exit   | missing   |       | the record at start is none of the exit
        assessed   | annual | known     | 0.00  |
        silent     | annual | missing   |       | the record is there, so it is not "not done"
        not done   | annual | not_done  |       |
        not due    | annual | not_due   |       |
        """,
    )


def test_the_start_beside_it(spec):
    """Each moment carries the start of the same stay; no record at start is missing."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_moment
        PersonalID | EnrollmentID | moment | due | adult | head
        both       | E1           | exit   | yes | yes   | no
        dont know  | E2           | exit   | yes | yes   | no
        no start   | E3           | exit   | yes | yes   | no

        income
        EnrollmentID | moment | IncomeBenefitsID | IncomeFromAnySource | income_answer | total  | earned | other
        E1           | start  | I1               | 1                   | known         | 100.00 | 30.00  | 70.00
        E1           | exit   | I2               | 0                   | known         | 0.00   | 0.00   | 0.00
        E2           | start  | I3               | 8                   | dont_know     |        | 0.00   |
        E2           | exit   | I4               | 1                   | known         | 9.00   | 0.00   | 9.00
        E3           | exit   | I5               | 1                   | known         | 9.00   | 0.00   | 9.00
        """,
        expect="""
        PersonalID | IncomeFromAnySource | start_status | start_record | start_answer | start_total | start_earned | start_other
        both       | 0                   | known        | yes          | 1            | 100.00      | 30.00        | 70.00
        dont know  | 1                   | dont_know    | yes          | 8            |             | 0.00         |
        no start   | 1                   | missing      | no           |              |             |              |
        """,
    )


def test_whom_it_asks(spec):
    """Adults, and heads of any age; no other children and nobody else of unknown age."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_moment
        PersonalID  | EnrollmentID | moment | due | adult | head | youth
        adult       | E1           | start  | yes | yes   | no   | no
        minor head  | E2           | start  | yes | no    | yes  | yes
        minor       | E3           | start  | yes | no    | no   | yes

        income
        EnrollmentID | moment
        """,
        expect="""
        PersonalID | adult | youth
        adult      | yes   | no
        minor head | no    | yes
        """,
    )
