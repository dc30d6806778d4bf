title = "Sources of income at each moment"
text = "Sources count by yes, whatever the amount; Q17 row 17 asks for an answer both times."
step = "person_source"
DATES = "2025-10-01 to 2026-09-30"


def test_answers(spec):
    """Yes is 1 alone, whatever the amount and the answer to any source; no record gives nothing."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_income
        PersonalID | moment | IncomeBenefitsID | IncomeFromAnySource
        one        | start  | I1               | 1
        none       | start  | I2               | 0
        unknown    | start  | I3               | 99
        no record  | start  |                  |

        IncomeBenefits
        IncomeBenefitsID | Earned | EarnedAmount | Unemployment | SSI | SSDI | VADisabilityService
        I1               | 1      | 0.00         | 0            | 99  | 8    | 9
        I2               | 0      |              |              |     |      |
        I3               |        |              |              | 1   |      |
        """,
        expect="""
        PersonalID | source    | answered | #
        one        | earned    | yes      | an amount of zero does not matter; 0, 99, 8 and 9 are not yes
        none       | no_source | yes      |
        unknown    | ssi       | no       | 99 is no answer, but the source is named
        """,
    )


def test_benefits_and_insurance(spec):
    """Sources that somebody pays to those who worked, served or are unwell."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_income
        PersonalID | moment | IncomeBenefitsID
        all        | annual | I1

        IncomeBenefits
        IncomeBenefitsID | Unemployment | SSI | SSDI | VADisabilityService | VADisabilityNonService | PrivateDisability
        I1               | 1            | 1   | 1    | 1                   | 1                      | 1
        """,
        expect="""
        PersonalID | moment | source
        all        | annual | unemployment
        all        | annual | ssi
        all        | annual | ssdi
        all        | annual | va_service
        all        | annual | va_non_service
        all        | annual | private_disability
        """,
    )


def test_all_other_sources(spec):
    """The rest of the list."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_income
        PersonalID | moment | IncomeBenefitsID
        all        | exit   | I1

        IncomeBenefits
        IncomeBenefitsID | WorkersComp | TANF | GA | SocSecRetirement | Pension | ChildSupport | Alimony | OtherIncomeSource
        I1               | 1           | 1    | 1  | 1                | 1       | 1            | 1       | 1
        """,
        expect="""
        PersonalID | moment | source
        all        | exit   | workers_comp
        all        | exit   | tanf
        all        | exit   | general_assistance
        all        | exit   | retirement
        all        | exit   | pension
        all        | exit   | child_support
        all        | exit   | alimony
        all        | exit   | other_source
        """,
    )


def test_answered_both_times(spec):
    """0 or 1 in both records, also where the amount is unknown; not with 8, 9, 99 or no answer; never at start."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_income
        PersonalID | moment | IncomeBenefitsID | IncomeFromAnySource | start_answer
        yes yes    | exit   | I1               | 1                   | 1
        no yes     | annual | I1               | 0                   | 1
        yes no     | exit   | I1               | 1                   | 0
        8 yes      | exit   | I1               | 8                   | 1
        yes 9      | exit   | I1               | 1                   | 9
        yes 99     | exit   | I1               | 1                   | 99
        yes empty  | exit   | I1               | 1                   |
        empty yes  | exit   | I1               |                     | 1
        at start   | start  | I1               | 1                   | 1

        IncomeBenefits
        IncomeBenefitsID
        I1
        """,
        expect="""
        PersonalID | moment | source
        yes yes    | exit   | both_answered
        no yes     | annual | both_answered
        no yes     | annual | no_source
        yes no     | exit   | both_answered
        """,
    )


GIVEN = """
        person_source
        PersonalID | moment | source | adult | youth
        adult      | start  | ssi    | yes   | no
        young      | annual | earned | yes   | yes
        minor head | exit   | tanf   | no    | yes
        """


def test_adults(spec):
    """Q17 is about adults."""
    spec(
        step="q17",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key | column_key
        adult      | ssi     | start
        young      | earned  | annual
        """,
    )


def test_youth(spec):
    """Q27g is about youth, minor heads among them."""
    spec(
        step="q27g",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key | column_key
        young      | earned  | annual
        minor head | tanf    | exit
        """,
    )
