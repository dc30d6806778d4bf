title = "Q13 Whose conditions are asked for"
text = "Everyone at start, leavers at exit, stayers by their latest records."
step = "person_stage"
DATES = "2025-10-01 to 2026-09-30"


def test_stages(spec):
    """A leaver is asked for at start and exit, a stayer at start and by the latest record."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | leaver | stayer | household_type   | adult | child
        P1         | E1           | yes    | no     | without_children | yes   | no
        P2         | E2           | no     | yes    | without_children | yes   | no
        """,
        expect="""
        PersonalID | stage             | household_part   | #
        P1         | start             | without_children |
        P1         | exit              | without_children |
        P2         | start             | without_children |
        P2         | latest            | without_children |
        P2         | latest_assessment | without_children |
        """,
    )


def test_columns(spec):
    """Adults and children of a household with both are parted; its members of unknown age go with the unknown type."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | leaver | stayer | household_type           | adult | child
        parent     | E1           | no     | no     | with_children_and_adults | yes   | no
        child      | E2           | no     | no     | with_children_and_adults | no    | yes
        ageless    | E3           | no     | no     | with_children_and_adults | no    | no
        minor      | E4           | no     | no     | with_only_children       | no    | yes
        adult      | E5           | no     | no     | unknown                  | yes   | no
        """,
        expect="""
        PersonalID | stage | household_part      | #
        parent     | start | adult_with_children |
        child      | start | child_with_adults   |
        ageless    | start | unknown             |
        minor      | start | with_only_children  |
        adult      | start | unknown             | with somebody of unknown age
        """,
    )
