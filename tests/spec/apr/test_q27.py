title = "Q27 Youth, tables with the youth filter"
text = "Tables asked of everyone, limited to persons of 12 to 24 in households where nobody is known to be older."
step = "q27a"
DATES = "2025-10-01 to 2026-09-30"


def test_ages(spec):
    """Q27a: 12 to 17 and 18 to 24."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | age | adult | youth | household_type
        twelve     | 12  | no    | yes   | with_only_children
        seventeen  | 17  | no    | yes   | with_only_children
        eighteen   | 18  | yes   | yes   | without_children
        twenty     | 24  | yes   | yes   | unknown
        eleven     | 11  | no    | no    | with_only_children
        older      | 25  | yes   | no    | without_children
        """,
        expect="""
        PersonalID | row_key | column_key         | #
        twelve     | child   | with_only_children |
        seventeen  | child   | with_only_children |
        eighteen   | adult   | without_children   |
        twenty     | adult   | unknown            |
        """,
    )


def test_living_situation(spec):
    """Q27d: of youth only heads of household, unlike Q15."""
    spec(
        step="q27d",
        dates=DATES,
        given="""
        universe
        PersonalID  | EnrollmentID | adult | head | youth | household_type
        young head  | E1           | no    | yes  | yes   | with_only_children
        young adult | E2           | yes   | no   | yes   | without_children
        older head  | E3           | yes   | yes  | no    | without_children
        empty       | E4           | yes   | yes  | yes   | without_children

        Enrollment
        EnrollmentID | LivingSituation
        E1           | 116
        E2           | 116
        E3           | 116
        E4           |
        """,
        expect="""
        PersonalID | row_key | column_key         | #
        young head | 116     | with_only_children |
        empty      | 99      | without_children   |
        """,
    )


PARTICIPATION = """
        participation
        PersonalID | status | day_band | days | in_order | youth
        youth      | leaver | up_to_7  | 7    | yes      | yes
        backwards  | leaver | up_to_7  | 0    | no       | yes
        stayer     | stayer | 31_to_60 | 31   | yes      | yes
        older      | leaver | up_to_7  | 7    | yes      | no
        """


def test_length_of_participation(spec):
    """Q27e: every youth by the band of days."""
    spec(
        step="q27e",
        dates=DATES,
        given=PARTICIPATION,
        expect="""
        PersonalID | row_key  | column_key | #
        youth      | up_to_7  | leaver     |
        backwards  | up_to_7  | leaver     | starts after its exit
        stayer     | 31_to_60 | stayer     |
        """,
    )


def test_average_and_median(spec):
    """Q27j: as Q22b without stays that start after their exit."""
    spec(
        step="q27j",
        dates=DATES,
        given=PARTICIPATION,
        expect="""
        PersonalID | row_key | column_key | amount | #
        youth      | stay    | leaver     | 7      |
        stayer     | stay    | stayer     | 31     |
        """,
    )


def test_exits(spec):
    """Q27f1: youth in each row of Q23c."""
    spec(
        step="q27f1",
        dates=DATES,
        given="""
        exit_by_destination
        PersonalID | row_key  | household_type   | veteran | youth
        youth      | 206      | without_children | no      | yes
        youth      | excluded | without_children | no      | yes
        veteran    | 206      | without_children | yes     | no
        """,
        expect="""
        PersonalID | row_key  | column_key       | #
        youth      | 206      | without_children |
        youth      | excluded | without_children |
        """,
    )


def test_subsidies(spec):
    """Q27f2: youth in each row of Q23d."""
    spec(
        step="q27f2",
        dates=DATES,
        given="""
        exit_by_subsidy
        PersonalID | subsidy | household_type   | veteran | youth
        youth      | 438     | without_children | no      | yes
        veteran    | 419     | without_children | yes     | no
        """,
        expect="""
        PersonalID | row_key | column_key       | #
        youth      | 438     | without_children |
        """,
    )


def test_time_to_move_in(spec):
    """Q27k: youth in each row of Q22c, with the days."""
    spec(
        step="q27k",
        dates=DATES,
        given="""
        universe
        EnrollmentID | youth
        E1           | yes
        E2           | yes
        E3           | no

        time_to_move_in
        PersonalID | EnrollmentID | outcome      | day_band | days | household_type
        moved      | E1           | moved_in     | 8_to_14  | 8    | without_children
        left       | E2           | left_without |          |      | without_children
        older      | E3           | moved_in     | 8_to_14  | 8    | without_children
        """,
        expect="""
        PersonalID | row_key      | column_key       | amount | #
        moved      | 8_to_14      | without_children | 8      |
        moved      | moved_in     | without_children | 8      |
        left       | left_without | without_children |        |
        """,
    )


def test_homeless_to_housed(spec):
    """Q27l: youth in each row of Q22e."""
    spec(
        step="q27l",
        dates=DATES,
        given="""
        universe
        EnrollmentID | youth
        E1           | yes
        E2           | yes
        E3           | no

        homeless_to_housed
        PersonalID | EnrollmentID | outcome | day_band | household_type
        housed     | E1           | housed  | up_to_7  | without_children
        not yet    | E2           | not_yet |          | without_children
        older      | E3           | housed  | up_to_7  | without_children
        """,
        expect="""
        PersonalID | row_key | column_key       | #
        housed     | up_to_7 | without_children |
        housed     | housed  | without_children |
        not yet    | not_yet | without_children |
        """,
    )
