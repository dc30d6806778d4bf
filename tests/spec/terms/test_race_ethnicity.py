title = "Race and ethnicity"
text = "One row and one column for everyone, whatever they chose."
step = "race_ethnicity"
DATES = "2025-10-01 to 2026-09-30"


def test_one_and_two_answers(spec):
    """Response numbers: 1 American Indian, 2 Asian, 3 Black, 4 Pacific Islander, 5 White, 6 Hispanic, 7 Middle Eastern."""
    spec(
        step=step,
        dates=DATES,
        given="""
        age
        PersonalID
        indigenous
        asian
        black
        islander
        white
        hispanic
        eastern
        asian and islander
        white and hispanic
        nobody's client

        Client
        PersonalID         | AmIndAKNative | Asian | BlackAfAmerican | NativeHIPacific | White | HispanicLatinao | MidEastNAfrican
        indigenous         | 1             | 0     | 0               | 0               | 0     | 0               | 0
        asian              | 0             | 1     | 0               | 0               | 0     | 0               | 0
        black              | 0             | 0     | 1               | 0               | 0     | 0               | 0
        islander           | 0             | 0     | 0               | 1               | 0     | 0               | 0
        white              | 0             | 0     | 0               | 0               | 1     | 0               | 0
        hispanic           | 0             | 0     | 0               | 0               | 0     | 1               | 0
        eastern            | 0             | 0     | 0               | 0               | 0     | 0               | 1
        asian and islander | 0             | 1     | 0               | 1               | 0     | 0               | 0
        white and hispanic | 0             | 0     | 0               | 0               | 1     | 1               | 0
        """,
        expect="""
        PersonalID         | race_row | race_column              | #
        indigenous         | 1        | 1                        |
        asian              | 2        | 2                        |
        black              | 3        | 3                        |
        islander           | 4        | 4                        |
        white              | 5        | 5                        |
        hispanic           | 6        | 6                        |
        eastern            | 7        | 7                        |
        asian and islander | 24       | several_without_hispanic |
        white and hispanic | 56       | several_with_hispanic    |
        nobody's client    | missing  | unknown                  | no client record
        """,
    )


def test_three_answers_and_more(spec):
    """Three or more answers have two rows, by whether Hispanic/Latina/o is among them."""
    spec(
        step=step,
        dates=DATES,
        given="""
        age
        PersonalID
        three
        three with
        all

        Client
        PersonalID | AmIndAKNative | Asian | BlackAfAmerican | NativeHIPacific | White | HispanicLatinao | MidEastNAfrican
        three      | 1             | 1     | 1               | 0               | 0     | 0               | 0
        three with | 1             | 1     | 0               | 0               | 0     | 1               | 0
        all        | 1             | 1     | 1               | 1               | 1     | 1               | 1
        """,
        expect="""
        PersonalID | race_row                 | race_column              | #
        three      | several_without_hispanic | several_without_hispanic |
        three with | several_with_hispanic    | several_with_hispanic    |
        all        | several_with_hispanic    | several_with_hispanic    |
        """,
    )


def test_no_answer(spec):
    """Don't know and prefers not are told apart from not collected in the row, not in the column; beside an answer
    all of them are disregarded."""
    spec(
        step=step,
        dates=DATES,
        given="""
        age
        PersonalID
        dont know
        prefers not
        not collected
        empty
        beside 8
        beside 99

        Client
        PersonalID    | White | RaceNone
        dont know     | 0     | 8
        prefers not   | 0     | 9
        not collected | 0     | 99
        empty         |       |
        beside 8      | 1     | 8
        beside 99     | 1     | 99
        """,
        expect="""
        PersonalID    | race_row  | race_column | #
        dont know     | dont_know | unknown     |
        prefers not   | dont_know | unknown     |
        not collected | missing   | unknown     |
        empty         | missing   | unknown     |
        beside 8      | 5         | 5           |
        beside 99     | 5         | 5           |
        """,
    )
