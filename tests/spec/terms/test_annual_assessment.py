title = "Annual assessment"
text = """Which stayers have to have one by now, and when it must be dated: the household's anniversary, thirty days before
it to thirty days after it, and never after the last day of the range."""
step = "annual_assessment"
DATES = "2025-10-01 to 2026-09-30"


def test_years_in_the_project(spec):
    """Nobody needs one before the household has been there a year; whole years are counted as for a birthday."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | HouseholdID | EntryDate  | ExitDate
        a day short  | H1          | 2025-10-01 |
        one year     | H2          | 2025-09-30 |
        three years  | H3          | 2023-06-01 |
        before range | H4          | 2024-10-15 |
        leap day     | H5          | 2024-02-29 |
        """,
        expect="""
        EnrollmentID | required | anniversary | first_day  | last_day   | #
        a day short  | no       |             |            |            | 2026-10-01 is the first anniversary
        one year     | yes      | 2026-09-30  | 2026-08-31 | 2026-09-30 | 30 days on is 2026-10-30, after the range
        three years  | yes      | 2026-06-01  | 2026-05-02 | 2026-07-01 | 2023 + 3
        before range | yes      | 2025-10-15  | 2025-09-15 | 2025-11-14 | 1 whole year; it begins before the range
        leap day     | yes      | 2026-02-28  | 2026-01-29 | 2026-03-30 | 2 whole years
        """,
    )


def test_members_who_came_later(spec):
    """The household's start counts for all, also when its first head has left; who came after the anniversary needs
    none yet."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | HouseholdID | EntryDate  | ExitDate
        first head   | H1          | 2023-06-01 | 2024-01-01
        before       | H1          | 2026-05-31 |
        on the day   | H1          | 2026-06-01 |
        day after    | H1          | 2026-06-02 |
        """,
        expect="""
        EnrollmentID | required | anniversary | #
        before       | yes      | 2026-06-01  | 2023-06-01 and three years
        on the day   | yes      | 2026-06-01  |
        day after    | no       | 2026-06-01  |
        """,
    )


def test_stayers_only(spec):
    """Leavers have none; who exits after the range is a stayer."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID   | HouseholdID | EntryDate  | ExitDate
        last day       | H1          | 2020-01-01 | 2026-09-30
        day after      | H2          | 2020-01-01 | 2026-10-01
        starts later   | H3          | 2026-10-01 |
        """,
        expect="""
        EnrollmentID | required | anniversary | #
        day after    | yes      | 2026-01-01  | 2020 + 6
        """,
    )
