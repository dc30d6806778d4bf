title = "Parenting youth"
text = "Who of a youth household with a child of the head is counted as a parent."
step = "parenting_youth"
DATES = "2025-10-01 to 2026-09-30"


def test_head_and_adults(spec):
    """The head, also one of 12 to 17, and the adults of 18 to 24; the child must be the head's (relationship 2) and under
    18."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID  | RelationshipToHoH
        head          | 1
        partner       | 3
        sister        | 4
        baby          | 2
        head 2        | 1
        brother       | 4
        head 3        | 1
        grown child   | 2
        old head      | 1
        baby 4        | 2

        stay_facts
        EnrollmentID  | HouseholdID | head | youth | adult | child | latest
        head          | H1          | yes  | yes   | no    | yes   | yes
        partner       | H1          | no   | yes   | yes   | no    | yes
        sister        | H1          | no   | yes   | no    | yes   | yes
        baby          | H1          | no   | no    | no    | yes   | yes
        head 2        | H2          | yes  | yes   | yes   | no    | yes
        brother       | H2          | no   | no    | no    | yes   | yes
        head 3        | H3          | yes  | yes   | yes   | no    | yes
        grown child   | H3          | no   | yes   | yes   | no    | yes
        old head      | H4          | yes  | no    | yes   | no    | yes
        baby 4        | H4          | no   | no    | no    | yes   | yes
        """,
        expect="""
        EnrollmentID | #
        head         | a head of 12 to 17
        partner      | an adult of 18 to 24
        """,
    )
