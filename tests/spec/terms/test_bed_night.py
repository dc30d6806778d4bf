title = "Bed night"
text = "Distinct dates of bed-night records inside the stay."
step = "bed_night"
DATES = "2025-10-01 to 2026-09-30"


def test_inside_the_stay(spec):
    """From the start date to the day before the exit. Two records on a day are one night; other services are none."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | EntryDate  | ExitDate
        E1           | 2026-01-01 | 2026-01-10
        E2           | 2026-01-01 |

        Services
        ServicesID | EnrollmentID | DateProvided | RecordType
        1          | E1           | 2025-12-31   | 200
        2          | E1           | 2026-01-01   | 200
        3          | E1           | 2026-01-01   | 200
        4          | E1           | 2026-01-09   | 200
        5          | E1           | 2026-01-10   | 200
        6          | E1           | 2026-01-05   | 141
        7          | E2           | 2027-05-05   | 200
        8          | E3           | 2026-01-05   | 200
        """,
        expect="""
        EnrollmentID | night      | #
        E1           | 2026-01-01 | twice, one night
        E1           | 2026-01-09 | the exit day 2026-01-10 is no night
        E2           | 2027-05-05 | open stay
        """,
    )
