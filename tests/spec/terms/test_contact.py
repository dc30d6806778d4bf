title = "Contact"
text = "Every record of a current living situation inside the stay."
step = "contact"
DATES = "2025-10-01 to 2026-09-30"


def test_inside_the_stay(spec):
    """From the start to the exit date, both included. Two records on a day are two contacts."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | EntryDate  | ExitDate
        E1           | 2026-01-01 | 2026-01-10
        E2           | 2026-01-01 |

        CurrentLivingSituation
        CurrentLivingSitID | EnrollmentID | InformationDate | CurrentLivingSituation
        C1                 | E1           | 2025-12-31      | 116
        C2                 | E1           | 2026-01-01      | 116
        C3                 | E1           | 2026-01-01      | 116
        C4                 | E1           | 2026-01-10      | 101
        C5                 | E1           | 2026-01-11      | 101
        C6                 | E2           | 2027-05-05      |
        """,
        expect="""
        EnrollmentID | CurrentLivingSitID | contact_date | CurrentLivingSituation | #
        E1           | C2                 | 2026-01-01   | 116                    |
        E1           | C3                 | 2026-01-01   | 116                    | the same day once more
        E1           | C4                 | 2026-01-10   | 101                    | on the exit day
        E2           | C6                 | 2027-05-05   |                        | open stay
        """,
    )
