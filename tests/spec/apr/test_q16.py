title = "Q16 Cash income in ranges"
text = "The total is rounded to the whole dollar, halves up, before the range is chosen."
step = "q16"
DATES = "2025-10-01 to 2026-09-30"


def test_ranges(spec):
    """The last amount of a range and the first of the next, with the cents that decide."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_income
        PersonalID | moment | status | total   | adult
        P0         | start  | known  | 0.00    | yes
        P049       | start  | known  | 0.49    | yes
        P050       | start  | known  | 0.50    | yes
        P150.49    | start  | known  | 150.49  | yes
        P150.50    | start  | known  | 150.50  | yes
        P250.49    | start  | known  | 250.49  | yes
        P250.50    | start  | known  | 250.50  | yes
        P500.49    | start  | known  | 500.49  | yes
        P500.50    | start  | known  | 500.50  | yes
        P1000.49   | start  | known  | 1000.49 | yes
        P1000.50   | start  | known  | 1000.50 | yes
        P1500.49   | start  | known  | 1500.49 | yes
        P1500.50   | start  | known  | 1500.50 | yes
        P2000.49   | start  | known  | 2000.49 | yes
        P2000.50   | start  | known  | 2000.50 | yes
        """,
        expect="""
        PersonalID | row_key      | column_key | #
        P0         | no_income    | start      |
        P049       | no_income    | start      | rounds to 0
        P050       | 1_to_150     | start      | rounds to 1
        P150.49    | 1_to_150     | start      | rounds to 150
        P150.50    | 151_to_250   | start      | rounds to 151
        P250.49    | 151_to_250   | start      | rounds to 250
        P250.50    | 251_to_500   | start      | rounds to 251
        P500.49    | 251_to_500   | start      | rounds to 500
        P500.50    | 501_to_1000  | start      | rounds to 501, HUD's own example
        P1000.49   | 501_to_1000  | start      | rounds to 1,000
        P1000.50   | 1001_to_1500 | start      | rounds to 1,001
        P1500.49   | 1001_to_1500 | start      | rounds to 1,500
        P1500.50   | 1501_to_2000 | start      | rounds to 1,501
        P2000.49   | 1501_to_2000 | start      | rounds to 2,000
        P2000.50   | over_2000    | start      | rounds to 2,001
        """,
    )


def test_not_known(spec):
    """Without a total the status is the row; minor heads are not asked."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_income
        PersonalID | moment | status    | total | adult
        dont know  | exit   | dont_know |       | yes
        missing    | exit   | missing   |       | yes
        not due    | annual | not_due   |       | yes
        not done   | annual | not_done  |       | yes
        minor head | start  | known     | 50.00 | no
        """,
        expect="""
        PersonalID | row_key   | column_key
        dont know  | dont_know | exit
        missing    | missing   | exit
        not due    | not_due   | annual
        not done   | not_done  | annual
        """,
    )
