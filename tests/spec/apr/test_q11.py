title = "Q11 Age"
text = "Everyone served, by the age group and the household type of the latest stay."
step = "q11"
DATES = "2025-10-01 to 2026-09-30"


def test_one_row_a_person(spec):
    """A person is in one age group and one household type."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | HouseholdID | age_group | household_type
        P1         | E1           | H1          | 25_to_34  | with_children_and_adults
        P2         | E2           | H1          | under_5   | with_children_and_adults
        P3         | E3           | H2          | dont_know | unknown
        """,
        expect="""
        PersonalID | row_key   | column_key               | #
        P1         | 25_to_34  | with_children_and_adults |
        P2         | under_5   | with_children_and_adults |
        P3         | dont_know | unknown                  |
        """,
    )
