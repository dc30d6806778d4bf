title = "Youth"
text = "A household with somebody known to be 12 to 24 and nobody known to be 25 or older; youth are its members of 12 to 24."
step = "youth"
DATES = "2025-10-01 to 2026-09-30"


def test_the_bounds_of_age(spec):
    """11 is too young and 25 too old; 12 and 24 are youth."""
    spec(
        step=step,
        dates=DATES,
        given="""
        active
        EnrollmentID
        E11
        E12
        E24
        E25

        stay
        EnrollmentID | PersonalID | HouseholdID
        E11          | P11        | H11
        E12          | P12        | H12
        E24          | P24        | H24
        E25          | P25        | H25

        age
        PersonalID | age
        P11        | 11
        P12        | 12
        P24        | 24
        P25        | 25
        """,
        expect="""
        EnrollmentID | youth_household | youth | #
        E11          | no              | no    | nobody of 12 to 24
        E12          | yes             | yes   |
        E24          | yes             | yes   |
        E25          | no              | no    | somebody of 25
        """,
    )


def test_unknown_ages_neither_help_nor_harm(spec):
    """A member of unknown age does not spoil a youth household and is no youth; a household of unknown ages only is
    none. The head plays no part."""
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

        stay
        EnrollmentID | PersonalID | HouseholdID
        E1           | P20        | with unknown
        E2           | unknown    | with unknown
        E3           | unknown    | unknown only
        E4           | P3         | with unknown

        age
        PersonalID | age
        P20        | 20
        P3         | 3
        unknown    |
        """,
        expect="""
        EnrollmentID | youth_household | youth | #
        E1           | yes             | yes   | 20
        E2           | yes             | no    | unknown age
        E3           | no              | no    | nobody known to be 12 to 24
        E4           | yes             | no    | 3 is under 12
        """,
    )


def test_one_older_member_is_enough(spec):
    """A known member of 25 or older makes it no youth household, unless that member is not active in the range."""
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
        EnrollmentID | PersonalID | HouseholdID
        E1           | P20        | H1
        E2           | P40        | H1
        E3           | P21        | H2
        E4           | P41        | H2

        age
        PersonalID | age
        P20        | 20
        P40        | 40
        P21        | 21
        P41        | 41
        """,
        expect="""
        EnrollmentID | youth_household | youth | #
        E1           | no              | no    | lives with somebody of 40
        E2           | no              | no    |
        E3           | yes             | yes   | E4 is not active
        """,
    )
