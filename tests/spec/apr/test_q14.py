title = "Q14 Domestic violence"
text = "Adults and heads of household by their latest answer."
step = "q14a"
DATES = "2025-10-01 to 2026-09-30"

GIVEN = """
        universe
        PersonalID  | EnrollmentID | adult | head | household_type
        adult       | E1           | yes   | no   | without_children
        minor head  | E2           | no    | yes  | with_only_children
        child       | E3           | no    | no   | with_only_children
        no record   | E4           | yes   | yes  | without_children
        prefers not | E5           | yes   | yes  | without_children
        no          | E6           | yes   | yes  | without_children
        silent      | E7           | yes   | yes  | without_children

        domestic_violence
        EnrollmentID | DomesticViolenceSurvivor | WhenOccurred
        E1           | 1                        | 4
        E2           | 1                        | 8
        E3           | 1                        | 1
        E5           | 9                        |
        E6           | 0                        | 1
        E7           | 1                        |
        """


def test_history(spec):
    """No record is data not collected (99)."""
    spec(
        step=step,
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID  | row_key | column_key         | #
        adult       | 1       | without_children   |
        minor head  | 1       | with_only_children |
        no record   | 99      | without_children   |
        prefers not | 9       | without_children   |
        no          | 0       | without_children   |
        silent      | 1       | without_children   |
        """,
    )


def test_most_recent_experience(spec):
    """Only survivors; one who did not say when is data not collected (99)."""
    spec(
        step="q14b",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key | column_key         | #
        adult      | 4       | without_children   |
        minor head | 8       | with_only_children |
        silent     | 99      | without_children   |
        """,
    )
