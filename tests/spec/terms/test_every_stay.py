title = "Every project stay"
text = "Enrollments of the selected projects with their exits."
step = "every_stay"
DATES = "2025-10-01 to 2026-09-30"


def test_enrollment_and_exit(spec):
    """Projects that were not selected are left out; an enrollment without an exit row is open."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID
        A

        Enrollment
        EnrollmentID | PersonalID | HouseholdID | ProjectID | EntryDate
        open         | P1         | H1          | A         | 2026-01-01
        ended        | P2         | H2          | A         | 2026-01-01
        elsewhere    | P3         | H3          | B         | 2026-01-01

        Exit
        ExitID | EnrollmentID | ExitDate   | Destination
        X1     | ended        | 2026-02-01 | 410
        """,
        expect="""
        EnrollmentID | HouseholdID | ExitDate   | Destination | #
        open         | H1          |            |             |
        ended        | H2          | 2026-02-01 | 410         |
        """,
    )


def test_faulty_rows(spec):
    """Two exits: the later, then the lowest ExitID. No HouseholdID: a household of its own."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID
        A

        Enrollment
        EnrollmentID | PersonalID | HouseholdID | ProjectID | EntryDate
        later        | P1         | H1          | A         | 2026-01-01
        same day     | P2         | H2          | A         | 2026-01-01
        alone        | P3         |             | A         | 2026-01-01

        Exit
        ExitID | EnrollmentID | ExitDate   | Destination
        X1     | later        | 2026-02-01 | 410
        X2     | later        | 2026-02-02 | 116
        X4     | same day     | 2026-02-01 | 410
        X3     | same day     | 2026-02-01 | 116
        """,
        expect="""
        EnrollmentID | HouseholdID | ExitDate   | Destination | #
        later        | H1          | 2026-02-02 | 116         | the later exit
        same day     | H2          | 2026-02-01 | 116         | X3 < X4
        alone        | alone       |            |             |
        """,
    )
