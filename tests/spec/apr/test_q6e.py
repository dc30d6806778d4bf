title = "Q6e Timeliness"
text = "Days between what happened and the day its record was made."
step = "q6e"
DATES = "2025-10-01 to 2026-09-30"


def test_starts(spec):
    """Of those who started in the range, first and last day included; whatever the hour."""
    spec(
        step=step,
        dates=DATES,
        given="""
        quality_universe
        PersonalID | EnrollmentID | EntryDate  | leaver
        early      | E1           | 2025-10-01 | no
        same day   | E2           | 2026-09-30 | no
        one        | E3           | 2026-01-10 | no
        three      | E4           | 2026-01-10 | no
        four       | E5           | 2026-01-10 | no
        six        | E6           | 2026-01-10 | no
        seven      | E7           | 2026-01-10 | no
        ten        | E8           | 2026-01-10 | no
        eleven     | E9           | 2026-01-10 | no
        before     | E10          | 2025-09-30 | no

        Enrollment
        EnrollmentID | DateCreated
        E1           | 2025-09-30T23:59:59
        E2           | 2026-09-30T23:59:59
        E3           | 2026-01-11T00:00:00
        E4           | 2026-01-13T00:00:00
        E5           | 2026-01-14T00:00:00
        E6           | 2026-01-16T00:00:00
        E7           | 2026-01-17T00:00:00
        E8           | 2026-01-20T00:00:00
        E9           | 2026-01-21T00:00:00
        E10          | 2025-09-30T00:00:00
        """,
        expect="""
        PersonalID | column_key | row_key     | #
        early      | start      | before      | -1
        same day   | start      | same_day    | 0
        one        | start      | 1_to_3      |
        three      | start      | 1_to_3      |
        four       | start      | 4_to_6      |
        six        | start      | 4_to_6      |
        seven      | start      | 7_to_10     |
        ten        | start      | 7_to_10     |
        eleven     | start      | 11_and_over |
        """,
    )


def test_exits(spec):
    """Of leavers, from the exit to the day the record of that exit was made."""
    spec(
        step=step,
        dates=DATES,
        given="""
        quality_universe
        PersonalID | EnrollmentID | EntryDate  | ExitDate   | leaver
        leaver     | E1           | 2020-01-01 | 2026-01-10 | yes
        stayer     | E2           | 2020-01-01 | 2026-10-01 | no

        stay
        EnrollmentID | ExitID
        E1           | X2
        E2           | X3

        Exit
        ExitID | EnrollmentID | DateCreated
        X1     | E1           | 2026-01-10T12:00:00
        X2     | E1           | 2026-01-12T12:00:00
        X3     | E2           | 2026-10-01T12:00:00
        """,
        expect="""
        PersonalID | column_key | row_key | #
        leaver     | exit       | 1_to_3  | 2 days; the exit of the stay is X2
        """,
    )
