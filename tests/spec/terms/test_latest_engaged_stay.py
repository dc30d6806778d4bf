title = "Most recent enrollment for data quality"
text = "The engaged filter comes first, the choice of the latest stay second."
step = "latest_engaged_stay"
DATES = "2025-10-01 to 2026-09-30"


def test_filter_first(spec):
    """A later stay that does not count gives way to an earlier one that does."""
    spec(
        step=step,
        dates=DATES,
        given="""
        engaged_stay
        EnrollmentID
        A1

        stay
        EnrollmentID | PersonalID | EntryDate
        A1           | P1         | 2025-11-01
        A2           | P1         | 2025-12-01
        """,
        expect="""
        PersonalID | EnrollmentID | #
        P1         | A1           | A2 is later but does not count
        """,
    )


def test_equal_starts(spec):
    """As for the most recent enrollment."""
    spec(
        step=step,
        dates=DATES,
        given="""
        engaged_stay
        EnrollmentID
        A1
        A2
        B1
        B2

        stay
        EnrollmentID | PersonalID | EntryDate  | ExitDate
        A1           | P1         | 2026-01-01 |
        A2           | P1         | 2026-01-01 | 2026-02-01
        B2           | P2         | 2026-01-01 |
        B1           | P2         | 2026-01-01 |
        """,
        expect="""
        PersonalID | EnrollmentID | #
        P1         | A1           | open
        P2         | B1           | lowest ID
        """,
    )
