title = "Q4a Who is counted under which project"
text = "Columns P and Q; the rows add up to Q5a C2, and C15 + C16."
step = "q4a"
DATES = "2025-10-01 to 2026-09-30"


def test_by_the_latest_stay(spec):
    """Everyone counts as a client, heads as households too, under the project of the latest stay."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | HouseholdID | ProjectID | head
        head       | E1           | H1          | A         | yes
        child      | E2           | H1          | A         | no
        """,
        expect="""
        PersonalID | row_key | column_key | #
        head       | A       | clients    |
        child      | A       | clients    |
        head       | A       | households |
        """,
    )
