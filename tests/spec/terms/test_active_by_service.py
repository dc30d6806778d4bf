title = "Active method 2, by date of service"
text = "Each report says which activities count; here they are given as they are."
step = "active_by_service"
DATES = "2025-10-01 to 2026-09-30"


def test_an_activity_in_the_range_while_the_stay_is_open(spec):
    """An open stay needs an activity in the range: on the first day and on the last, not the day before or after."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | night_by_night
        NBN       | yes

        stay
        EnrollmentID | ProjectID | EntryDate  | ExitDate
        day before   | NBN       | 2025-01-01 |
        first day    | NBN       | 2025-01-01 |
        last day     | NBN       | 2025-01-01 |
        day after    | NBN       | 2025-01-01 |
        no activity  | NBN       | 2025-01-01 |

        activity
        EnrollmentID | activity_date | is_bed_night
        day before   | 2025-09-30    | yes
        first day    | 2025-10-01    | yes
        last day     | 2026-09-30    | yes
        day after    | 2026-10-01    | yes
        """,
        expect="""
        EnrollmentID | #
        first day    | 2025-10-01 is the first day of the range
        last day     | 2026-09-30 is the last
        """,
    )


def test_an_exit_in_the_range_with_an_activity_at_any_time_of_the_stay(spec):
    """When the exit lies in the range, an activity inside the stay is enough even if it lies before the range; without
    any activity the exit alone does not make the stay active (new in FY2026)."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | night_by_night
        NBN       | yes

        stay
        EnrollmentID      | ProjectID | EntryDate  | ExitDate
        exit day before   | NBN       | 2025-09-01 | 2025-09-30
        exit first day    | NBN       | 2025-09-01 | 2025-10-01
        exit last day     | NBN       | 2025-09-01 | 2026-09-30
        exit without any  | NBN       | 2025-09-01 | 2025-10-01
        exit later        | NBN       | 2025-09-01 | 2026-10-01

        activity
        EnrollmentID      | activity_date | is_bed_night
        exit day before   | 2025-09-29    | yes
        exit first day    | 2025-09-29    | yes
        exit last day     | 2025-09-29    | yes
        exit later        | 2025-09-29    | yes
        """,
        expect="""
        EnrollmentID   | #
        exit first day | 2025-10-01 is in the range
        exit last day  | 2026-09-30 is in the range
        """,
    )


def test_activities_outside_the_stay_do_not_count(spec):
    """An activity before the start does not count. On the exit date a bed night of a night-by-night shelter does not
    count, any other activity does."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | night_by_night
        NBN       | yes
        SO        | no

        stay
        EnrollmentID          | ProjectID | EntryDate  | ExitDate
        before the start      | NBN       | 2025-12-01 | 2026-01-10
        on the start          | NBN       | 2025-12-01 | 2026-01-10
        bed night at exit     | NBN       | 2025-12-01 | 2026-01-10
        contact at exit       | SO        | 2025-12-01 | 2026-01-10
        contact after exit    | SO        | 2025-12-01 | 2026-01-10
        NbN contact at exit   | NBN       | 2025-12-01 | 2026-01-10

        activity
        EnrollmentID          | activity_date | is_bed_night
        before the start      | 2025-11-30    | yes
        on the start          | 2025-12-01    | yes
        bed night at exit     | 2026-01-10    | yes
        contact at exit       | 2026-01-10    | no
        contact after exit    | 2026-01-11    | no
        NbN contact at exit   | 2026-01-10    | no
        """,
        expect="""
        EnrollmentID        | #
        on the start        | the first day belongs to the stay
        contact at exit     | a contact on the exit date belongs to the stay
        NbN contact at exit | only bed nights are cut at the exit
        """,
    )
