title = "Q9a Number of persons contacted"
text = "Everyone contacted, by number and first place."
step = "q9a"
DATES = "2025-10-01 to 2026-09-30"


def test_everyone(spec):
    """Engaged or not."""
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
        P2         | 2_to_5  | not_known
        """,
    )
