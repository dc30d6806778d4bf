title = "Household type"
text = "Told from the ages of all members active in the range, before anyone's latest stay is chosen."
step = "household_type"
DATES = "2025-10-01 to 2026-09-30"


def test_the_four_types(spec):
    """One adult and one child are enough for a household with children and adults, whatever the unknown ages beside
    them. Without such a pair an unknown age makes the type unknown."""
    spec(
        step=step,
        dates=DATES,
        given="""
        active
        EnrollmentID
        E1
        E2
        E3
        E4
        E5
        E6
        E7
        E8
        E9

        stay
        EnrollmentID | PersonalID | HouseholdID
        E1           | adult      | adult alone
        E2           | child      | child alone
        E3           | unknown    | unknown alone
        E4           | adult      | adult and child
        E5           | child      | adult and child
        E6           | unknown    | adult and child
        E7           | adult      | adult and unknown
        E8           | unknown    | adult and unknown
        E9           | child      | child and unknown
        E10          | adult      | adult alone
        E9b          | unknown    | child and unknown

        age
        PersonalID | age | adult | child
        adult      | 18  | yes   | no
        child      | 17  | no    | yes
        unknown    |     | no    | no
        """,
        expect="""
        HouseholdID       | household_type           | #
        adult alone       | without_children         | 1 adult, 0 children, 0 unknown
        child alone       | with_only_children       | 0 adults, 1 child, 0 unknown
        unknown alone     | unknown                  | 0 adults, 0 children, 1 unknown
        adult and child   | with_children_and_adults | 1 adult, 1 child, 1 unknown
        adult and unknown | unknown                  | 1 adult, 0 children, 1 unknown
        child and unknown | with_only_children       | E9b is not active: 0 adults, 1 child, 0 unknown
        """,
    )


def test_members_who_are_not_active_do_not_count(spec):
    """A child who left before the range does not make a household one with children."""
    spec(
        step=step,
        dates=DATES,
        given="""
        active
        EnrollmentID
        E1

        stay
        EnrollmentID | PersonalID | HouseholdID
        E1           | adult      | H1
        E2           | child      | H1

        age
        PersonalID | age | adult | child
        adult      | 30  | yes   | no
        child      | 5   | no    | yes
        """,
        expect="""
        HouseholdID | household_type   | #
        H1          | without_children | only the adult is active
        """,
    )
