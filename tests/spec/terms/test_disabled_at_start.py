title = "Special need recorded at start"
text = "Stage 1 records."
step = "disabled_at_start"
DATES = "2025-10-01 to 2026-09-30"


def test_which_answers_count(spec):
    """Developmental (6) and HIV/AIDS (8) count with yes alone; physical (5), chronic (7) and mental (9) must also last and
    impair; substance use (10) counts with 1, 2 or 3 when it lasts and impairs."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID   | EntryDate
        physical       | 2026-01-01
        physical only  | 2026-01-01
        physical 99    | 2026-01-01
        developmental  | 2026-01-01
        chronic        | 2026-01-01
        HIV            | 2026-01-01
        mental         | 2026-01-01
        alcohol        | 2026-01-01
        drugs          | 2026-01-01
        both           | 2026-01-01
        both only      | 2026-01-01
        no             | 2026-01-01
        dont know      | 2026-01-01
        refused        | 2026-01-01
        not asked      | 2026-01-01
        empty          | 2026-01-01

        Disabilities
        EnrollmentID   | InformationDate | DataCollectionStage | DisabilityType | DisabilityResponse | IndefiniteAndImpairs
        physical       | 2026-01-01      | 1                   | 5              | 1                  | 1
        physical only  | 2026-01-01      | 1                   | 5              | 1                  | 0
        physical 99    | 2026-01-01      | 1                   | 5              | 1                  | 99
        developmental  | 2026-01-01      | 1                   | 6              | 1                  |
        chronic        | 2026-01-01      | 1                   | 7              | 1                  | 1
        HIV            | 2026-01-01      | 1                   | 8              | 1                  |
        mental         | 2026-01-01      | 1                   | 9              | 1                  | 1
        alcohol        | 2026-01-01      | 1                   | 10             | 1                  | 1
        drugs          | 2026-01-01      | 1                   | 10             | 2                  | 1
        both           | 2026-01-01      | 1                   | 10             | 3                  | 1
        both only      | 2026-01-01      | 1                   | 10             | 3                  |
        no             | 2026-01-01      | 1                   | 6              | 0                  |
        dont know      | 2026-01-01      | 1                   | 6              | 8                  |
        refused        | 2026-01-01      | 1                   | 6              | 9                  |
        not asked      | 2026-01-01      | 1                   | 6              | 99                 |
        empty          | 2026-01-01      | 1                   | 6              |                    |
        """,
        expect="""
        EnrollmentID  | #
        physical      | lasts and impairs
        developmental |
        chronic       |
        HIV           |
        mental        |
        alcohol       |
        drugs         |
        both          |
        """,
    )


def test_only_what_was_recorded_at_start(spec):
    """The stage tells it, not the date; two yes answers are one stay."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | EntryDate
        start        | 2026-01-01
        day before   | 2026-01-01
        day after    | 2026-01-01
        update       | 2026-01-01
        exit         | 2026-01-01

        Disabilities
        EnrollmentID | InformationDate | DataCollectionStage | DisabilityType | DisabilityResponse
        start        | 2026-01-01      | 1                   | 6              | 1
        start        | 2026-01-01      | 1                   | 8              | 1
        day before   | 2025-12-31      | 1                   | 6              | 1
        day after    | 2026-01-02      | 1                   | 6              | 1
        update       | 2026-01-01      | 2                   | 6              | 1
        exit         | 2026-01-01      | 3                   | 6              | 1
        """,
        expect="""
        EnrollmentID | #
        start        | once
        day before   | the flowchart asks for stage 1 only
        day after    |
        """,
    )
