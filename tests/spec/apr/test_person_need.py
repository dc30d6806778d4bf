title = "Q13 Special needs of each person"
text = "One row for each need that the record of the stage answers with yes."
step = "person_need"
DATES = "2025-10-01 to 2026-09-30"

GIVEN = """
        person_stage
        PersonalID | EnrollmentID | stage             | household_part
        P1         | E1           | start             | without_children
        P1         | E1           | exit              | without_children
        P2         | E2           | start             | adult_with_children
        P2         | E2           | latest            | adult_with_children
        P2         | E2           | latest_assessment | adult_with_children

        special_need
        EnrollmentID | stage             | special_need  | conditions
        E1           | start             | alcohol       | 1
        E1           | start             | physical      | 1
        E1           | exit              | alcohol       | 1
        E1           | latest            | mental_health | 1
        E2           | latest            | hiv_aids      | 1
        E2           | latest_assessment | developmental | 1
        """


def test_needs(spec):
    """A need of a stage that is not asked of the person is left out."""
    spec(
        step=step,
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | stage             | special_need  | conditions | #
        P1         | start             | alcohol       | 1          |
        P1         | start             | physical      | 1          |
        P1         | exit              | alcohol       | 1          | latest is not asked of a leaver
        P2         | latest            | hiv_aids      | 1          |
        P2         | latest_assessment | developmental | 1          |
        """,
    )


def test_at_start(spec):
    """Q13a1 takes the needs at start, by the part of the household."""
    spec(
        step="q13a1",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key  | column_key       | #
        P1         | alcohol  | without_children |
        P1         | physical | without_children |
        """,
    )


def test_at_exit(spec):
    """Q13b1 takes those at exit."""
    spec(
        step="q13b1",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key | column_key       | #
        P1         | alcohol | without_children |
        """,
    )


def test_latest(spec):
    """Q13c1 takes the latest of any stage."""
    spec(
        step="q13c1",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key  | column_key          | #
        P2         | hiv_aids | adult_with_children |
        """,
    )
