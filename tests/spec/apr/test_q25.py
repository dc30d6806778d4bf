title = "Q25 Veterans"
text = "Veterans and their households: their chronic homelessness, ages and exits."
step = "veteran_row"
DATES = "2025-10-01 to 2026-09-30"


def test_veteran_status(spec):
    """Adults only. Chronic homelessness tells veterans apart, and counts only where it is known."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay_facts
        EnrollmentID | PersonalID   | adult | veteran | chronic
        E1           | chronic      | yes   | yes     | yes
        E2           | not chronic  | yes   | yes     | no
        E3           | CH not known | yes   | yes     | dont_know
        E4           | CH missing   | yes   | yes     | missing
        E5           | no           | yes   | no      | yes
        E6           | dont know    | yes   | no      | yes
        E7           | refused      | yes   | no      | no
        E8           | not asked    | yes   | no      | no
        E9           | empty        | yes   | no      | no
        E10          | no client    | yes   | no      | no
        E11          | child        | no    | no      | no
        E12          | unknown age  | no    | no      | no

        Client
        PersonalID   | VeteranStatus
        chronic      | 1
        not chronic  | 1
        CH not known | 1
        CH missing   | 1
        no           | 0
        dont know    | 8
        refused      | 9
        not asked    | 99
        empty        |
        child        | 1
        unknown age  | 1
        """,
        expect="""
        EnrollmentID | veteran_row     | #
        E1           | chronic_veteran |
        E2           | veteran         |
        E3           | veteran         | simply not chronically homeless
        E4           | veteran         | simply not chronically homeless
        E5           | not_veteran     | chronic homelessness does not matter here
        E6           | dont_know       |
        E7           | dont_know       |
        E8           | missing         |
        E9           | missing         |
        E10          | missing         |
        """,
    )


def test_persons(spec):
    """Q25a: each adult once, by the latest stay."""
    spec(
        step="q25a",
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | household_type
        adult      | E1           | without_children
        child      | E2           | with_only_children

        veteran_row
        EnrollmentID | veteran_row
        E1           | veteran
        earlier stay | chronic_veteran
        """,
        expect="""
        PersonalID | row_key | column_key       | #
        adult      | veteran | without_children |
        """,
    )


def test_households(spec):
    """Q25b: the first row that fits any adult, in HUD's order; not a veteran only when every adult is none. A household
    without a known adult has no row."""
    spec(
        step="q25b",
        dates=DATES,
        given="""
        household_member
        PersonalID | household_type           | member_stay
        A          | without_children         | A chronic
        A          | without_children         | A veteran
        B          | without_children         | B veteran
        B          | without_children         | B dont know
        C          | without_children         | C no
        C          | without_children         | C no 2
        D          | without_children         | D no
        D          | without_children         | D dont know
        D          | without_children         | D missing
        E          | with_children_and_adults | E no
        E          | with_children_and_adults | E missing
        E          | with_children_and_adults | E child
        F          | with_only_children       | F child

        veteran_row
        EnrollmentID | veteran_row
        A chronic    | chronic_veteran
        A veteran    | veteran
        B veteran    | veteran
        B dont know  | dont_know
        C no         | not_veteran
        C no 2       | not_veteran
        D no         | not_veteran
        D dont know  | dont_know
        D missing    | missing
        E no         | not_veteran
        E missing    | missing
        """,
        expect="""
        PersonalID | row_key         | column_key               | #
        A          | chronic_veteran | without_children         | step 3
        B          | veteran         | without_children         | step 4
        C          | not_veteran     | without_children         | step 5: all of them
        D          | dont_know       | without_children         | step 6, before missing
        E          | missing         | with_children_and_adults | step 7
        """,
    )


def test_ages(spec):
    """Q25d: veterans by the age groups of Q11."""
    spec(
        step="q25d",
        dates=DATES,
        given="""
        universe
        PersonalID | age_group | household_type   | veteran
        veteran    | 35_to_44  | without_children | yes
        other      | 35_to_44  | without_children | no
        """,
        expect="""
        PersonalID | row_key  | column_key       | #
        veteran    | 35_to_44 | without_children |
        """,
    )


def test_exits(spec):
    """Q25i: veterans in each row of Q23c."""
    spec(
        step="q25i",
        dates=DATES,
        given="""
        exit_by_destination
        PersonalID | row_key  | household_type   | veteran | youth
        veteran    | 410      | without_children | yes     | no
        veteran    | positive | without_children | yes     | no
        youth      | 410      | without_children | no      | yes
        """,
        expect="""
        PersonalID | row_key  | column_key       | #
        veteran    | 410      | without_children |
        veteran    | positive | without_children |
        """,
    )


def test_subsidies(spec):
    """Q25j: veterans in each row of Q23d."""
    spec(
        step="q25j",
        dates=DATES,
        given="""
        exit_by_subsidy
        PersonalID | subsidy | household_type   | veteran | youth
        veteran    | 419     | without_children | yes     | no
        youth      | 419     | without_children | no      | yes
        """,
        expect="""
        PersonalID | row_key | column_key       | #
        veteran    | 419     | without_children |
        """,
    )
