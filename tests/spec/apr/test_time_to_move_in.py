title = "Q22c Time from start to move-in"
text = "Persons whose head moved in within the range, and leavers who never moved in."
step = "time_to_move_in"
DATES = "2025-10-01 to 2026-09-30"


def test_universe(spec):
    """The head's move-in must lie in the range, the person's own only be there."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | HouseholdID | counts_moved_in | leaver | EntryDate  | move_in
        before     | E1           | H1          | yes             | no     | 2025-09-01 | 2025-09-30
        first day  | E2           | H2          | yes             | no     | 2025-09-01 | 2025-10-01
        last day   | E3           | H3          | yes             | no     | 2026-09-20 | 2026-09-30
        joined     | E4           | H1          | yes             | no     | 2026-01-01 | 2026-01-01
        left early | E5           | H3          | yes             | yes    | 2026-09-01 |
        never      | E6           | H6          | yes             | yes    | 2026-09-01 |
        waiting    | E7           | H7          | yes             | no     | 2026-09-01 |
        shelter    | E8           | H8          | no              | yes    | 2026-09-01 |

        head_of_household
        EnrollmentID | HouseholdID
        E1           | H1
        E2           | H2
        E3           | H3
        E6           | H6

        move_in
        EnrollmentID | move_in
        E1           | 2025-09-30
        E2           | 2025-10-01
        E3           | 2026-09-30
        E4           | 2026-01-01
        """,
        expect="""
        PersonalID | outcome      | day_band | days | #
        first day  | moved_in     | 22_to_30 | 30   | 2025-10-01 - 2025-09-01
        last day   | moved_in     | 8_to_14  | 10   | 2026-09-30 - 2026-09-20
        left early | left_without |          |      | before the head moved in
        never      | left_without |          |      | before, joined: the head moved in before the range
        """,
    )


def test_bands(spec):
    """Days run from the own start, without an upper limit."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | HouseholdID | counts_moved_in | leaver | EntryDate  | move_in
        head       | E1           | H1          | yes             | no     | 2023-10-02 | 2025-10-02
        member     | E2           | H1          | yes             | no     | 2025-09-25 | 2025-10-02
        later      | E3           | H1          | yes             | no     | 2025-11-01 | 2025-11-01

        head_of_household
        EnrollmentID | HouseholdID
        E1           | H1

        move_in
        EnrollmentID | move_in
        E1           | 2025-10-02
        """,
        expect="""
        PersonalID | day_band    | days | #
        head       | 731_to_1095 | 731  | 366 days to 2024-10-02 (29 February), 365 more
        member     | up_to_7     | 7    | 2025-10-02 - 2025-09-25
        later      | up_to_7     | 0    | joined after the move-in: the own start
        """,
    )


GIVEN = """
        time_to_move_in
        PersonalID | outcome      | day_band    | days | household_type
        P1         | moved_in     | up_to_7     | 0    | without_children
        P2         | moved_in     | 731_to_1095 | 731  | without_children
        P3         | left_without |             |      | unknown
        """


def test_by_household_type(spec):
    """Q22c counts by band and once more by outcome, with the days for the mean."""
    spec(
        step="q22c",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | row_key      | column_key       | amount | #
        P1         | up_to_7      | without_children | 0.00   |
        P1         | moved_in     | without_children | 0.00   |
        P2         | 731_to_1095  | without_children | 731.00 | a band without a row
        P2         | moved_in     | without_children | 731.00 |
        P3         | left_without | unknown          |        |
        """,
    )


def test_by_race(spec):
    """Q22f counts the same persons by race and ethnicity."""
    spec(
        step="q22f",
        dates=DATES,
        given=f"""{GIVEN}

        race_ethnicity
        PersonalID | race_column
        P1         | 3
        P2         | several_with_hispanic
        P3         | unknown
        """,
        expect="""
        PersonalID | row_key      | column_key            | amount | #
        P1         | moved_in     | 3                     | 0.00   |
        P2         | moved_in     | several_with_hispanic | 731.00 |
        P3         | left_without | unknown               |        |
        """,
    )
