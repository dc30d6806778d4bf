title = "Change of income since the start"
text = "Q19: whose total is known both times, by earned, other and total income; later less start."
step = "income_change"
DATES = "2025-10-01 to 2026-09-30"


def test_columns(spec):
    """Had and lost, less, same, more, gained, never; each kind of income by itself."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_income
        PersonalID | moment | adult | status | start_status | total  | earned | other  | start_total | start_earned | start_other
        swapped    | annual | yes   | known  | known        | 300.00 | 0.00   | 300.00 | 200.00      | 200.00       | 0.00
        a cent     | exit   | yes   | known  | known        | 100.00 | 0.01   | 99.99  | 100.00      | 0.02         | 99.98
        same       | exit   | yes   | known  | known        | 100.00 | 50.00  | 50.00  | 100.00      | 50.00        | 50.00
        nothing    | exit   | yes   | known  | known        | 0.00   | 0.00   | 0.00   | 0.00        | 0.00         | 0.00
        over       | exit   | yes   | known  | known        | 100.00 | 100.00 | 0.00   | 100.00      | 500.00       | -400.00
        """,
        expect="""
        PersonalID | moment | income | change | amount  | #
        swapped    | annual | earned | lost   | -200.00 | 0 - 200
        swapped    | annual | other  | gained | 300.00  | 300 - 0
        swapped    | annual | total  | more   | 100.00  | 300 - 200
        a cent     | exit   | earned | less   | -0.01   | 0.01 - 0.02
        a cent     | exit   | other  | more   | 0.01    | 99.99 - 99.98
        a cent     | exit   | total  | same   | 0.00    | 100 - 100
        same       | exit   | earned | same   | 0.00    |
        same       | exit   | other  | same   | 0.00    |
        same       | exit   | total  | same   | 0.00    |
        nothing    | exit   | earned | never  | 0.00    |
        nothing    | exit   | other  | never  | 0.00    |
        nothing    | exit   | total  | never  | 0.00    |
        over       | exit   | earned | less   | -400.00 | 100 - 500
        over       | exit   | other  | never  | 0.00    | below zero is none
        over       | exit   | total  | same   | 0.00    |
        """,
    )


def test_who_is_compared(spec):
    """Adults, after the start, with a total known both times."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_income
        PersonalID | moment | adult | status    | start_status | total | earned | other | start_total | start_earned | start_other
        known      | exit   | yes   | known     | known        | 0.00  | 0.00   | 0.00  | 0.00        | 0.00         | 0.00
        at start   | start  | yes   | known     | known        | 0.00  | 0.00   | 0.00  | 0.00        | 0.00         | 0.00
        minor head | exit   | no    | known     | known        | 0.00  | 0.00   | 0.00  | 0.00        | 0.00         | 0.00
        dont know  | exit   | yes   | dont_know | known        |       | 0.00   |       | 0.00        | 0.00         | 0.00
        no start   | exit   | yes   | known     | missing      | 0.00  | 0.00   | 0.00  |             |              |
        start 8    | exit   | yes   | known     | dont_know    | 0.00  | 0.00   | 0.00  |             | 0.00         |
        not done   | annual | yes   | not_done  | known        |       |        |       | 0.00        | 0.00         | 0.00
        """,
        expect="""
        PersonalID | income | change
        known      | earned | never
        known      | other  | never
        known      | total  | never
        """,
    )


GIVEN = """
        income_change
        PersonalID | moment | income | change | amount
        stayer     | annual | total  | more   | 10.00
        leaver     | exit   | earned | lost   | -10.00
        """


def test_stayers(spec):
    """Q19a1 is the annual assessment."""
    spec(
        step="q19a1",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key | column_key | amount
        stayer     | total   | more       | 10.00
        """,
    )


def test_leavers(spec):
    """Q19a2 is the exit."""
    spec(
        step="q19a2",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key | column_key | amount
        leaver     | earned  | lost       | -10.00
        """,
    )
