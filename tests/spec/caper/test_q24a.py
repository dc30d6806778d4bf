title = "Q24a Housing assessment at exit"
text = "Leavers of homelessness prevention by where they lived on leaving, and with what subsidy."
step = "q24a"
DATES = "2025-10-01 to 2026-09-30"


def test_rows(spec):
    """Kept or new housing is parted by its subsidy; an answer without a subsidy of its own list is not collected."""
    spec(
        report="caper",
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID       | EnrollmentID | leaver | ProjectType | household_type
        kept 1           | E1           | yes    | 12          | without_children
        kept 2           | E2           | yes    | 12          | without_children
        kept 3           | E3           | yes    | 12          | without_children
        kept 4           | E4           | yes    | 12          | without_children
        moved 11         | E5           | yes    | 12          | with_only_children
        moved 12         | E6           | yes    | 12          | unknown
        kept, none       | E7           | yes    | 12          | unknown
        kept, 11         | E8           | yes    | 12          | unknown
        moved, 1         | E9           | yes    | 12          | unknown
        moved, 99        | E10          | yes    | 12          | unknown

        stay
        EnrollmentID | ExitID
        E1           | X1
        E2           | X2
        E3           | X3
        E4           | X4
        E5           | X5
        E6           | X6
        E7           | X7
        E8           | X8
        E9           | X9
        E10          | X10

        Exit
        ExitID | EnrollmentID | HousingAssessment | SubsidyInformation
        X1     | E1           | 1                 | 1
        X2     | E2           | 1                 | 2
        X3     | E3           | 1                 | 3
        X4     | E4           | 1                 | 4
        X5     | E5           | 2                 | 11
        X6     | E6           | 2                 | 12
        X7     | E7           | 1                 |
        X8     | E8           | 1                 | 11
        X9     | E9           | 2                 | 1
        X10    | E10          | 2                 | 99
        """,
        expect="""
        PersonalID | row_key                   | column_key         | #
        kept 1     | kept_without_subsidy      | without_children   |
        kept 2     | kept_with_earlier_subsidy | without_children   |
        kept 3     | kept_with_new_subsidy     | without_children   |
        kept 4     | kept_with_other_help      | without_children   |
        moved 11   | moved_with_subsidy        | with_only_children |
        moved 12   | moved_without_subsidy     | unknown            |
        kept, none | missing                   | unknown            | no row is without a subsidy answer
        kept, 11   | missing                   | unknown            | 11 is for who moved
        moved, 1   | missing                   | unknown            | 1 is for who stayed
        moved, 99  | missing                   | unknown            |
        """,
    )


def test_answers_without_subsidy(spec):
    """Other answers look at no subsidy; missing, don't know and prefers not to answer stay apart."""
    spec(
        report="caper",
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID  | EnrollmentID | leaver | ProjectType
        for a time  | E1           | yes    | 12
        for good    | E2           | yes    | 12
        transition  | E3           | yes    | 12
        homeless    | E4           | yes    | 12
        jail        | E5           | yes    | 12
        deceased    | E6           | yes    | 12
        dont know   | E7           | yes    | 12
        prefers not | E8           | yes    | 12
        not asked   | E9           | yes    | 12
        empty       | E10          | yes    | 12
        unlisted    | E11          | yes    | 12

        stay
        EnrollmentID | ExitID
        E1           | X1
        E2           | X2
        E3           | X3
        E4           | X4
        E5           | X5
        E6           | X6
        E7           | X7
        E8           | X8
        E9           | X9
        E10          | X10
        E11          | X11

        Exit
        ExitID | EnrollmentID | HousingAssessment | SubsidyInformation
        X1     | E1           | 3                 |
        X2     | E2           | 4                 | 1
        X3     | E3           | 5                 |
        X4     | E4           | 6                 |
        X5     | E5           | 7                 |
        X6     | E6           | 10                |
        X7     | E7           | 8                 |
        X8     | E8           | 9                 |
        X9     | E9           | 99                |
        X10    | E10          |                   |
        X11    | E11          | 11                |
        """,
        expect="""
        PersonalID  | row_key                  | #
        for a time  | joined_others_for_a_time |
        for good    | joined_others_for_good   | a subsidy beside it changes nothing
        transition  | transitional             |
        homeless    | became_homeless          |
        jail        | jailed                   |
        deceased    | deceased                 |
        dont know   | dont_know                |
        prefers not | dont_know                |
        not asked   | missing                  |
        empty       | missing                  |
        unlisted    | missing                  | 11 is no answer to the assessment
        """,
    )


def test_who_is_asked(spec):
    """Leavers of homelessness prevention only, by the exit that ends the stay."""
    spec(
        report="caper",
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID   | EnrollmentID | leaver | ProjectType
        prevention   | E1           | yes    | 12
        stayer       | E2           | no     | 12
        services     | E3           | yes    | 6
        rapid        | E4           | yes    | 13

        stay
        EnrollmentID | ExitID
        E1           | X1b
        E2           |
        E3           | X3
        E4           | X4

        Exit
        ExitID | EnrollmentID | HousingAssessment
        X1a    | E1           | 6
        X1b    | E1           | 4
        X3     | E3           | 4
        X4     | E4           | 4
        """,
        expect="""
        PersonalID | row_key                | #
        prevention | joined_others_for_good | the exit that counts for the stay
        """,
    )
