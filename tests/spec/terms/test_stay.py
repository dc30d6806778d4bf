title = "Project stay"
text = "Whoever was gone before the range, with the whole household, is not looked at."
step = "stay"
DATES = "2025-10-01 to 2026-09-30"


def test_who_was_gone_before_the_range(spec):
    """Left the day before the first day: gone. Left on it, or later, or not at all: not gone."""
    spec(
        step=step,
        dates=DATES,
        given="""
        every_stay
        EnrollmentID | PersonalID | HouseholdID | EntryDate  | ExitDate
        day before   | P1         | H1          | 2025-01-01 | 2025-09-30
        first day    | P2         | H2          | 2025-01-01 | 2025-10-01
        open         | P3         | H3          | 2025-01-01 |
        after it     | P4         | H4          | 2026-11-01 |
        """,
        expect="""
        EnrollmentID | #
        first day    | 2025-10-01 >= 2025-10-01
        open         |
        after it     | starts after the range, and is not gone before it
        """,
    )


def test_households_and_earlier_stays(spec):
    """Who left early from a household that is still there stays in sight, and so do earlier stays of the same person."""
    spec(
        step=step,
        dates=DATES,
        given="""
        every_stay
        EnrollmentID | PersonalID | HouseholdID | EntryDate  | ExitDate
        still there  | P1         | H1          | 2025-01-01 | 2026-01-01
        left early   | P2         | H1          | 2025-01-01 | 2025-02-01
        earlier      | P1         | H2          | 2024-01-01 | 2024-02-01
        with them    | P3         | H2          | 2024-01-01 | 2024-02-01
        """,
        expect="""
        EnrollmentID | #
        still there  |
        left early   | same household
        earlier      | same person
        """,
    )
