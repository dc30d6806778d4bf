title = "Active stays of the APR"
text = "By start and exit everywhere but in night-by-night shelters, where bed nights decide."
step = "active"
DATES = "2025-10-01 to 2026-09-30"


def test_the_method_follows_the_project_type(spec):
    """An open stay without a bed night is active in an entry-exit shelter and not in a night-by-night one."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | night_by_night
        ES        | no
        NBN       | yes

        stay
        EnrollmentID   | ProjectID | EntryDate  | ExitDate
        ES open        | ES        | 2026-01-01 |
        NBN open       | NBN       | 2026-01-01 |
        NBN slept      | NBN       | 2026-01-01 |
        NBN left       | NBN       | 2025-09-01 | 2025-10-01
        NBN left empty | NBN       | 2025-09-01 | 2025-10-01

        Services
        EnrollmentID   | DateProvided | RecordType
        NBN slept      | 2026-02-01   | 200
        NBN left       | 2025-09-30   | 200
        NBN left empty | 2025-10-01   | 200
        """,
        expect="""
        EnrollmentID | #
        ES open      | method 1
        NBN slept    | a bed night in the range
        NBN left     | exit in the range, a bed night inside the stay
        """,
    )
