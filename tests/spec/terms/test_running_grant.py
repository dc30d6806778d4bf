title = "Grants that run in the range"
text = "Which grants of a project overlap the report dates."
step = "running_grant"
DATES = "2025-10-01 to 2026-09-30"


def test_dates(spec):
    """A grant counts from its first day to its last, both included; without a date it has no limit on that side."""
    spec(
        step=step,
        dates=DATES,
        given="""
        Funder
        ProjectID   | Funder | StartDate  | EndDate
        ended       | 43     | 2020-01-01 | 2025-09-30
        last day    | 43     | 2020-01-01 | 2025-10-01
        begins      | 43     | 2026-09-30 | 2027-09-30
        later       | 43     | 2026-10-01 |
        no start    | 43     |            | 2025-10-01
        no end      | 43     | 2020-01-01 |
        no dates    | 2      |            |
        """,
        expect="""
        ProjectID   | Funder | #
        last day    | 43     | ends on the first day
        begins      | 43     | begins on the last day
        no start    | 43     |
        no end      | 43     |
        no dates    | 2      |
        """,
    )
