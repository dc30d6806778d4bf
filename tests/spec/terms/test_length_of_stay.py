title = "Length of stay in project"
text = "Counted from the start of the stay, also before the range."
step = "length_of_stay"
DATES = "2025-10-01 to 2026-09-30"


def test_days(spec):
    """By dates the last day of the range counts for whoever stays; by bed night only the nights up to it."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | night_by_night | housing
        ES        | no             | no
        NBN       | yes            | no
        PSH       | no             | yes

        stay
        EnrollmentID | ProjectID | EntryDate  | ExitDate
        stays        | ES        | 2026-09-29 |
        one day      | ES        | 2026-09-30 |
        left         | ES        | 2025-09-01 | 2025-10-01
        leaves later | ES        | 2026-09-29 | 2026-12-01
        same day     | ES        | 2026-01-01 | 2026-01-01
        nights       | NBN       | 2025-09-01 |
        no nights    | NBN       | 2025-09-01 |
        moved        | PSH       | 2025-09-01 | 2025-10-31
        not moved    | PSH       | 2025-09-01 | 2025-10-31

        bed_night
        EnrollmentID | night
        nights       | 2025-09-01
        nights       | 2026-09-30
        nights       | 2026-10-01

        move_in
        EnrollmentID | move_in
        moved        | 2025-10-01
        """,
        expect="""
        EnrollmentID | days | days_since_move_in | #
        stays        | 2    |                    | 2026-10-01 - 2026-09-29
        one day      | 1    |                    | 2026-10-01 - 2026-09-30
        left         | 30   |                    | 2025-10-01 - 2025-09-01
        leaves later | 2    |                    | cut at the end of the range
        same day     | 0    |                    |
        nights       | 2    |                    | 2026-10-01 lies after the range
        no nights    | 0    |                    |
        moved        | 60   | 30                 | 2025-10-31 - 2025-09-01, and - 2025-10-01
        not moved    | 60   |                    |
        """,
    )
