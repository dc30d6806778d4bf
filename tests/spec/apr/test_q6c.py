title = "Q6c Income and housing"
text = "Destination of leavers, and income from any source at the three moments."
step = "q6c"
DATES = "2025-10-01 to 2026-09-30"


def test_destination(spec):
    """Leavers only: 8 and 9 are column B; 30, 99 and nothing are column C."""
    spec(
        step=step,
        dates=DATES,
        given="""
        quality_universe
        PersonalID  | EnrollmentID | leaver | Destination | adult | head
        dont know   | E1           | yes    | 8           | no    | no
        prefers not | E2           | yes    | 9           | no    | no
        no exit     | E3           | yes    | 30          | no    | no
        99          | E4           | yes    | 99          | no    | no
        empty       | E5           | yes    |             | no    | no
        other       | E6           | yes    | 17          | no    | no
        stayer      | E7           | no     | 99          | no    | no

        annual_assessment
        EnrollmentID | required

        income
        EnrollmentID | moment
        """,
        expect="""
        PersonalID  | row_key     | column_key
        dont know   | destination | dont_know
        prefers not | destination | dont_know
        no exit     | destination | missing
        99          | destination | missing
        empty       | destination | missing
        """,
    )


def test_whom_it_asks(spec):
    """Adults and heads: at start all, at exit leavers, at the annual assessment those who have to have one."""
    spec(
        step=step,
        dates=DATES,
        given="""
        quality_universe
        PersonalID | EnrollmentID | adult | head | leaver | Destination
        child      | E1           | no    | no   | yes    | 410
        child head | E2           | no    | yes  | yes    | 410
        adult      | E3           | yes   | no   | no     |
        not yet    | E4           | yes   | no   | no     |

        annual_assessment
        EnrollmentID | required
        E3           | yes
        E4           | no

        income
        EnrollmentID | moment
        """,
        expect="""
        PersonalID | row_key | column_key | #
        child head | start   | missing    | no record at all
        child head | exit    | missing    |
        adult      | start   | missing    |
        adult      | annual  | missing    |
        not yet    | start   | missing    | not required yet, so not missing
        """,
    )


def test_answers(spec):
    """No with a source, and yes without one, are issues; the answer counts as it stands."""
    spec(
        step=step,
        dates=DATES,
        given="""
        quality_universe
        PersonalID  | EnrollmentID | adult | head | leaver
        yes         | E1           | yes   | no   | no
        no          | E2           | yes   | no   | no
        no, source  | E3           | yes   | no   | no
        yes, none   | E4           | yes   | no   | no
        dont know   | E5           | yes   | no   | no
        prefers not | E6           | yes   | no   | no
        99          | E7           | yes   | no   | no
        empty       | E8           | yes   | no   | no

        annual_assessment
        EnrollmentID | required

        income
        EnrollmentID | moment | IncomeFromAnySource | sources
        E1           | start  | 1                   | 1
        E2           | start  | 0                   | 0
        E3           | start  | 0                   | 1
        E4           | start  | 1                   | 0
        E5           | start  | 8                   | 1
        E6           | start  | 9                   | 0
        E7           | start  | 99                  | 1
        E8           | start  |                     | 1
        """,
        expect="""
        PersonalID  | row_key | column_key
        no, source  | start   | issue
        yes, none   | start   | issue
        dont know   | start   | dont_know
        prefers not | start   | dont_know
        99          | start   | missing
        empty       | start   | missing
        """,
    )
