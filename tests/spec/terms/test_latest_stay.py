title = "Most recent enrollment"
text = "One stay a person: the active stay that started last."
step = "latest_stay"
DATES = "2025-10-01 to 2026-09-30"


def test_the_latest_start(spec):
    """The stay that started last, even if an earlier one is still open; stays that are not active are not looked at."""
    spec(
        step=step,
        dates=DATES,
        given="""
        active
        EnrollmentID
        A1
        A2

        stay
        EnrollmentID | PersonalID | EntryDate  | ExitDate
        A1           | P1         | 2025-11-01 |
        A2           | P1         | 2025-12-01 | 2026-01-01
        A3           | P1         | 2026-11-01 |
        """,
        expect="""
        PersonalID | EnrollmentID | #
        P1         | A2           | 2025-12-01 is later than 2025-11-01; A3 is not active
        """,
    )


def test_equal_starts(spec):
    """An open stay before one that ended, the later exit before the earlier, then the lowest EnrollmentID as text."""
    spec(
        step=step,
        dates=DATES,
        given="""
        active
        EnrollmentID
        A1
        A2
        B1
        B2
        C10
        C9

        stay
        EnrollmentID | PersonalID | EntryDate  | ExitDate
        A1           | open wins  | 2026-01-01 | 2026-02-01
        A2           | open wins  | 2026-01-01 |
        B1           | later exit | 2026-01-01 | 2026-02-01
        B2           | later exit | 2026-01-01 | 2026-02-02
        C10          | lowest ID  | 2026-01-01 | 2026-02-01
        C9           | lowest ID  | 2026-01-01 | 2026-02-01
        """,
        expect="""
        PersonalID | EnrollmentID | #
        open wins  | A2           | an open stay ends last of all
        later exit | B2           | 2026-02-02 > 2026-02-01
        lowest ID  | C10          | as text "C10" comes before "C9"
        """,
    )
