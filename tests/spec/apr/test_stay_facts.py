title = "Everything the questions ask of a person"
text = "The whole chain from HMIS rows to the facts of a stay."
step = "stay_facts"
DATES = "2025-10-01 to 2026-09-30"


def test_age_groups(spec):
    """Each group holds its first and its last year; unknown ages stand apart by the reason."""
    spec(
        step=step,
        dates=DATES,
        given="""
        selected_project
        ProjectID
        A

        Project
        ProjectID | ProjectType
        A         | 0

        Enrollment
        EnrollmentID | PersonalID | HouseholdID | ProjectID | EntryDate  | RelationshipToHoH
        E0           | P0         | H0          | A         | 2025-10-01 | 1
        E4           | P4         | H4          | A         | 2025-10-01 | 1
        E5           | P5         | H5          | A         | 2025-10-01 | 1
        E12          | P12        | H12         | A         | 2025-10-01 | 1
        E13          | P13        | H13         | A         | 2025-10-01 | 1
        E17          | P17        | H17         | A         | 2025-10-01 | 1
        E18          | P18        | H18         | A         | 2025-10-01 | 1
        E24          | P24        | H24         | A         | 2025-10-01 | 1
        E25          | P25        | H25         | A         | 2025-10-01 | 1
        E64          | P64        | H64         | A         | 2025-10-01 | 1
        E65          | P65        | H65         | A         | 2025-10-01 | 1
        E8           | P8         | H8          | A         | 2025-10-01 | 1
        E99          | P99        | H99         | A         | 2025-10-01 | 1

        Client
        PersonalID | DOB        | DOBDataQuality
        P0         | 2025-10-01 |
        P4         | 2020-10-02 |
        P5         | 2020-10-01 |
        P12        | 2012-10-02 |
        P13        | 2012-10-01 |
        P17        | 2007-10-02 |
        P18        | 2007-10-01 |
        P24        | 2000-10-02 |
        P25        | 2000-10-01 |
        P64        | 1960-10-02 |
        P65        | 1960-10-01 |
        P8         |            | 8
        P99        |            | 99
        """,
        expect="""
        PersonalID | age | age_group   | household_type     | #
        P0         | 0   | under_5     | with_only_children |
        P4         | 4   | under_5     | with_only_children | the day before the fifth birthday
        P5         | 5   | 5_to_12     | with_only_children |
        P12        | 12  | 5_to_12     | with_only_children |
        P13        | 13  | 13_to_17    | with_only_children |
        P17        | 17  | 13_to_17    | with_only_children |
        P18        | 18  | 18_to_24    | without_children   |
        P24        | 24  | 18_to_24    | without_children   |
        P25        | 25  | 25_to_34    | without_children   |
        P64        | 64  | 55_to_64    | without_children   |
        P65        | 65  | 65_and_over | without_children   |
        P8         |     | dont_know   | unknown            |
        P99        |     | missing     | unknown            |
        """,
    )


def test_latest_stay_and_length_of_the_household(spec):
    """A person's latest stay is marked; the household's days run from its earliest start and count the last day."""
    spec(
        step=step,
        dates=DATES,
        given="""
        selected_project
        ProjectID
        A

        Project
        ProjectID | ProjectType
        A         | 0

        Enrollment
        EnrollmentID | PersonalID | HouseholdID | ProjectID | EntryDate  | RelationshipToHoH
        E1           | P1         | H1          | A         | 2025-10-01 | 1
        E2           | P2         | H1          | A         | 2026-03-01 | 3
        E3           | P2         | H2          | A         | 2025-11-01 | 1

        Client
        PersonalID | DOB
        P1         | 1990-01-01
        P2         | 1990-01-01
        """,
        expect="""
        EnrollmentID | head | latest | household_days | #
        E1           | yes  | yes    | 365            | 2026-10-01 - 2025-10-01
        E2           | no   | yes    | 365            | by the household, not the own start
        E3           | yes  | no     | 334            | 2026-10-01 - 2025-11-01; E2 is later
        """,
    )
