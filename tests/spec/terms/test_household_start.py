title = "Start of the household"
text = "The earliest start of any of its stays."
step = "household_start"
DATES = "2025-10-01 to 2026-09-30"


def test_the_earliest_start(spec):
    """Members who left long ago count as well; so the start stays when a later member becomes head."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | HouseholdID | EntryDate  | ExitDate
        E1           | H1          | 2020-03-01 | 2021-01-01
        E2           | H1          | 2022-05-01 |
        E3           | H2          | 2026-01-01 |
        """,
        expect="""
        HouseholdID | household_start | #
        H1          | 2020-03-01      | E1 came first and left
        H2          | 2026-01-01      |
        """,
    )
