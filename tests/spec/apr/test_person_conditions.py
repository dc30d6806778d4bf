title = "Q13 Number of conditions of each person"
text = "How many conditions a person has at a stage; the disabling condition only speaks where no need does."
step = "person_conditions"
DATES = "2025-10-01 to 2026-09-30"


def test_count(spec):
    """Conditions are added; alcohol and drugs together are two."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_stage
        PersonalID | EnrollmentID | stage
        one        | E1           | start
        two        | E2           | start
        both       | E3           | start
        three      | E4           | start
        four       | E5           | start

        person_need
        EnrollmentID | stage | special_need      | conditions
        E1           | start | physical          | 1
        E1           | exit  | mental_health     | 1
        E2           | start | physical          | 1
        E2           | start | mental_health     | 1
        E3           | start | alcohol_and_drugs | 2
        E4           | start | alcohol_and_drugs | 2
        E4           | start | physical          | 1
        E5           | start | alcohol_and_drugs | 2
        E5           | start | physical          | 1
        E5           | start | mental_health     | 1

        Enrollment
        EnrollmentID | DisablingCondition
        E1           | 0
        E2           | 1
        E3           | 1
        E4           | 1
        E5           | 1
        """,
        expect="""
        PersonalID | condition_count | #
        one        | one             | the no of 3.08 is not used; the exit record is another stage
        two        | two             | 1 + 1
        both       | two             | 2
        three      | three_or_more   | 2 + 1
        four       | three_or_more   | 2 + 1 + 1
        """,
    )


def test_no_need(spec):
    """Without any yes the disabling condition decides."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_stage
        PersonalID    | EnrollmentID | stage
        no            | E0           | exit
        yes           | E1           | exit
        dont know     | E8           | exit
        prefers not   | E9           | exit
        not collected | E99          | exit
        empty         | E            | exit

        Enrollment
        EnrollmentID | DisablingCondition
        E0           | 0
        E1           | 1
        E8           | 8
        E9           | 9
        E99          | 99
        E            |
        """,
        expect="""
        PersonalID    | condition_count | #
        no            | none            |
        yes           | not_named       |
        dont know     | dont_know       |
        prefers not   | dont_know       |
        not collected | missing         |
        empty         | missing         |
        """,
    )


GIVEN = """
        person_conditions
        PersonalID | stage             | condition_count | household_part
        P1         | start             | one             | without_children
        P2         | exit              | two             | with_only_children
        P3         | latest            | none            | unknown
        P3         | latest_assessment | three_or_more   | unknown
        """


def test_at_start(spec):
    """Q13a2 takes the count at start."""
    spec(
        step="q13a2",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key | column_key       | #
        P1         | one     | without_children |
        """,
    )


def test_at_exit(spec):
    """Q13b2 takes the count at exit."""
    spec(
        step="q13b2",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key | column_key         | #
        P2         | two     | with_only_children |
        """,
    )


def test_latest(spec):
    """Q13c2 takes the latest of start, update and annual assessment, unlike Q13c1."""
    spec(
        step="q13c2",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key       | column_key | #
        P3         | three_or_more | unknown    |
        """,
    )
