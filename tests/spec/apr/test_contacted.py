title = "Persons contacted"
text = "Who was contacted in the range, how often, and where they stayed at the first contact."
step = "contacted"
DATES = "2025-10-01 to 2026-09-30"


def test_whom_it_asks(spec):
    """Adults and heads in street outreach (4) and night-by-night shelters (1), with a contact or the engagement in the
    range."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID   | EnrollmentID | ProjectType | adult | head
        adult        | E1           | 4           | yes   | no
        head         | E2           | 1           | no    | yes
        child        | E3           | 4           | no    | no
        shelter      | E4           | 0           | yes   | yes
        before only  | E5           | 4           | yes   | yes
        after only   | E6           | 4           | yes   | yes
        engaged only | E7           | 4           | yes   | yes

        stay
        EnrollmentID | EntryDate  | DateOfEngagement
        E1           | 2025-01-01 |
        E2           | 2025-01-01 |
        E3           | 2025-01-01 |
        E4           | 2025-01-01 |
        E5           | 2025-01-01 |
        E6           | 2025-01-01 | 2026-10-01
        E7           | 2025-01-01 | 2026-09-30

        contact
        EnrollmentID | CurrentLivingSitID | contact_date | CurrentLivingSituation
        E1           | C1                 | 2025-10-01   | 116
        E2           | C2                 | 2026-09-30   | 116
        E3           | C3                 | 2026-01-01   | 116
        E4           | C4                 | 2026-01-01   | 116
        E5           | C5                 | 2025-09-30   | 116
        E6           | C6                 | 2026-10-01   | 116
        """,
        expect="""
        PersonalID   | row_key | column_key | engaged | #
        adult        | once    | homeless   | no      | on the first day
        head         | once    | homeless   | no      | on the last day
        engaged only | once    | not_known  | yes     | the engagement is the only contact
        """,
    )


def test_how_often(spec):
    """All contacts of the stay up to the engagement, also before the range; several on a day; the engagement is one more
    where no contact falls on it."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | ProjectType | adult | head
        one        | E1           | 4           | yes   | no
        two        | E2           | 4           | yes   | no
        with day   | E3           | 4           | yes   | no
        after      | E4           | 4           | yes   | no

        stay
        EnrollmentID | EntryDate  | ExitDate | DateOfEngagement
        E1           | 2025-01-01 |          | 2026-01-01
        E2           | 2025-01-01 |          | 2026-01-01
        E3           | 2025-01-01 |          |
        E4           | 2025-01-01 |          | 2025-12-01

        contact
        EnrollmentID | CurrentLivingSitID | contact_date | CurrentLivingSituation
        E1           | C1                 | 2026-01-01   | 116
        E2           | C2                 | 2025-05-05   | 116
        E3           | C3                 | 2025-05-05   | 116
        E3           | C4                 | 2026-05-05   | 116
        E3           | C5                 | 2026-05-05   | 116
        E4           | C6                 | 2025-12-01   | 116
        E4           | C7                 | 2025-12-02   | 116
        """,
        expect="""
        PersonalID | row_key | #
        one        | once    | the contact on the engagement's day is the engagement
        two        | 2_to_5  | 1 contact before the range + 1 engagement
        with day   | 2_to_5  | 3: one before the range, two on one day
        after      | once    | C7 comes after the engagement
        """,
    )


def test_bands(spec):
    """1, 2 to 5, 6 to 9, 10 and more."""
    counts = {"one": 1, "two": 2, "five": 5, "six": 6, "nine": 9, "ten": 10}
    universe = "\n".join(f"{name} | {name} | 4 | yes | no" for name in counts)
    stays = "\n".join(f"{name} | 2026-01-01" for name in counts)
    contacts = "\n".join(
        f"{name} | {name}{n:02} | 2026-01-02 | 116" for name, many in counts.items() for n in range(many)
    )
    spec(
        step=step,
        dates=DATES,
        given=f"universe\nPersonalID | EnrollmentID | ProjectType | adult | head\n{universe}\n\n"
        f"stay\nEnrollmentID | EntryDate\n{stays}\n\n"
        f"contact\nEnrollmentID | CurrentLivingSitID | contact_date | CurrentLivingSituation\n{contacts}",
        expect="""
        PersonalID | row_key
        one        | once
        two        | 2_to_5
        five       | 2_to_5
        six        | 6_to_9
        nine       | 6_to_9
        ten        | 10_and_over
        """,
    )


def test_first_contact(spec):
    """100 to 199 is on the streets or in shelter; 17 and 200 to 499 are not; every other answer is not known. The earliest
    contact tells, of several on its day the lowest CurrentLivingSitID."""
    situations = ["100", "199", "200", "499", "17", "8", "9", "99", "37", ""]
    rows = {f"S{n}": situation for n, situation in enumerate(situations)} | {"earlier": "116"}
    universe = "\n".join(f"{name} | {name} | 4 | yes | no" for name in rows)
    stays = "\n".join(f"{name} | 2026-01-01" for name in rows)
    contacts = "\n".join(f"{name} | {name}b | 2026-01-02 | {situation}" for name, situation in rows.items())
    spec(
        step=step,
        dates=DATES,
        given=f"universe\nPersonalID | EnrollmentID | ProjectType | adult | head\n{universe}\n\n"
        f"stay\nEnrollmentID | EntryDate\n{stays}\n\n"
        f"contact\nEnrollmentID | CurrentLivingSitID | contact_date | CurrentLivingSituation\n{contacts}\n"
        "earlier | later | 2026-01-03 | 410\nearlier | z | 2026-01-02 | 410",
        expect="""
        PersonalID | column_key   | #
        S0         | homeless     | 100
        S1         | homeless     | 199
        S2         | not_homeless | 200
        S3         | not_homeless | 499
        S4         | not_homeless | 17
        S5         | not_known    | 8
        S6         | not_known    | 9
        S7         | not_known    | 99
        S8         | not_known    | 37
        S9         | not_known    | empty
        earlier    | homeless     | 116 of the first day, before the 410 of that day and of the next
        """,
    )


def test_engaged(spec):
    """Engaged in the range and inside the stay, first and last days included."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | ProjectType | adult | head
        first day  | E1           | 4           | yes   | no
        day before | E2           | 4           | yes   | no
        exit day   | E3           | 4           | yes   | no
        after exit | E4           | 4           | yes   | no
        too early  | E5           | 4           | yes   | no

        stay
        EnrollmentID | EntryDate  | ExitDate   | DateOfEngagement
        E1           | 2025-01-01 |            | 2025-10-01
        E2           | 2025-01-01 |            | 2025-09-30
        E3           | 2025-01-01 | 2026-02-01 | 2026-02-01
        E4           | 2025-01-01 | 2026-02-01 | 2026-02-02
        E5           | 2026-01-02 |            | 2026-01-01

        contact
        EnrollmentID | contact_date
        """,
        expect="""
        PersonalID | row_key | engaged | #
        first day  | once    | yes     |
        exit day   | once    | yes     |
        after exit | once    | no      | engaged in the range, not in the stay
        too early  | once    | no      |
        """,
    )
