title = "Quality of relationships to the head of household"
text = "Missing relationships, and relationships and households that cannot be."
step = "relationship_quality"
DATES = "2025-10-01 to 2026-09-30"


def test_values(spec):
    """1 to 5 are well; 99 is not collected, and also none of 1 to 5."""
    spec(
        step=step,
        dates=DATES,
        given="""
        quality_universe
        EnrollmentID
        head
        five
        six
        zero
        99
        empty

        stay
        EnrollmentID | PersonalID | HouseholdID | RelationshipToHoH | EntryDate
        head         | P1         | H1          | 1                 | 2026-01-01
        five         | P2         | H1          | 5                 | 2026-01-01
        six          | P3         | H1          | 6                 | 2026-01-01
        zero         | P4         | H1          | 0                 | 2026-01-01
        99           | P5         | H1          | 99                | 2026-01-01
        empty        | P6         | H1          |                   | 2026-01-01
        """,
        expect="""
        EnrollmentID | column_key
        six          | issue
        zero         | issue
        99           | missing
        99           | issue
        empty        | missing
        """,
    )


def test_households(spec):
    """Everyone of a household without a head, or with several; heads one after another in the range are several, one who
    left before the range is none of them, and one person heading twice is one."""
    spec(
        step=step,
        dates=DATES,
        given="""
        quality_universe
        EnrollmentID
        none
        two, one
        two, other
        two, child
        after
        twice

        stay
        EnrollmentID | PersonalID | HouseholdID | RelationshipToHoH | EntryDate  | ExitDate
        none         | P1         | H1          | 2                 | 2026-01-01 |
        two, one     | P2         | H2          | 1                 | 2026-01-01 |
        two, other   | P3         | H2          | 1                 | 2026-02-01 |
        two, child   | P4         | H2          | 2                 | 2026-02-01 |
        before       | P5         | H3          | 1                 | 2025-01-01 | 2025-09-30
        after        | P6         | H3          | 1                 | 2025-01-01 |
        once         | P7         | H4          | 1                 | 2025-01-01 | 2025-10-01
        twice        | P7         | H4          | 1                 | 2026-01-01 |
        """,
        expect="""
        EnrollmentID | column_key | #
        none         | issue      | no head
        two, one     | issue      |
        two, other   | issue      |
        two, child   | issue      |
        """,
    )
