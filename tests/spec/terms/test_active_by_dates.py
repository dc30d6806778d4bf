title = "Active method 1, by start and exit"
text = "The range below runs from 2025-10-01 to 2026-09-30, both days included."
step = "active_by_dates"
DATES = "2025-10-01 to 2026-09-30"


def test_start_against_the_last_day(spec):
    """A stay that starts on the last day is active; one that starts the day after is not."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | EntryDate  | ExitDate
        before       | 2026-09-29 |
        on           | 2026-09-30 |
        after        | 2026-10-01 |
        """,
        expect="""
        EnrollmentID | #
        before       | 2026-09-29 <= 2026-09-30
        on           | 2026-09-30 <= 2026-09-30
        """,
    )


def test_exit_against_the_first_day(spec):
    """A stay that exits on the first day is active; one that exited the day before is not; one without exit is."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | EntryDate  | ExitDate
        before       | 2025-01-01 | 2025-09-30
        on           | 2025-01-01 | 2025-10-01
        after        | 2025-01-01 | 2025-10-02
        open         | 2025-01-01 |
        """,
        expect="""
        EnrollmentID | #
        on           | 2025-10-01 >= 2025-10-01
        after        | 2025-10-02 >= 2025-10-01
        open         | no exit
        """,
    )


def test_whole_stay_around_the_range(spec):
    """A stay that began before the range and ends after it is active, as is one of a single day inside."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | EntryDate  | ExitDate
        around       | 2020-01-01 | 2030-01-01
        one day      | 2026-01-01 | 2026-01-01
        """,
        expect="""
        EnrollmentID | #
        around       | starts before the end, exits after the start
        one day      | starts and exits inside
        """,
    )
