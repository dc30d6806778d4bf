title = "Earned and other income at each moment"
text = "Q18 goes by amounts: other income is the total less what is earned."
step = "income_category"
DATES = "2025-10-01 to 2026-09-30"


def test_by_amounts(spec):
    """From the first cent on; no rounding. Earned and other are both needed for both."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_income
        PersonalID  | moment | status | total  | earned | other
        earned      | start  | known  | 0.01   | 0.01   | 0.00
        other       | start  | known  | 0.01   | 0.00   | 0.01
        both        | start  | known  | 0.02   | 0.01   | 0.01
        none        | start  | known  | 0.00   | 0.00   | 0.00
        over        | start  | known  | 100.00 | 500.00 | -400.00
        no source   | start  | known  | 0.00   | 500.00 | -500.00
        """,
        expect="""
        PersonalID  | category    | #
        earned      | only_earned |
        earned      | some_income |
        other       | only_other  |
        other       | some_income |
        both        | both_kinds  |
        both        | some_income |
        none        | no_income   |
        over        | only_earned | 100 - 500 leaves nothing else
        over        | some_income |
        no source   | no_income   | the total decides
        """,
    )


def test_not_known(spec):
    """Each status has its row."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_income
        PersonalID | moment | status    | total | earned | other | IncomeBenefitsID | start_record
        dont know  | start  | dont_know |       | 0.00   |       | I1               | yes
        missing    | start  | missing   |       |        |       |                  | no
        not due    | annual | not_due   |       |        |       |                  | yes
        not done   | annual | not_done  |       |        |       |                  | yes
        """,
        expect="""
        PersonalID | category
        dont know  | dont_know
        missing    | missing
        not due    | not_due
        not done   | not_done
        """,
    )


def test_records_both_times(spec):
    """Row 12 asks for the two records, whatever they answer; at start it says nothing."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_income
        PersonalID  | moment | status    | IncomeBenefitsID | start_record
        at start    | start  | missing   | I1               | yes
        both        | exit   | dont_know | I2               | yes
        no start    | exit   | missing   | I3               | no
        no exit     | exit   | missing   |                  | yes
        """,
        expect="""
        PersonalID | category
        at start   | missing
        both       | dont_know
        both       | both_recorded
        no start   | missing
        no exit    | missing
        """,
    )


GIVEN = """
        income_category
        PersonalID | moment | category  | adult | youth
        adult      | start  | no_income | yes   | no
        young      | annual | not_due   | yes   | yes
        minor head | exit   | missing   | no    | yes
        """


def test_adults(spec):
    """Q18 is about adults."""
    spec(
        step="q18",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key   | column_key
        adult      | no_income | start
        young      | not_due   | annual
        """,
    )


def test_youth(spec):
    """Q27h is about youth, minor heads among them."""
    spec(
        step="q27h",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key | column_key
        young      | not_due | annual
        minor head | missing | exit
        """,
    )
