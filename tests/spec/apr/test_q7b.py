title = "Q7b Persons on the last Wednesdays"
text = "By the household type of the latest stay, whichever stay they were there on."
step = "q7b"
DATES = "2025-10-01 to 2026-09-30"


def test_household_type(spec):
    """Each stay is listed; a person there on two stays is counted once, as everywhere."""
    spec(
        step=step,
        dates=DATES,
        given="""
        present
        row_key | PersonalID | EnrollmentID
        january | P1         | E1
        july    | P1         | E2

        universe
        PersonalID | EnrollmentID | household_type
        P1         | E2           | with_children_and_adults
        """,
        expect="""
        row_key | PersonalID | EnrollmentID | column_key
        january | P1         | E1           | with_children_and_adults
        july    | P1         | E2           | with_children_and_adults
        """,
    )
