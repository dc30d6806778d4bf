title = "Q8a Number of households served"
text = "Households are their heads."
step = "q8a"
DATES = "2025-10-01 to 2026-09-30"


def test_rows(spec):
    """Heads only; the last row has those of permanent supportive and rapid re-housing who have a valid move-in."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | head | household_type   | counts_moved_in | move_in
        housed     | yes  | without_children | yes             | 2026-09-30
        not housed | yes  | without_children | yes             |
        OPH        | yes  | unknown          | no              | 2026-01-01
        member     | no   | without_children | yes             | 2026-09-30
        """,
        expect="""
        PersonalID | column_key       | row_key
        housed     | without_children | served
        housed     | without_children | moved_in
        not housed | without_children | served
        OPH        | unknown          | served
        """,
    )
