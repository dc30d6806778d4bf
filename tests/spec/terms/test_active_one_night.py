title = "Active method 5, one night or more"
text = "As method 3, but permanent housing needs no move-in."
step = "active_one_night"
DATES = "2025-10-01 to 2026-09-30"


def test_by_dates_with_at_least_one_night(spec):
    """Housing without a move-in is active; a stay that exits on the first day is not; outreach never is."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | lodging | night_by_night | housing
        ES        | yes     | no             | no
        PSH       | no      | no             | yes
        SO        | no      | no             | no

        stay
        EnrollmentID   | ProjectID | EntryDate  | ExitDate
        exit first day | PSH       | 2025-01-01 | 2025-10-01
        exit next day  | PSH       | 2025-01-01 | 2025-10-02
        shelter        | ES        | 2026-09-30 |
        start later    | ES        | 2026-10-01 |
        outreach       | SO        | 2026-01-01 |
        """,
        expect="""
        EnrollmentID  | #
        exit next day | 2025-10-02 > 2025-10-01
        shelter       | 2026-09-30 <= 2026-09-30
        """,
    )


def test_night_by_night_needs_a_bed_night_in_the_range(spec):
    """As under method 3."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | lodging | night_by_night | housing
        NBN       | no      | yes            | no

        stay
        EnrollmentID | ProjectID | EntryDate  | ExitDate
        none         | NBN       | 2025-01-01 |
        day before   | NBN       | 2025-01-01 |
        first day    | NBN       | 2025-01-01 |
        last day     | NBN       | 2025-01-01 |

        bed_night
        EnrollmentID | night
        day before   | 2025-09-30
        first day    | 2025-10-01
        last day     | 2026-09-30
        """,
        expect="""
        EnrollmentID | #
        first day    | slept on 2025-10-01
        last day     | slept on 2026-09-30
        """,
    )
