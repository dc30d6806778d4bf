title = "Head of household"
text = "Relationship 1, self."
step = "head_of_household"
DATES = "2025-10-01 to 2026-09-30"


def test_self_only(spec):
    """Only relationship 1 is a head; 99 and no answer are not."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | PersonalID | HouseholdID | EntryDate  | RelationshipToHoH
        self         | P1         | H1          | 2026-01-01 | 1
        child        | P2         | H1          | 2026-01-01 | 2
        partner      | P3         | H1          | 2026-01-01 | 3
        not asked    | P4         | H2          | 2026-01-01 | 99
        empty        | P5         | H3          | 2026-01-01 |
        """,
        expect="""
        EnrollmentID | first_head | #
        self         | yes        |
        """,
    )


def test_successive_heads(spec):
    """The first head started first; at equal starts the lowest EnrollmentID."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | PersonalID | HouseholdID | EntryDate  | RelationshipToHoH
        E2           | P1         | H1          | 2026-01-01 | 1
        E1           | P2         | H1          | 2026-02-01 | 1
        E4           | P3         | H2          | 2026-01-01 | 1
        E3           | P4         | H2          | 2026-01-01 | 1
        """,
        expect="""
        EnrollmentID | first_head | #
        E2           | yes        | 2026-01-01 < 2026-02-01
        E1           | no         |
        E4           | no         |
        E3           | yes        | E3 < E4
        """,
    )
