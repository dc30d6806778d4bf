title = "Latest answer on domestic violence"
text = "The answer that holds at the end of the range."
step = "domestic_violence"
DATES = "2025-10-01 to 2026-09-30"


def test_latest(spec):
    """The last record up to the last day, of any stage; a row without an answer was made for another element."""
    spec(
        step=step,
        dates=DATES,
        given="""
        active
        EnrollmentID
        changed
        later
        not asked
        refused
        same day
        none

        HealthAndDV
        EnrollmentID | HealthAndDVID | InformationDate | DataCollectionStage | DomesticViolenceSurvivor | WhenOccurred
        changed      | H1            | 2025-10-01      | 1                   | 0                        |
        changed      | H2            | 2026-09-30      | 2                   | 1                        | 2
        later        | H3            | 2025-10-01      | 1                   | 0                        |
        later        | H4            | 2026-10-01      | 2                   | 1                        | 1
        not asked    | H5            | 2025-10-01      | 1                   | 1                        | 4
        not asked    | H6            | 2026-03-01      | 3                   |                          |
        refused      | H7            | 2025-10-01      | 1                   | 1                        | 4
        refused      | H8            | 2026-03-01      | 2                   | 99                       |
        same day     | H9            | 2026-03-01      | 2                   | 0                        |
        same day     | HA            | 2026-03-01      | 2                   | 8                        |
        not active   | HB            | 2025-10-01      | 1                   | 1                        | 1
        """,
        expect="""
        EnrollmentID | DomesticViolenceSurvivor | WhenOccurred | #
        changed      | 1                        | 2            | the last day itself counts
        later        | 0                        |              | the day after does not
        not asked    | 1                        | 4            | the exit record holds no answer
        refused      | 99                       |              | not collected is an answer and stands
        same day     | 0                        |              | H9 before HA
        """,
    )
