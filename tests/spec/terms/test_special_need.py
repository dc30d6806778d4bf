title = "Special needs by collection stage"
text = "What the records of a stay say of each need at start, at exit and last; only a definite yes counts."
step = "special_need"
DATES = "2025-10-01 to 2026-09-30"


def test_answers(spec):
    """Yes is 1, of substance use also 2 and 3; both alcohol and drugs make two conditions. Nothing else counts."""
    spec(
        step=step,
        dates=DATES,
        given="""
        active
        EnrollmentID
        E1
        E2

        Disabilities
        EnrollmentID | DisabilitiesID | DisabilityType | DisabilityResponse | InformationDate | DataCollectionStage
        E1           | D1             | 5              | 1                  | 2027-01-01      | 1
        E1           | D2             | 6              | 1                  | 2027-01-01      | 1
        E1           | D3             | 7              | 1                  | 2027-01-01      | 1
        E1           | D4             | 8              | 1                  | 2027-01-01      | 1
        E1           | D5             | 9              | 1                  | 2027-01-01      | 1
        E1           | D6             | 10             | 3                  | 2027-01-01      | 1
        E2           | D7             | 10             | 1                  | 2027-01-01      | 1
        E2           | D8             | 5              | 0                  | 2027-01-01      | 1
        E2           | D9             | 6              | 8                  | 2027-01-01      | 1
        E2           | DA             | 7              | 99                 | 2027-01-01      | 1
        E2           | DB             | 9              |                    | 2027-01-01      | 1
        E2           | DC             | 10             | 2                  | 2027-01-01      | 3
        E3           | DD             | 5              | 1                  | 2027-01-01      | 1
        """,
        expect="""
        EnrollmentID | stage | special_need      | conditions | #
        E1           | start | physical          | 1          |
        E1           | start | developmental     | 1          |
        E1           | start | chronic_health    | 1          |
        E1           | start | hiv_aids          | 1          |
        E1           | start | mental_health     | 1          |
        E1           | start | alcohol_and_drugs | 2          |
        E2           | start | alcohol           | 1          | the other answers are no, don't know, 99 and empty
        E2           | exit  | drugs             | 1          | E3 is not active
        """,
    )


def test_latest(spec):
    """The last record of each need up to the last day; records of other stages count for latest only."""
    spec(
        step=step,
        dates=DATES,
        given="""
        active
        EnrollmentID
        healed
        fell ill
        mixed
        exits
        same day

        Disabilities
        EnrollmentID | DisabilitiesID | DisabilityType | DisabilityResponse | InformationDate | DataCollectionStage
        healed       | D1             | 5              | 1                  | 2025-10-01      | 1
        healed       | D2             | 5              | 0                  | 2026-09-30      | 2
        fell ill     | D3             | 5              | 0                  | 2025-10-01      | 1
        fell ill     | D4             | 5              | 1                  | 2026-10-01      | 5
        mixed        | D5             | 5              | 1                  | 2025-10-01      | 1
        mixed        | D6             | 9              | 1                  | 2026-03-01      | 5
        exits        | D7             | 5              | 0                  | 2025-10-01      | 1
        exits        | D8             | 5              | 1                  | 2026-03-01      | 3
        same day     | D9             | 5              | 0                  | 2026-03-01      | 2
        same day     | D8             | 5              | 1                  | 2026-03-01      | 2
        """,
        expect="""
        EnrollmentID | stage             | special_need  | conditions | #
        healed       | start             | physical      | 1          | the last record says no
        mixed        | start             | physical      | 1          |
        mixed        | latest            | physical      | 1          | each need by itself
        mixed        | latest            | mental_health | 1          |
        mixed        | latest_assessment | physical      | 1          |
        mixed        | latest_assessment | mental_health | 1          |
        exits        | exit              | physical      | 1          |
        exits        | latest            | physical      | 1          | an exit record is no assessment
        same day     | latest            | physical      | 1          | D8 before D9
        same day     | latest_assessment | physical      | 1          | fell ill: dated after the last day
        """,
    )
