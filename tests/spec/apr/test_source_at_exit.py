title = "Sources of income at exit by disabling condition"
text = "Q19b: leavers whose income and disabling condition are both known."
step = "source_at_exit"
DATES = "2025-10-01 to 2026-09-30"


def test_who_is_in(spec):
    """Income from any source 0 or 1 at exit; disabling condition 0 or 1. Who names no source after a yes is nowhere."""
    spec(
        step=step,
        dates=DATES,
        given="""
        person_source
        PersonalID  | EnrollmentID | moment | source        | answered | household_type           | adult | youth
        disabled    | E1           | exit   | ssi           | yes      | without_children         | yes   | no
        disabled    | E1           | exit   | both_answered | yes      | without_children         | yes   | no
        not         | E2           | exit   | no_source     | yes      | with_children_and_adults | no    | yes
        not         | E2           | start  | ssi           | yes      | with_children_and_adults | no    | yes
        not         | E2           | annual | ssi           | yes      | with_children_and_adults | no    | yes
        no answer   | E3           | exit   | ssi           | no       | unknown                  | yes   | no
        dont know   | E8           | exit   | ssi           | yes      | unknown                  | yes   | no
        prefers not | E9           | exit   | ssi           | yes      | unknown                  | yes   | no
        99          | E99          | exit   | ssi           | yes      | unknown                  | yes   | no
        empty       | E            | exit   | ssi           | yes      | unknown                  | yes   | no

        Enrollment
        EnrollmentID | DisablingCondition
        E1           | 1
        E2           | 0
        E3           | 1
        E8           | 8
        E9           | 9
        E99          | 99
        E            |
        """,
        expect="""
        PersonalID | row_key   | column_key                            | adult | youth
        disabled   | ssi       | without_children_disabled             | yes   | no
        not        | no_source | with_children_and_adults_not_disabled | no    | yes
        """,
    )


GIVEN = """
        source_at_exit
        PersonalID | row_key | column_key                  | adult | youth
        adult      | ssi     | without_children_disabled   | yes   | no
        minor head | earned  | with_only_children_disabled | no    | yes
        """


def test_adults(spec):
    """Q19b is about adults."""
    spec(
        step="q19b",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key | column_key
        adult      | ssi     | without_children_disabled
        """,
    )


def test_youth(spec):
    """Q27i is about youth, minor heads among them."""
    spec(
        step="q27i",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key | column_key
        minor head | earned  | with_only_children_disabled
        """,
    )
