title = "Q22a2 and Q22d Length of participation in ESG projects"
text = "The lengths of Q22a1, with the first month in four bands, and the same by household type."
DATES = "2025-10-01 to 2026-09-30"


def test_leavers_and_stayers(spec):
    """Q22a2 counts everybody by band, leavers and stayers apart."""
    spec(
        report="caper",
        step="q22a2",
        dates=DATES,
        given="""
        participation
        PersonalID | status | day_band | days | in_order | household_type
        P1         | leaver | up_to_7  | -1   | no       | without_children
        P2         | stayer | 8_to_14  | 9    | yes      | unknown
        """,
        expect="""
        PersonalID | row_key | column_key | #
        P1         | up_to_7 | leaver     | starts after its exit: in the lowest band, as in Q22a1
        P2         | 8_to_14 | stayer     |
        """,
    )


def test_household_types(spec):
    """Q22d counts the same people by household type."""
    spec(
        report="caper",
        step="q22d",
        dates=DATES,
        given="""
        participation
        PersonalID | status | day_band  | days | in_order | household_type
        P1         | leaver | up_to_7   | -1   | no       | without_children
        P2         | stayer | over_1825 | 1826 | yes      | unknown
        """,
        expect="""
        PersonalID | row_key   | column_key       | #
        P1         | up_to_7   | without_children |
        P2         | over_1825 | unknown          |
        """,
    )


def test_from_the_records_on(spec):
    """Time before the range counts as well; seven days are the first band's last, eight the second's first."""
    spec(
        report="caper",
        step="q22a2",
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
        E1           | seven      | H1          | A         | 2025-09-29 | 1
        E2           | eight      | H2          | A         | 2025-09-29 | 1
        E3           | last week  | H3          | A         | 2026-09-24 | 1

        Exit
        ExitID | EnrollmentID | PersonalID | ExitDate
        X1     | E1           | seven      | 2025-10-06
        X2     | E2           | eight      | 2025-10-07

        Client
        PersonalID | DOB
        seven      | 1990-01-01
        eight      | 1990-01-01
        last week  | 1990-01-01
        """,
        expect="""
        PersonalID | row_key | column_key | #
        seven      | up_to_7 | leaver     | 2025-10-06 - 2025-09-29 = 7
        eight      | 8_to_14 | leaver     | 2025-10-07 - 2025-09-29 = 8
        last week  | up_to_7 | stayer     | 2026-10-01 - 2026-09-24 = 7
        """,
    )
