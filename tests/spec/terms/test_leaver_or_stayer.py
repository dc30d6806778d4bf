title = "Leavers and stayers"
text = "Judged on one stay; a report says which."
step = "leaver_or_stayer"
DATES = "2025-10-01 to 2026-09-30"


def test_exit_against_the_range(spec):
    """An exit on the first or last day makes a leaver; an exit after the last day, or none, makes a stayer; an exit
    before the first day makes neither."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | EntryDate  | ExitDate
        before       | 2025-01-01 | 2025-09-30
        first day    | 2025-01-01 | 2025-10-01
        last day     | 2025-01-01 | 2026-09-30
        after        | 2025-01-01 | 2026-10-01
        open         | 2025-01-01 |
        not begun    | 2026-10-01 |
        """,
        expect="""
        EnrollmentID | leaver | stayer | #
        before       | no     | no     |
        first day    | yes    | no     | 2025-10-01 is in the range
        last day     | yes    | no     | 2026-09-30 is in the range
        after        | no     | yes    | still there on 2026-09-30
        open         | no     | yes    | no exit
        not begun    | no     | no     | starts after the range
        """,
    )
