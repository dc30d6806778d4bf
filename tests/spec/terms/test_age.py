title = "Age"
text = "Whole years on the later of the first day of the range and the start of the latest active stay."
step = "age"
DATES = "2025-10-01 to 2026-09-30"


def test_on_the_first_day_of_the_range(spec):
    """Someone already in the project is as old as on the first day of the range. The birthday itself counts."""
    spec(
        step=step,
        dates=DATES,
        given="""
        active
        EnrollmentID
        E1
        E2
        E3

        stay
        EnrollmentID | PersonalID | EntryDate
        E1           | birthday   | 2025-01-01
        E2           | day after  | 2025-01-01
        E3           | on start   | 2025-10-01

        Client
        PersonalID | DOB
        birthday   | 2007-10-01
        day after  | 2007-10-02
        on start   | 2000-10-01
        """,
        expect="""
        PersonalID | age | adult | child | #
        birthday   | 18  | yes   | no    | 2025 - 2007, birthday on 1 October
        day after  | 17  | no    | yes   | 2025 - 2007 - 1, birthday still to come
        on start   | 25  | yes   | no    | 2025 - 2000
        """,
    )


def test_on_the_start_when_that_is_later(spec):
    """Someone who comes during the range is as old as on the start date."""
    spec(
        step=step,
        dates=DATES,
        given="""
        active
        EnrollmentID
        E1
        E2

        stay
        EnrollmentID | PersonalID | EntryDate
        E1           | day before | 2026-03-14
        E2           | birthday   | 2026-03-15

        Client
        PersonalID | DOB
        day before | 2008-03-15
        birthday   | 2008-03-15
        """,
        expect="""
        PersonalID | age | #
        day before | 17  | 2026 - 2008 - 1
        birthday   | 18  | 2026 - 2008
        """,
    )


def test_several_stays(spec):
    """With several active stays the latest start decides, for all of them."""
    spec(
        step=step,
        dates=DATES,
        given="""
        active
        EnrollmentID
        E1
        E2

        stay
        EnrollmentID | PersonalID | EntryDate
        E1           | P1         | 2025-11-01
        E2           | P1         | 2026-06-01
        E3           | P1         | 2026-08-01

        Client
        PersonalID | DOB
        P1         | 2008-06-01
        """,
        expect="""
        PersonalID | age | #
        P1         | 18  | 2026 - 2008 on 2026-06-01; E3 is not active
        """,
    )


def test_born_on_29_february(spec):
    """In a common year the birthday is 1 March."""
    spec(
        step=step,
        dates="2026-02-28 to 2026-03-31",
        given="""
        active
        EnrollmentID
        E1
        E2
        E3

        stay
        EnrollmentID | PersonalID | EntryDate
        E1           | P1         | 2026-02-28
        E2           | P2         | 2026-03-01
        E3           | P3         | 2026-02-28

        Client
        PersonalID | DOB
        P1         | 2008-02-29
        P2         | 2008-02-29
        P3         | 2008-02-28
        """,
        expect="""
        PersonalID | age | #
        P1         | 17  | 2026 - 2008 - 1 on 28 February
        P2         | 18  | 2026 - 2008 on 1 March
        P3         | 18  | 2026 - 2008
        """,
    )


def test_without_a_date_of_birth(spec):
    """Did not know (8) and would not say (9) stand apart from not collected (99, empty, anything else)."""
    spec(
        step=step,
        dates=DATES,
        given="""
        active
        EnrollmentID
        E1
        E2
        E3
        E4
        E5
        E6

        stay
        EnrollmentID | PersonalID | EntryDate
        E1           | full DOB   | 2026-01-01
        E2           | unknown    | 2026-01-01
        E3           | refused    | 2026-01-01
        E4           | not asked  | 2026-01-01
        E5           | empty      | 2026-01-01
        E6           | no client  | 2026-01-01

        Client
        PersonalID | DOB        | DOBDataQuality
        full DOB   | 2000-01-01 | 8
        unknown    |            | 8
        refused    |            | 9
        not asked  |            | 99
        empty      |            |
        """,
        expect="""
        PersonalID | age | adult | child | age_answer | #
        full DOB   | 26  | yes   | no    | known      | 2026 - 2000; the quality has no say
        unknown    |     | no    | no    | dont_know  |
        refused    |     | no    | no    | dont_know  |
        not asked  |     | no    | no    | missing    |
        empty      |     | no    | no    | missing    |
        no client  |     | no    | no    | missing    |
        """,
    )


def test_born_after_the_day(spec):
    """A date of birth after the day the age is taken counts as age 0."""
    spec(
        step=step,
        dates=DATES,
        given="""
        active
        EnrollmentID
        E1
        E2

        stay
        EnrollmentID | PersonalID | EntryDate
        E1           | newborn    | 2026-01-01
        E2           | on the day | 2026-01-01

        Client
        PersonalID | DOB
        newborn    | 2026-01-02
        on the day | 2026-01-01
        """,
        expect="""
        PersonalID | age | child | #
        newborn    | 0   | yes   | not -1
        on the day | 0   | yes   | 2026 - 2026
        """,
    )
