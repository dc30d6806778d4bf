title = "Records still open after 90 days"
text = "The latest stay by dates alone, open at the end of the range and begun more than 90 days before it."
step = "open_record"
DATES = "2025-10-01 to 2026-09-30"


def test_ninety_days(spec):
    """90 days before 2026-09-30 is 2026-07-02: who started that day is not there yet."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | night_by_night | engages
        NBN       | yes            | no

        stay
        PersonalID | EnrollmentID | ProjectID | EntryDate  | ExitDate
        91 days    | E1           | NBN       | 2026-07-01 |
        90 days    | E2           | NBN       | 2026-07-02 |
        leaver     | E3           | NBN       | 2026-01-01 | 2026-09-30
        later      | E4           | NBN       | 2026-01-01 | 2026-10-01
        """,
        expect="""
        PersonalID | EnrollmentID | #
        91 days    | E1           |
        later      | E4           | open on the last day
        """,
    )


def test_the_latest_stay(spec):
    """One stay a person; an earlier one left open does not count beside a later one, nor one without engagement."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | night_by_night | engages
        SO        | no             | yes

        stay
        PersonalID | EnrollmentID | ProjectID | EntryDate  | ExitDate   | DateOfEngagement
        twice      | E1           | SO        | 2025-01-01 |            | 2025-01-01
        twice      | E2           | SO        | 2026-01-01 | 2026-02-01 | 2026-01-01
        not then   | E3           | SO        | 2025-01-01 |            | 2025-01-01
        not then   | E4           | SO        | 2026-01-01 |            | 2026-10-01
        """,
        expect="""
        PersonalID | EnrollmentID | #
        not then   | E3           | E4 was engaged after the range, so it is taken away first
        """,
    )
