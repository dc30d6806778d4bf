title = "Who was there on the last Wednesdays"
text = "Stays on a day, by the rule of their type of project. The day is 2026-01-28."
step = "present"
DATES = "2025-10-01 to 2026-09-30"
DAY = """
last_wednesday
row_key | night
january | 2026-01-28
"""


def test_residential(spec):
    """In shelters, transitional housing, safe havens and other permanent housing the exit day is no night."""
    spec(
        step=step,
        dates=DATES,
        given=DAY
        + """
        project_kind
        ProjectID | night_by_night
        ES        | no

        stay_facts
        PersonalID | EnrollmentID | ProjectID | ProjectType | EntryDate  | ExitDate   | counts_moved_in
        starts     | E1           | ES        | 0           | 2026-01-28 | 2026-01-29 | no
        day before | E2           | ES        | 0           | 2026-01-01 | 2026-01-28 | no
        not yet    | E3           | ES        | 0           | 2026-01-29 |            | no
        OPH        | E4           | ES        | 9           | 2026-01-01 |            | no
        """,
        expect="""
        row_key | PersonalID | #
        january | starts     |
        january | OPH        | needs no move-in
        """,
    )


def test_not_residential(spec):
    """In street outreach, services, day shelter, prevention and the like the exit day still counts."""
    spec(
        step=step,
        dates=DATES,
        given=DAY
        + """
        project_kind
        ProjectID | night_by_night
        SO        | no

        stay_facts
        PersonalID | EnrollmentID | ProjectID | ProjectType | EntryDate  | ExitDate   | counts_moved_in
        4          | E4           | SO        | 4           | 2026-01-01 | 2026-01-28 | no
        6          | E6           | SO        | 6           | 2026-01-01 | 2026-01-28 | no
        7          | E7           | SO        | 7           | 2026-01-01 | 2026-01-28 | no
        11         | E11          | SO        | 11          | 2026-01-01 | 2026-01-28 | no
        12         | E12          | SO        | 12          | 2026-01-01 | 2026-01-28 | no
        14         | E14          | SO        | 14          | 2026-01-01 | 2026-01-28 | no
        left       | E5           | SO        | 4           | 2026-01-01 | 2026-01-27 | no
        """,
        expect="""
        row_key | PersonalID
        january | 4
        january | 6
        january | 7
        january | 11
        january | 12
        january | 14
        """,
    )


def test_moved_in(spec):
    """In permanent supportive and rapid re-housing, and in type 7 paid for success, the move-in must have come."""
    spec(
        step=step,
        dates=DATES,
        given=DAY
        + """
        project_kind
        ProjectID | night_by_night
        PSH       | no

        stay_facts
        PersonalID | EnrollmentID | ProjectID | ProjectType | EntryDate  | ExitDate   | counts_moved_in | move_in
        that day   | E1           | PSH       | 3           | 2026-01-01 |            | yes             | 2026-01-28
        day after  | E2           | PSH       | 13          | 2026-01-01 |            | yes             | 2026-01-29
        never      | E3           | PSH       | 13          | 2026-01-01 |            | yes             |
        leaves     | E4           | PSH       | 3           | 2026-01-01 | 2026-01-28 | yes             | 2026-01-01
        PFS leaves | E5           | PSH       | 7           | 2026-01-01 | 2026-01-28 | yes             | 2026-01-01
        """,
        expect="""
        row_key | PersonalID | #
        january | that day   | type 7 paid for success follows the rule of housing
        """,
    )


def test_night_by_night(spec):
    """A bed night on the day itself."""
    spec(
        step=step,
        dates=DATES,
        given=DAY
        + """
        project_kind
        ProjectID | night_by_night
        NBN       | yes

        bed_night
        EnrollmentID | night
        E1           | 2026-01-28
        E2           | 2026-01-27

        stay_facts
        PersonalID  | EnrollmentID | ProjectID | ProjectType | EntryDate  | counts_moved_in
        that night  | E1           | NBN       | 1           | 2026-01-01 | no
        night before| E2           | NBN       | 1           | 2026-01-01 | no
        """,
        expect="""
        row_key | PersonalID
        january | that night
        """,
    )
