title = "Q24e Sex"
text = "Everyone by sex and household type."
step = "q24e"
DATES = "2025-10-01 to 2026-09-30"


def test_rows(spec):
    """The answer as recorded; an empty one, or no client record, is data not collected (99)."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID  | household_type
        female      | without_children
        male        | without_children
        dont know   | without_children
        prefers not | without_children
        empty       | without_children
        nobody      | unknown

        Client
        PersonalID  | Sex
        female      | 0
        male        | 1
        dont know   | 8
        prefers not | 9
        empty       |
        """,
        expect="""
        PersonalID  | row_key | column_key       | #
        female      | 0       | without_children |
        male        | 1       | without_children |
        dont know   | 8       | without_children |
        prefers not | 9       | without_children |
        empty       | 99      | without_children |
        nobody      | 99      | unknown          |
        """,
    )
