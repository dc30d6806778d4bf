title = "Q27b Parenting youth"
text = "Parents, their children and everybody else in the households of youth with a child."
step = "youth_family"
DATES = "2025-10-01 to 2026-09-30"

GIVEN = """
        household_member
        EnrollmentID | HouseholdID | head_child | head_youth | member_id | member_stay | adult | youth | head | child_of_head
        E1           | H1          | no         | yes        | P1        | E1          | yes   | yes   | yes  | no
        E1           | H1          | no         | yes        | P2        | E2          | yes   | yes   | no   | no
        E1           | H1          | no         | yes        | P3        | E3          | no    | no    | no   | yes
        E1           | H1          | no         | yes        | P4        | E4          | no    | yes   | no   | no
        E1           | H1          | no         | yes        | P5        | E5          | no    | no    | no   | no
        E6           | H2          | yes        | yes        | P6        | E6          | no    | yes   | yes  | no
        E6           | H2          | yes        | yes        | P7        | E7          | no    | yes   | no   | yes
        E8           | H3          | no         | yes        | P8        | E8          | yes   | yes   | yes  | no
        E8           | H3          | no         | yes        | P9        | E9          | no    | no    | no   | no
        E10          | H4          | no         | no         | P10       | E10         | yes   | no    | yes  | no
        E10          | H4          | no         | no         | P11       | E11         | no    | no    | no   | yes
        """


def test_members(spec):
    """The head must be a youth and have a child there; then everybody is listed, the head's age with them. Parents are
    youth who are heads or adults, whatever their relationship."""
    spec(
        step=step,
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | EnrollmentID | head_age | parent | child_of_head | counted_head | #
        P1         | E1           | adult    | yes    | no            | yes          |
        P2         | E2           | adult    | yes    | no            | no           | an adult
        P3         | E3           | adult    | no     | yes           | no           |
        P4         | E4           | adult    | no     | no            | no           | 12 to 17, not the head's child
        P5         | E5           | adult    | no     | no            | no           | of unknown age
        P6         | E6           | child    | yes    | no            | yes          | a head of 12 to 17
        P7         | E7           | child    | no     | yes           | no           | a child of 12
        """,
    )


def test_columns(spec):
    """Q27b: parents, children, all members, and the households under their heads."""
    spec(
        step="q27b",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key | column_key    | #
        P1         | adult   | parent        |
        P1         | adult   | member        |
        P1         | adult   | household     |
        P2         | adult   | parent        |
        P2         | adult   | member        |
        P3         | adult   | child_of_head |
        P3         | adult   | member        |
        P4         | adult   | member        |
        P5         | adult   | member        |
        P6         | child   | parent        |
        P6         | child   | member        |
        P6         | child   | household     |
        P7         | child   | child_of_head |
        P7         | child   | member        |
        """,
    )


def test_two_youth_heads(spec):
    """Each of them is the head of a household of the same members; a person is counted once a row."""
    spec(
        step="parenting_youth",
        dates=DATES,
        given="""
        household_member
        EnrollmentID | HouseholdID | head_child | head_youth | member_id | member_stay | adult | youth | head | child_of_head
        E1           | H1          | no         | yes        | P1        | E1          | yes   | yes   | yes  | no
        E1           | H1          | no         | yes        | P2        | E2          | yes   | yes   | yes  | no
        E1           | H1          | no         | yes        | P3        | E3          | no    | no    | no   | yes
        E2           | H1          | no         | yes        | P1        | E1          | yes   | yes   | yes  | no
        E2           | H1          | no         | yes        | P2        | E2          | yes   | yes   | yes  | no
        E2           | H1          | no         | yes        | P3        | E3          | no    | no    | no   | yes
        """,
        expect="""
        EnrollmentID | #
        E1           |
        E2           |
        """,
    )
