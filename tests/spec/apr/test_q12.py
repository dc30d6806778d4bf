title = "Q12 Race and ethnicity"
text = "Everyone once, by race and ethnicity and household type."
step = "q12"
DATES = "2025-10-01 to 2026-09-30"


def test_rows(spec):
    """The row of the person, the type of the household."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | household_type
        P1         | without_children
        P2         | unknown

        race_ethnicity
        PersonalID | race_row
        P1         | 24
        P2         | dont_know
        """,
        expect="""
        PersonalID | row_key   | column_key       | #
        P1         | 24        | without_children |
        P2         | dont_know | unknown          |
        """,
    )
