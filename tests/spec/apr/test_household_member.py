title = "Members of each household counted"
text = "Who belongs to the household a head of household is counted by."
step = "household_member"
DATES = "2025-10-01 to 2026-09-30"


def test_everybody_on_the_head_s_latest_stay(spec):
    """Members count there also when they have a later stay elsewhere; a stay that is not the head's latest makes no
    household. A member who is not active in the range has no row to begin with."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID  | RelationshipToHoH
        head          | 1
        partner       | 3
        head earlier  | 1
        child earlier | 2
        partner later | 1

        stay_facts
        EnrollmentID  | PersonalID | HouseholdID | head | latest | adult | household_type           | chronic
        head          | P1         | H2          | yes  | yes    | yes   | without_children         | no
        partner       | P2         | H2          | no   | no     | yes   | without_children         | yes
        head earlier  | P1         | H1          | yes  | no     | yes   | with_children_and_adults | no
        child earlier | P3         | H1          | no   | yes    | no    | with_children_and_adults | no
        partner later | P2         | H3          | yes  | yes    | yes   | without_children         | no
        """,
        expect="""
        PersonalID | EnrollmentID  | HouseholdID | member_id | member_stay   | head | chronic | #
        P1         | head          | H2          | P1        | head          | yes  | no      |
        P1         | head          | H2          | P2        | partner       | no   | yes     | by this stay, not the later one
        P2         | partner later | H3          | P2        | partner later | yes  | no      |
        """,
    )


def test_two_heads_are_two_households(spec):
    """Each head has every member, and the household type of the own stay."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | RelationshipToHoH
        one          | 1
        two          | 1

        stay_facts
        EnrollmentID | PersonalID | HouseholdID | head | latest | adult | household_type
        one          | P1         | H1          | yes  | yes    | yes   | without_children
        two          | P2         | H1          | yes  | yes    | yes   | without_children
        """,
        expect="""
        PersonalID | member_id | household_type   | #
        P1         | P1        | without_children |
        P1         | P2        | without_children |
        P2         | P1        | without_children |
        P2         | P2        | without_children |
        """,
    )


def test_the_head_s_child(spec):
    """A child of the head has the relationship 2 and is known to be under 18."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | RelationshipToHoH
        head         | 1
        child        | 2
        grown child  | 2
        unknown age  | 2
        brother      | 4
        not asked    | 99
        empty        |

        stay_facts
        EnrollmentID | PersonalID | HouseholdID | head | latest | child | adult | youth
        head         | P1         | H1          | yes  | yes    | no    | yes   | yes
        child        | P2         | H1          | no   | yes    | yes   | no    | no
        grown child  | P3         | H1          | no   | yes    | no    | yes   | no
        unknown age  | P4         | H1          | no   | yes    | no    | no    | no
        brother      | P5         | H1          | no   | yes    | yes   | no    | no
        not asked    | P6         | H1          | no   | yes    | yes   | no    | no
        empty        | P7         | H1          | no   | yes    | yes   | no    | no
        """,
        expect="""
        member_stay | child_of_head | head_child | head_youth | #
        head        | no            | no         | yes        |
        child       | yes           | no         | yes        |
        grown child | no            | no         | yes        | 18 or older
        unknown age | no            | no         | yes        |
        brother     | no            | no         | yes        |
        not asked   | no            | no         | yes        |
        empty       | no            | no         | yes        |
        """,
    )
