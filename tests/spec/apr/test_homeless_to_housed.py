title = "Q22e Time from homelessness to housing"
text = "From the date homelessness started to the move-in in permanent housing, to the start of the stay elsewhere."
step = "homeless_to_housed"
DATES = "2025-10-01 to 2026-09-30"


def test_by_project_type(spec):
    """Types 3, 9, 13 and, paid for success, 7 are housed by move-in; 0, 1, 2 and 8 by start; no other type is asked."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID  | EnrollmentID | ProjectID | ProjectType | HouseholdID | head | child | EntryDate  | move_in
        shelter     | E0           | ES        | 0           | H0          | yes  | no    | 2026-01-11 |
        nights      | E1           | NBN       | 1           | H1          | yes  | no    | 2026-01-11 |
        transition  | E2           | TH        | 2           | H2          | yes  | no    | 2026-01-11 |
        haven       | E8           | SH        | 8           | H8          | yes  | no    | 2026-01-11 |
        supportive  | E3           | PSH       | 3           | H3          | yes  | no    | 2026-01-11 | 2026-01-31
        housing     | E9           | PH        | 9           | H9          | yes  | no    | 2026-01-11 | 2026-01-31
        rapid       | E13          | RRH       | 13          | H13         | yes  | no    | 2026-01-11 |
        success     | E7           | PFS       | 7           | H7          | yes  | no    | 2026-01-11 | 2026-01-31
        other       | E7b          | OTHER     | 7           | H7b         | yes  | no    | 2026-01-11 | 2026-01-31
        services    | E10          | PHS       | 10          | H10         | yes  | no    | 2026-01-11 | 2026-01-31
        outreach    | E4           | SO        | 4           | H4          | yes  | no    | 2026-01-11 |

        project_kind
        ProjectID | pay_for_success
        ES        | no
        NBN       | no
        TH        | no
        SH        | no
        PSH       | no
        PH        | no
        RRH       | no
        PFS       | yes
        OTHER     | no
        PHS       | no
        SO        | no

        Enrollment
        EnrollmentID | DateToStreetESSH
        E0           | 2026-01-01
        E1           | 2026-01-01
        E2           | 2026-01-01
        E8           | 2026-01-01
        E3           | 2026-01-01
        E9           | 2026-01-01
        E13          |
        E7           | 2026-01-01
        E7b          | 2026-01-01
        E10          | 2026-01-01
        E4           | 2026-01-01
        """,
        expect="""
        PersonalID | outcome | day_band | days | has_date | #
        shelter    | housed  | 8_to_14  | 10   | yes      | 2026-01-11 - 2026-01-01
        nights     | housed  | 8_to_14  | 10   | yes      |
        transition | housed  | 8_to_14  | 10   | yes      |
        haven      | housed  | 8_to_14  | 10   | yes      |
        supportive | housed  | 22_to_30 | 30   | yes      | 2026-01-31 - 2026-01-01
        housing    | housed  | 22_to_30 | 30   | yes      |
        rapid      | not_yet |          |      | no       | no move-in, before the missing date
        success    | housed  | 22_to_30 | 30   | yes      |
        """,
    )


def test_date(spec):
    """The date may be the day of housing, but not after it."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | ProjectID | ProjectType | HouseholdID | head | child | EntryDate
        same day   | E1           | ES        | 0           | H1          | yes  | no    | 2026-01-11
        after      | E2           | ES        | 0           | H2          | yes  | no    | 2026-01-11
        empty      | E3           | ES        | 0           | H3          | yes  | no    | 2026-01-11

        project_kind
        ProjectID | pay_for_success
        ES        | no

        Enrollment
        EnrollmentID | DateToStreetESSH
        E1           | 2026-01-11
        E2           | 2026-01-12
        E3           |
        """,
        expect="""
        PersonalID | outcome | day_band | days | has_date | #
        same day   | housed  | up_to_7  | 0    | yes      |
        after      | missing |          |      | yes      |
        empty      | missing |          |      | no       |
        """,
    )


def test_children(spec):
    """Known children who started on the head's day take the head's date; everybody else has the own one."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | ProjectID | ProjectType | HouseholdID | head | child | EntryDate
        head       | E1           | ES        | 0           | H           | yes  | no    | 2026-01-11
        child      | E2           | ES        | 0           | H           | no   | yes   | 2026-01-11
        late child | E3           | ES        | 0           | H           | no   | yes   | 2026-01-12
        ageless    | E4           | ES        | 0           | H           | no   | no    | 2026-01-11
        adult      | E5           | ES        | 0           | H           | no   | no    | 2026-01-11
        minor head | E6           | ES        | 0           | M           | yes  | yes   | 2026-01-11

        project_kind
        ProjectID | pay_for_success
        ES        | no

        head_of_household
        EnrollmentID | HouseholdID | first_head
        E1           | H           | yes
        E6           | M           | yes

        Enrollment
        EnrollmentID | EntryDate  | DateToStreetESSH
        E1           | 2026-01-11 | 2026-01-01
        E2           | 2026-01-11 | 2025-12-01
        E3           | 2026-01-12 | 2026-01-02
        E4           | 2026-01-11 |
        E5           | 2026-01-11 | 2026-01-10
        E6           | 2026-01-11 | 2026-01-09
        """,
        expect="""
        PersonalID | outcome | days | has_date | #
        head       | housed  | 10   | yes      |
        child      | housed  | 10   | yes      | the head's, not the own
        late child | missing |      | no       | not even the own
        ageless    | missing |      | no       | unknown age takes nothing
        adult      | housed  | 1    | yes      |
        minor head | housed  | 2    | yes      |
        """,
    )


GIVEN = """
        homeless_to_housed
        PersonalID | outcome | day_band | days | has_date | household_type
        P1         | housed  | 8_to_14  | 10   | yes      | without_children
        P2         | not_yet |          |      | yes      | without_children
        P3         | not_yet |          |      | no       | without_children
        P4         | missing |          |      | yes      | unknown
        P5         | missing |          |      | no       | unknown
        """


def test_by_household_type(spec):
    """Q22e has everybody: the housed by band and as a total, the others by outcome."""
    spec(
        step="q22e",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key | column_key       | #
        P1         | 8_to_14 | without_children |
        P1         | housed  | without_children |
        P2         | not_yet | without_children |
        P3         | not_yet | without_children |
        P4         | missing | unknown          |
        P5         | missing | unknown          |
        """,
    )


def test_by_race(spec):
    """Q22g leaves out whoever has no date, or one after the housing, even when not yet moved in."""
    spec(
        step="q22g",
        dates=DATES,
        given=f"""{GIVEN}

        race_ethnicity
        PersonalID | race_column
        P1         | 3
        P2         | 5
        P3         | 5
        P4         | 6
        P5         | 7
        """,
        expect="""
        PersonalID | row_key | column_key | amount | #
        P1         | housed  | 3          | 10.00  |
        P2         | not_yet | 5          |        |
        """,
    )
