title = "Answers that are on no list"
text = """Where a question counts each client once by one element, column Z of HUD's shell lists the answers it knows. A
code it does not list, such as one a vendor made up, is data not collected (99)."""
DATES = "2025-10-01 to 2026-09-30"


def test_destination(spec):
    """Q23c, and with it Q25i and Q27f1. 335 is a living situation, but no destination."""
    spec(
        step="exit_by_destination",
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | leaver | Destination
        listed     | E1           | yes    | 312
        not a one  | E2           | yes    | 335
        made up    | E3           | yes    | 777
        dont know  | E4           | yes    | 8
        prefers not | E5          | yes    | 9
        missing    | E6           | yes    |
        """,
        expect="""
        PersonalID  | row_key | #
        listed      | 312     |
        not a one   | 99      |
        made up     | 99      |
        dont know   | 8       |
        prefers not | 9       |
        missing     | 99      |
        """,
    )


def test_destination_by_race(spec):
    """Q23e takes the destinations of Q23c."""
    spec(
        step="q23e",
        dates=DATES,
        given="""
        universe
        PersonalID | leaver | Destination
        made up    | yes    | 777
        dont know  | yes    | 8

        race_ethnicity
        PersonalID | race_column
        made up    | 3
        dont know  | 3
        """,
        expect="""
        PersonalID | row_key | column_key | #
        made up    | 99      | 3          |
        dont know  | 8       | 3          |
        """,
    )


def test_an_unlisted_destination_only_counts(spec):
    """It is neither positive nor does it leave the calculation of row 43."""
    spec(
        step="exit_outcome",
        dates=DATES,
        given="""
        stay
        EnrollmentID | ProjectID | ExitDate   | Destination
        E1           | A         | 2026-01-01 | 777
        E2           | A         | 2026-01-01 | 410

        project_kind
        ProjectID | ProjectType
        A         | 13
        """,
        expect="""
        EnrollmentID | outcome  | #
        E1           | counted  |
        E2           | positive |
        """,
    )


def test_living_situation(spec):
    """Q15, and with it Q27d. 312 and 17 are destinations, but no prior living situations."""
    spec(
        step="q15",
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | adult
        listed     | E1           | yes
        not a one  | E2           | yes
        other      | E3           | yes
        dont know  | E4           | yes

        Enrollment
        EnrollmentID | LivingSituation
        E1           | 335
        E2           | 312
        E3           | 17
        E4           | 8
        """,
        expect="""
        PersonalID | row_key | #
        listed     | 335     |
        not a one  | 99      |
        other      | 99      |
        dont know  | 8       |
        """,
    )


def test_domestic_violence(spec):
    """Q14a; who gave no listed answer is no survivor in Q14b."""
    spec(
        step="q14a",
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | adult
        yes        | E1           | yes
        made up    | E2           | yes

        domestic_violence
        EnrollmentID | DomesticViolenceSurvivor | WhenOccurred
        E1           | 1                        | 5
        E2           | 2                        | 1
        """,
        expect="""
        PersonalID | row_key | #
        yes        | 1       |
        made up    | 99      |
        """,
    )


def test_when_it_occurred(spec):
    """Q14b: 4 is the last answer on the list."""
    spec(
        step="q14b",
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | adult
        listed     | E1           | yes
        made up    | E2           | yes

        domestic_violence
        EnrollmentID | DomesticViolenceSurvivor | WhenOccurred
        E1           | 1                        | 4
        E2           | 1                        | 5
        """,
        expect="""
        PersonalID | row_key | #
        listed     | 4       |
        made up    | 99      |
        """,
    )


def test_sex(spec):
    """Q24e: 0 and 1 are on the list, 2 is not."""
    spec(
        step="q24e",
        dates=DATES,
        given="""
        universe
        PersonalID
        female
        made up

        Client
        PersonalID | Sex
        female     | 0
        made up    | 2
        """,
        expect="""
        PersonalID | row_key | #
        female     | 0       |
        made up    | 99      |
        """,
    )
