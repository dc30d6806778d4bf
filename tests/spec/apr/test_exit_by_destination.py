title = "Q23c Leavers by destination"
text = "One row by the code of the destination, and one more when the outcome is positive or leaves the calculation."
step = "exit_by_destination"
DATES = "2025-10-01 to 2026-09-30"


def test_rows(spec):
    """Stayers are left out; an empty destination is data not collected."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | leaver | Destination
        housed     | E1           | yes    | 410
        shelter    | E2           | yes    | 101
        hospital   | E3           | yes    | 206
        empty      | E4           | yes    |
        stayer     | E5           | no     |

        exit_outcome
        EnrollmentID | outcome
        E1           | positive
        E2           | counted
        E3           | excluded
        E4           | counted
        """,
        expect="""
        PersonalID | row_key  | #
        housed     | 410      |
        housed     | positive |
        shelter    | 101      |
        hospital   | 206      |
        hospital   | excluded |
        empty      | 99       |
        """,
    )


def test_household_type_goes_along(spec):
    """Q23c takes the household type as its column."""
    spec(
        step="q23c",
        dates=DATES,
        given="""
        exit_by_destination
        PersonalID | row_key | household_type
        P1         | 410     | without_children
        """,
        expect="""
        PersonalID | row_key | column_key       | #
        P1         | 410     | without_children |
        """,
    )
