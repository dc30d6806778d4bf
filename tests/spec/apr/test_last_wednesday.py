title = "Last Wednesdays"
text = "The four days of the point-in-time counts."
step = "last_wednesday"


def test_one_year(spec):
    """Months that end on a Wednesday, before and after one."""
    spec(
        step=step,
        dates="2025-10-01 to 2026-09-30",
        given="",
        expect="""
        row_key | night      | #
        october | 2025-10-29 | 31 October 2025 is a Friday
        january | 2026-01-28 | 31 January 2026 is a Saturday
        april   | 2026-04-29 | 30 April 2026 is a Thursday
        july    | 2026-07-29 | 31 July 2026 is a Friday
        """,
    )


def test_month_ends(spec):
    """A month ending on a Wednesday gives its last day, one ending on a Tuesday the sixth day before it."""
    spec(
        step=step,
        dates="2024-01-01 to 2024-12-31",
        given="",
        expect="""
        row_key | night      | #
        january | 2024-01-31 | a Wednesday
        april   | 2024-04-24 | 30 April 2024 is a Tuesday
        july    | 2024-07-31 | a Wednesday
        october | 2024-10-30 | 31 October 2024 is a Thursday
        """,
    )


def test_outside_the_range(spec):
    """The first and the last day of the range count; a month whose last Wednesday lies outside has none."""
    spec(
        step=step,
        dates="2026-01-28 to 2026-04-28",
        given="",
        expect="""
        row_key | night
        january | 2026-01-28
        """,
    )
    spec(
        step=step,
        dates="2026-01-29 to 2026-04-29",
        given="",
        expect="""
        row_key | night
        april   | 2026-04-29
        """,
    )


def test_more_than_a_year(spec):
    """The latest one; where that of the last year comes after the range, the one of the year before."""
    spec(
        step=step,
        dates="2024-10-01 to 2026-07-28",
        given="",
        expect="""
        row_key | night      | #
        october | 2025-10-29 | not 2024-10-30
        january | 2026-01-28 |
        april   | 2026-04-29 |
        july    | 2025-07-30 | 2026-07-29 comes a day after the range
        """,
    )
