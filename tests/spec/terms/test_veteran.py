title = "Veteran"
text = "An adult who answered yes."
step = "veteran"
DATES = "2025-10-01 to 2026-09-30"


def test_adult_and_yes(spec):
    """Only 1 is yes; 8, 9, 99 and no answer are not. A child who answered yes is no veteran, nor is someone of unknown
    age."""
    spec(
        step=step,
        dates=DATES,
        given="""
        age
        PersonalID  | age | adult
        yes         | 18  | yes
        no          | 18  | yes
        dont know   | 18  | yes
        refused     | 18  | yes
        not asked   | 18  | yes
        empty       | 18  | yes
        child       | 17  | no
        unknown age |     | no
        no client   | 18  | yes

        Client
        PersonalID  | VeteranStatus
        yes         | 1
        no          | 0
        dont know   | 8
        refused     | 9
        not asked   | 99
        empty       |
        child       | 1
        unknown age | 1
        """,
        expect="""
        PersonalID  | veteran | #
        yes         | yes     |
        no          | no      |
        dont know   | no      |
        refused     | no      |
        not asked   | no      |
        empty       | no      |
        child       | no      | 17
        unknown age | no      | not known to be an adult
        no client   | no      |
        """,
    )
