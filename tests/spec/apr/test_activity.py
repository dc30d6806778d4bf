title = "What counts as a service in the APR"
text = "For active method 2, which night-by-night shelters use."
step = "activity"
DATES = "2025-10-01 to 2026-09-30"


def test_bed_nights(spec):
    """Bed nights inside the stay, and nothing else."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | EntryDate
        E1           | 2026-01-01

        Services
        EnrollmentID | DateProvided | RecordType
        E1           | 2026-01-02   | 200
        E1           | 2026-01-03   | 141
        """,
        expect="""
        EnrollmentID | activity_date | is_bed_night | #
        E1           | 2026-01-02    | yes          | record type 141 is another service
        """,
    )
