title = "Q23e Exit destination type by race and ethnicity"
text = "Leavers by destination, which the places gather into Q23c's groups."
step = "q23e"
DATES = "2025-10-01 to 2026-09-30"


def test_rows(spec):
    """Stayers are left out; an empty destination is data not collected (99)."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | leaver | Destination
        housed     | yes    | 410
        empty      | yes    |
        stayer     | no     | 410

        race_ethnicity
        PersonalID | race_column
        housed     | 3
        empty      | unknown
        stayer     | 3
        """,
        expect="""
        PersonalID | row_key | column_key | #
        housed     | 410     | 3          |
        empty      | 99      | unknown    |
        """,
    )
