title = "Bed nights in the range"
text = "The exit day is never a night; the last day of the range is one for whoever stays."
step = "nights_in_range"
DATES = "2026-01-01 to 2026-01-31"


def test_by_dates(spec):
    """From the later of start and first day to the earlier of exit and the day after the last."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | lodging | night_by_night | housing
        ES        | yes     | no             | no
        SO        | no      | no             | no

        stay
        EnrollmentID | ProjectID | EntryDate  | ExitDate
        whole range  | ES        | 2025-06-01 |
        inside       | ES        | 2026-01-10 | 2026-01-15
        same day     | ES        | 2026-01-10 | 2026-01-10
        leaves on 1  | ES        | 2025-06-01 | 2026-01-01
        before       | ES        | 2025-06-01 | 2025-12-01
        comes on 31  | ES        | 2026-01-31 |
        later        | ES        | 2026-02-01 |
        outreach     | SO        | 2026-01-10 | 2026-01-15
        """,
        expect="""
        EnrollmentID | nights | #
        whole range  | 31     | 2026-02-01 - 2026-01-01
        inside       | 5      | 15 - 10
        same day     | 0      | 10 - 10
        leaves on 1  | 0      | 2026-01-01 - 2026-01-01
        before       | 0      | gone before the range
        comes on 31  | 1      | 2026-02-01 - 2026-01-31
        later        | 0      |
        outreach     | 0      | HUD gives it no nights
        """,
    )


def test_by_bed_night(spec):
    """In night-by-night shelters the distinct bed nights from the first to the last day."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | lodging | night_by_night | housing
        NBN       | no      | yes            | no

        stay
        EnrollmentID | ProjectID | EntryDate  | ExitDate
        E1           | NBN       | 2025-06-01 |
        E2           | NBN       | 2025-06-01 |

        bed_night
        EnrollmentID | night
        E1           | 2025-12-31
        E1           | 2026-01-01
        E1           | 2026-01-31
        E1           | 2026-02-01
        """,
        expect="""
        EnrollmentID | nights | #
        E1           | 2      | 1 and 31 January
        E2           | 0      |
        """,
    )


def test_by_move_in(spec):
    """In permanent housing from the move-in; without one there is no night."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | lodging | night_by_night | housing
        PSH       | no      | no             | yes

        stay
        EnrollmentID | ProjectID | EntryDate  | ExitDate
        moved before | PSH       | 2025-06-01 | 2026-01-11
        moved inside | PSH       | 2025-06-01 |
        not moved    | PSH       | 2025-06-01 |

        move_in
        EnrollmentID | move_in
        moved before | 2025-07-01
        moved inside | 2026-01-21
        """,
        expect="""
        EnrollmentID | nights | #
        moved before | 10     | 11 - 1
        moved inside | 11     | 2026-02-01 - 2026-01-21
        not moved    | 0      |
        """,
    )
