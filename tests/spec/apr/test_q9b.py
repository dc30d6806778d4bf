title = "Q9b Number of persons newly engaged"
text = "Those of Q9a who were engaged in the range."
step = "q9b"
DATES = "2025-10-01 to 2026-09-30"


def test_engaged(spec):
    """Engaged only."""
    spec(
        step=step,
        dates=DATES,
        given="""
        contacted
        PersonalID | row_key | column_key | engaged
        P1         | once    | homeless   | yes
        P2         | 2_to_5  | not_known  | no
        """,
        expect="""
        PersonalID | row_key | column_key
        P1         | once    | homeless
        """,
    )
