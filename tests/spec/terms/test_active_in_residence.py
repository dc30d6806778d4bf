title = "Active method 3, in residence"
text = "Shelters and transitional housing by dates, night-by-night shelters by bed night, permanent housing by move-in."
step = "active_in_residence"
DATES = "2025-10-01 to 2026-09-30"


def test_an_exit_on_the_first_day_is_out(spec):
    """Here, unlike method 1, a stay that exits on the first day of the range is not active."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | lodging | night_by_night | housing
        ES        | yes     | no             | no
        SO        | no      | no             | no

        stay
        EnrollmentID   | ProjectID | EntryDate  | ExitDate
        exit first day | ES        | 2025-01-01 | 2025-10-01
        exit next day  | ES        | 2025-01-01 | 2025-10-02
        start last day | ES        | 2026-09-30 |
        start later    | ES        | 2026-10-01 |
        outreach       | SO        | 2026-01-01 |
        """,
        expect="""
        EnrollmentID   | #
        exit next day  | 2025-10-02 > 2025-10-01
        start last day | 2026-09-30 <= 2026-09-30
        """,
    )


def test_night_by_night_needs_a_bed_night_in_the_range(spec):
    """A bed night on the first or the last day is enough; one outside the range is not."""
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
        day after    | NBN       | 2025-01-01 |

        bed_night
        EnrollmentID | night
        day before   | 2025-09-30
        first day    | 2025-10-01
        last day     | 2026-09-30
        day after    | 2026-10-01
        """,
        expect="""
        EnrollmentID | #
        first day    | slept on 2025-10-01
        last day     | slept on 2026-09-30
        """,
    )


def test_permanent_housing_needs_a_move_in_before_the_exit(spec):
    """A move-in on the last day of the range counts, one on the exit day does not, nor does a stay without one."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | lodging | night_by_night | housing
        PSH       | no      | no             | yes

        stay
        EnrollmentID | ProjectID | EntryDate  | ExitDate
        none         | PSH       | 2026-01-01 |
        last day     | PSH       | 2026-01-01 |
        day after    | PSH       | 2026-01-01 |
        before exit  | PSH       | 2026-01-01 | 2026-03-01
        on exit      | PSH       | 2026-01-01 | 2026-03-01

        move_in
        EnrollmentID | move_in
        last day     | 2026-09-30
        day after    | 2026-10-01
        before exit  | 2026-02-28
        on exit      | 2026-03-01
        """,
        expect="""
        EnrollmentID | #
        last day     | 2026-09-30 <= 2026-09-30
        before exit  | 2026-02-28 < 2026-03-01
        """,
    )
