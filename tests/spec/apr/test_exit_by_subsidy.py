title = "Q23d Leavers to a rental with ongoing subsidy"
text = "Destination 435 by the type of subsidy; homelessness prevention is not asked."
step = "exit_by_subsidy"
DATES = "2025-10-01 to 2026-09-30"


def test_rows(spec):
    """Stayers, other destinations and project type 12 are left out; a missing type has no row."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | ProjectType | leaver | Destination
        voucher    | E1           | 13          | yes    | 435
        empty      | E2           | 13          | yes    | 435
        stayer     | E3           | 13          | no     | 435
        owner      | E4           | 13          | yes    | 421
        prevention | E5           | 12          | yes    | 435

        stay
        EnrollmentID | DestinationSubsidyType
        E1           | 433
        E2           |
        E3           | 433
        E4           | 433
        E5           | 433
        """,
        expect="""
        PersonalID | subsidy | #
        voucher    | 433     |
        empty      |         | in no row and not in the total
        """,
    )


def test_by_household_type(spec):
    """Q23d takes the household type as its column."""
    spec(
        step="q23d",
        dates=DATES,
        given="""
        exit_by_subsidy
        PersonalID | subsidy | household_type
        P1         | 433     | without_children
        """,
        expect="""
        PersonalID | row_key | column_key       | #
        P1         | 433     | without_children |
        """,
    )
