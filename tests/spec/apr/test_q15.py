title = "Q15 Living situation"
text = "Where adults and heads of household lived before the stay."
step = "q15"
DATES = "2025-10-01 to 2026-09-30"


def test_rows(spec):
    """Children who are not heads are left out; an empty answer is data not collected (99)."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | adult | head | household_type
        adult      | E1           | yes   | no   | without_children
        minor head | E2           | no    | yes  | with_only_children
        child      | E3           | no    | no   | with_only_children
        empty      | E4           | yes   | yes  | without_children

        Enrollment
        EnrollmentID | LivingSituation
        E1           | 116
        E2           | 8
        E3           | 116
        E4           |
        """,
        expect="""
        PersonalID | row_key | column_key         | #
        adult      | 116     | without_children   |
        minor head | 8       | with_only_children |
        empty      | 99      | without_children   |
        """,
    )
