title = "Q26 Chronically homeless persons"
text = "Households and persons by chronic homelessness at project start, and the ages and conditions of those who are."
step = "q26a"
DATES = "2025-10-01 to 2026-09-30"


def test_households(spec):
    """The first row that fits anybody who is adult or a head, in HUD's order; not chronically homeless only when every
    one of them is not. Other members do not count."""
    spec(
        step=step,
        dates=DATES,
        given="""
        household_member
        PersonalID | household_type           | adult | head | chronic
        A          | without_children         | yes   | yes  | no
        A          | without_children         | yes   | no   | yes
        B          | with_children_and_adults | yes   | yes  | no
        B          | with_children_and_adults | yes   | no   | no
        B          | with_children_and_adults | no    | no   | missing
        C          | without_children         | yes   | yes  | dont_know
        C          | without_children         | yes   | no   | missing
        C          | without_children         | yes   | no   | no
        D          | without_children         | yes   | yes  | no
        D          | without_children         | yes   | no   | missing
        E          | with_only_children       | no    | yes  | yes
        F          | unknown                  | no    | yes  | missing
        """,
        expect="""
        PersonalID | row_key   | column_key               | #
        A          | yes       | without_children         | step 2
        B          | no        | with_children_and_adults | step 3; the child does not count
        C          | dont_know | without_children         | step 4, before missing
        D          | missing   | without_children         | step 5
        E          | yes       | with_only_children       | an unaccompanied child is a head
        F          | missing   | unknown                  | so is a head of unknown age
        """,
    )


def test_persons(spec):
    """Q26b: everyone by the status, the household's where it is inherited."""
    spec(
        step="q26b",
        dates=DATES,
        given="""
        universe
        PersonalID | household_type   | chronic
        yes        | without_children | yes
        no         | without_children | no
        dont know  | without_children | dont_know
        missing    | unknown          | missing
        """,
        expect="""
        PersonalID | row_key   | column_key       | #
        yes        | yes       | without_children |
        no         | no        | without_children |
        dont know  | dont_know | without_children |
        missing    | missing   | unknown          |
        """,
    )


def test_ages(spec):
    """Q26d: only who is known to be chronically homeless, by the age groups of Q11."""
    spec(
        step="q26d",
        dates=DATES,
        given="""
        universe
        PersonalID | age_group | household_type           | chronic
        yes        | under_5   | with_children_and_adults | yes
        no         | 25_to_34  | without_children         | no
        dont know  | 25_to_34  | without_children         | dont_know
        missing    | 25_to_34  | without_children         | missing
        """,
        expect="""
        PersonalID | row_key | column_key               | #
        yes        | under_5 | with_children_and_adults |
        """,
    )


def test_conditions(spec):
    """Q26e: their needs at start, at exit and of the latest record of stayers."""
    spec(
        step="q26e",
        dates=DATES,
        given="""
        person_need
        PersonalID | stage  | special_need | chronic
        leaver     | start  | alcohol      | yes
        leaver     | exit   | physical     | yes
        stayer     | latest | hiv_aids     | yes
        other      | start  | alcohol      | no
        dont know  | start  | alcohol      | dont_know
        missing    | start  | alcohol      | missing
        """,
        expect="""
        PersonalID | row_key  | column_key | #
        leaver     | alcohol  | start      |
        leaver     | physical | exit       |
        stayer     | hiv_aids | latest     |
        """,
    )
