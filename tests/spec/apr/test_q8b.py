title = "Q8b Households on the last Wednesdays"
text = "A household is there when one of its members is; it counts under its head, by the head's household type."
step = "q8b"
DATES = "2025-10-01 to 2026-09-30"


def test_any_member(spec):
    """Where no head was there that day the one who started last stands for the household; without any head it is none."""
    spec(
        step=step,
        dates=DATES,
        given="""
        present
        row_key | PersonalID | EnrollmentID | HouseholdID
        january | child      | E3           | H1
        january | alone      | E4           | H2
        january | lost       | E5           | H3

        stay_facts
        PersonalID | EnrollmentID | HouseholdID | head | EntryDate  | counts_moved_in
        first      | E1           | H1          | yes  | 2025-10-01 | no
        second     | E2           | H1          | yes  | 2025-11-01 | no
        child      | E3           | H1          | no   | 2025-10-01 | no
        alone      | E4           | H2          | yes  | 2025-10-01 | no
        lost       | E5           | H3          | no   | 2025-10-01 | no

        universe
        PersonalID | household_type
        first      | with_children_and_adults
        second     | without_children
        alone      | without_children
        """,
        expect="""
        row_key | PersonalID | EnrollmentID | column_key       | #
        january | second     | E2           | without_children | started last
        january | alone      | E4           | without_children |
        """,
    )


def test_several_heads(spec):
    """Of successive heads the one who was there; two there at once are two households, as in every count of heads."""
    spec(
        step=step,
        dates=DATES,
        given="""
        present
        row_key | PersonalID | EnrollmentID | HouseholdID
        january | earlier    | E1           | H1
        july    | later      | E2           | H1
        july    | one        | E3           | H2
        july    | other      | E4           | H2

        stay_facts
        PersonalID | EnrollmentID | HouseholdID | head | EntryDate  | counts_moved_in
        earlier    | E1           | H1          | yes  | 2025-10-01 | no
        later      | E2           | H1          | yes  | 2026-03-01 | no
        one        | E3           | H2          | yes  | 2025-10-01 | no
        other      | E4           | H2          | yes  | 2025-10-01 | no

        universe
        PersonalID | household_type
        earlier    | without_children
        later      | without_children
        one        | without_children
        other      | without_children
        """,
        expect="""
        row_key | PersonalID
        january | earlier
        july    | later
        july    | one
        july    | other
        """,
    )


def test_housing(spec):
    """In permanent supportive and rapid re-housing the head must have been there and moved in."""
    spec(
        step=step,
        dates=DATES,
        given="""
        present
        row_key | PersonalID | EnrollmentID | HouseholdID
        january | child      | E2           | H1
        july    | head       | E1           | H1
        july    | child      | E2           | H1

        stay_facts
        PersonalID | EnrollmentID | HouseholdID | head | EntryDate  | counts_moved_in
        head       | E1           | H1          | yes  | 2025-10-01 | yes
        child      | E2           | H1          | no   | 2025-10-01 | yes

        universe
        PersonalID | household_type
        head       | with_children_and_adults
        """,
        expect="""
        row_key | PersonalID | column_key
        july    | head       | with_children_and_adults
        """,
    )
