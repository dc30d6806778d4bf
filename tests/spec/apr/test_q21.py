title = "Q21 Health insurance"
text = "Everyone, children too, by source and by number of sources."
step = "q21"
DATES = "2025-10-01 to 2026-09-30"


def test_sources(spec):
    """Every source has its row, and the number of them one."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_moment
        PersonalID | moment | due | IncomeBenefitsID
        five       | start  | yes | I1
        one        | exit   | yes | I2

        IncomeBenefits
        IncomeBenefitsID | InsuranceFromAnySource | Medicaid | Medicare | SCHIP | VHAServices | EmployerProvided
        I1               | 1                      | 1        | 1        | 1     | 1           | 1
        I2               | 1                      | 1        | 0        | 8     | 9           | 99
        """,
        expect="""
        PersonalID | row_key         | column_key
        five       | medicaid        | start
        five       | medicare        | start
        five       | schip           | start
        five       | vha             | start
        five       | employer        | start
        five       | several_sources | start
        one        | medicaid        | exit
        one        | one_source      | exit
        """,
    )


def test_other_sources(spec):
    """The rest of the list; ADAP and the Ryan White programs are not on it."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_moment
        PersonalID | moment | due | IncomeBenefitsID
        five       | annual | yes | I1
        programs   | annual | yes | I2

        IncomeBenefits
        IncomeBenefitsID | COBRA | PrivatePay | StateHealthIns | IndianHealthServices | OtherInsurance | ADAP | RyanWhiteMedDent
        I1               | 1     | 1          | 1              | 1                    | 1              |      |
        I2               |       |            |                |                      |                | 1    | 1
        """,
        expect="""
        PersonalID | row_key         | column_key
        five       | cobra           | annual
        five       | private_pay     | annual
        five       | state_adults    | annual
        five       | indian_health   | annual
        five       | other_insurance | annual
        five       | several_sources | annual
        programs   | missing         | annual
        """,
    )


def test_two_sources(spec):
    """Two are more than one."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_moment
        PersonalID | moment | due | IncomeBenefitsID
        two        | start  | yes | I1

        IncomeBenefits
        IncomeBenefitsID | InsuranceFromAnySource | Medicaid | Medicare
        I1               | 8                      | 1        | 1
        """,
        expect="""
        PersonalID | row_key         | column_key | #
        two        | medicaid        | start      | the 8 does not matter beside a source
        two        | medicare        | start      |
        two        | several_sources | start      |
        """,
    )


def test_without_a_source(spec):
    """No or yes without a source is uninsured; 8 and 9, 99 and nothing stand apart; so do no record and not due."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_moment
        PersonalID    | moment | due | IncomeBenefitsID
        no            | start  | yes | I1
        yes           | start  | yes | I2
        dont know     | start  | yes | I3
        prefers not   | start  | yes | I4
        not collected | start  | yes | I5
        empty         | start  | yes | I6
        no record     | exit   | yes |
        not done      | annual | yes |
        not due       | annual | no  |

        IncomeBenefits
        IncomeBenefitsID | InsuranceFromAnySource | Medicaid
        I1               | 0                      |
        I2               | 1                      | 0
        I3               | 8                      |
        I4               | 9                      |
        I5               | 99                     |
        I6               |                        |
        """,
        expect="""
        PersonalID    | row_key   | column_key
        no            | uninsured | start
        yes           | uninsured | start
        dont know     | dont_know | start
        prefers not   | dont_know | start
        not collected | missing   | start
        empty         | missing   | start
        no record     | missing   | exit
        not done      | missing   | annual
        not due       | not_due   | annual
        """,
    )
