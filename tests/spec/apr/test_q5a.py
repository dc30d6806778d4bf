title = "Q5a Report validations"
text = "Keys of the rows are those of HUD's shell: adult is row 3, child row 4, and so on; row 2 is everyone."
step = "q5a"
DATES = "2025-10-01 to 2026-09-30"


def test_everyone_and_those_who_count_for_data_quality(spec):
    """Column C takes everyone by the latest stay, column B those of the data-quality universe by theirs."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | adult | child | leaver | stayer | head | veteran | chronic | youth | household_days
        engaged    | E2           | yes   | no    | yes    | no     | yes  | no      | no      | no    | 10
        not        | E3           | no    | no    | yes    | no     | no   | no      | no      | no    | 10

        quality_universe
        PersonalID | EnrollmentID | adult | child | leaver | stayer | head | veteran | chronic | youth | household_days
        engaged    | E1           | yes   | no    | yes    | no     | yes  | no      | no      | no    | 10
        """,
        expect="""
        PersonalID | EnrollmentID | column_key | row_key              | #
        engaged    | E2           | all        | adult                |
        engaged    | E2           | all        | leaver               |
        engaged    | E2           | all        | adult_leaver         |
        engaged    | E2           | all        | adult_or_head_leaver |
        engaged    | E2           | all        | adult_head           |
        not        | E3           | all        | unknown_age          | neither adult nor child
        not        | E3           | all        | leaver               |
        engaged    | E1           | quality    | adult                |
        engaged    | E1           | quality    | leaver               |
        engaged    | E1           | quality    | adult_leaver         |
        engaged    | E1           | quality    | adult_or_head_leaver |
        engaged    | E1           | quality    | adult_head           |
        """,
    )


def test_stayers_of_365_days(spec):
    """Stayers who are adults or heads, when the household's stay has reached 365 days; not leavers, not children."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID  | EnrollmentID | adult | child | leaver | stayer | head | veteran | chronic | youth | household_days
        364 days    | E1           | yes   | no    | no     | yes    | yes  | yes     | yes     | no    | 364
        365 days    | E2           | yes   | no    | no     | yes    | no   | no      | missing | no    | 365
        child head  | E3           | no    | yes   | no     | yes    | yes  | no      | no      | yes   | 366
        child       | E4           | no    | yes   | no     | yes    | no   | no      | no      | no    | 366
        """,
        expect="""
        PersonalID | column_key | row_key      | #
        364 days   | all        | adult        |
        364 days   | all        | stayer       |
        364 days   | all        | adult_stayer |
        364 days   | all        | veteran      |
        364 days   | all        | chronic      |
        364 days   | all        | adult_head   |
        365 days   | all        | adult        |
        365 days   | all        | stayer       |
        365 days   | all        | adult_stayer |
        365 days   | all        | long_stayer  | 365 >= 365, and an adult
        child head | all        | child        |
        child head | all        | stayer       |
        child head | all        | youth        |
        child head | all        | other_head   |
        child head | all        | long_stayer  | 366 >= 365, and the head
        child      | all        | child        |
        child      | all        | stayer       |
        """,
    )
