title = "Active method 4, by services after exit"
text = "Only records of stage 6, collected after the exit, decide."
step = "active_after_exit"
DATES = "2025-10-01 to 2026-09-30"


def test_a_record_after_exit_dated_in_the_range(spec):
    """The exit may lie long before the range; the record must be of stage 6 and dated in the range."""
    spec(
        step=step,
        dates=DATES,
        given="""
        every_stay
        EnrollmentID | EntryDate  | ExitDate
        day before   | 2024-01-01 | 2024-06-01
        first day    | 2024-01-01 | 2024-06-01
        last day     | 2024-01-01 | 2024-06-01
        day after    | 2024-01-01 | 2024-06-01
        other stage  | 2024-01-01 | 2024-06-01
        no stage     | 2024-01-01 | 2024-06-01

        HealthAndDV
        EnrollmentID | InformationDate | DataCollectionStage
        day before   | 2025-09-30      | 6
        first day    | 2025-10-01      | 6
        last day     | 2026-09-30      | 6
        day after    | 2026-10-01      | 6
        other stage  | 2026-01-01      | 3
        no stage     | 2026-01-01      |
        """,
        expect="""
        EnrollmentID | #
        first day    | 2025-10-01 is in the range
        last day     | 2026-09-30 is in the range
        """,
    )


def test_any_staged_record_will_do(spec):
    """Income, health, disabilities, employment and school records all carry a stage; several of them count once."""
    spec(
        step=step,
        dates=DATES,
        given="""
        every_stay
        EnrollmentID | EntryDate  | ExitDate
        income       | 2024-01-01 | 2024-06-01
        disability   | 2024-01-01 | 2024-06-01
        work         | 2024-01-01 | 2024-06-01
        school       | 2024-01-01 | 2024-06-01

        IncomeBenefits
        EnrollmentID | InformationDate | DataCollectionStage
        income       | 2026-01-01      | 6
        income       | 2026-02-01      | 6

        Disabilities
        EnrollmentID | InformationDate | DataCollectionStage
        disability   | 2026-01-01      | 6

        EmploymentEducation
        EnrollmentID | InformationDate | DataCollectionStage
        work         | 2026-01-01      | 6

        YouthEducationStatus
        EnrollmentID | InformationDate | DataCollectionStage
        school       | 2026-01-01      | 6
        """,
        expect="""
        EnrollmentID | #
        income       | twice, counted once
        disability   |
        work         |
        school       |
        """,
    )
