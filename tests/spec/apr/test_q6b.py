title = "Q6b Universal data elements"
text = "dont_know is column B, missing column C, issue column D; relationship and CoC code have steps of their own."
step = "q6b"
DATES = "2025-10-01 to 2026-09-30"


def test_veteran(spec):
    """Asked of adults; yes of someone under 18 is an issue. Of unknown ages nothing is asked."""
    spec(
        step=step,
        dates=DATES,
        given="""
        quality_universe
        PersonalID  | EnrollmentID | adult | child
        yes         | E1           | yes   | no
        dont know   | E2           | yes   | no
        prefers not | E3           | yes   | no
        99          | E4           | yes   | no
        empty       | E5           | yes   | no
        child yes   | E6           | no    | yes
        child 99    | E7           | no    | yes
        unknown age | E8           | no    | no

        Client
        PersonalID  | VeteranStatus
        yes         | 1
        dont know   | 8
        prefers not | 9
        99          | 99
        empty       |
        child yes   | 1
        child 99    | 99
        unknown age | 1

        Enrollment
        EnrollmentID | DisablingCondition
        E1           | 1
        E2           | 1
        E3           | 1
        E4           | 1
        E5           | 1
        E6           | 1
        E7           | 1
        E8           | 1
        """,
        expect="""
        PersonalID  | row_key | column_key
        dont know   | veteran | dont_know
        prefers not | veteran | dont_know
        99          | veteran | missing
        empty       | veteran | missing
        child yes   | veteran | issue
        """,
    )


def test_start(spec):
    """A start before the exit of an earlier stay in the same project, or after the own exit."""
    spec(
        step=step,
        dates=DATES,
        given="""
        quality_universe
        PersonalID | EnrollmentID | ProjectID | EntryDate  | ExitDate   | adult | child
        overlap    | E1           | 1         | 2026-01-10 |            | no    | no
        same day   | E2           | 1         | 2026-01-10 |            | no    | no
        still open | E3           | 1         | 2026-01-10 |            | no    | no
        elsewhere  | E4           | 1         | 2026-01-10 |            | no    | no
        one start  | E5           | 1         | 2026-01-10 |            | no    | no
        one day    | E6           | 1         | 2026-01-10 | 2026-01-10 | no    | no
        backwards  | E7           | 1         | 2026-01-10 | 2026-01-09 | no    | no

        stay
        PersonalID | EnrollmentID | ProjectID | EntryDate  | ExitDate
        overlap    | F1           | 1         | 2025-12-01 | 2026-01-11
        same day   | F2           | 1         | 2025-12-01 | 2026-01-10
        still open | F3           | 1         | 2025-12-01 |
        elsewhere  | F4           | 2         | 2025-12-01 | 2026-02-01
        one start  | F5           | 1         | 2026-01-10 | 2026-02-01

        Enrollment
        EnrollmentID | DisablingCondition
        E1           | 1
        E2           | 1
        E3           | 1
        E4           | 1
        E5           | 1
        E6           | 1
        E7           | 1
        """,
        expect="""
        PersonalID | row_key | column_key | #
        overlap    | start   | issue      | 2026-01-10 < 2026-01-11
        backwards  | start   | issue      | 2026-01-10 > 2026-01-09
        """,
    )


def test_disabling_condition(spec):
    """Unknown, missing, or no beside a special need that is a disability, of any stage up to the last day."""
    spec(
        step=step,
        dates=DATES,
        given="""
        quality_universe
        PersonalID  | EnrollmentID | adult | child
        dont know   | E1           | no    | no
        missing     | E2           | no    | no
        no, none    | E3           | no    | no
        no, HIV     | E4           | no    | no
        no, impairs | E5           | no    | no
        no, does not| E6           | no    | no
        no, later   | E7           | no    | no
        yes         | E8           | no    | no

        Enrollment
        EnrollmentID | DisablingCondition
        E1           | 8
        E2           | 99
        E3           | 0
        E4           | 0
        E5           | 0
        E6           | 0
        E7           | 0
        E8           | 1

        Disabilities
        EnrollmentID | DisabilityType | DisabilityResponse | IndefiniteAndImpairs | InformationDate | DataCollectionStage
        E3           | 5              | 0                  | 1                    | 2026-01-01      | 1
        E4           | 8              | 1                  |                      | 2026-01-01      | 1
        E5           | 10             | 3                  | 1                    | 2026-09-30      | 3
        E6           | 9              | 1                  | 0                    | 2026-01-01      | 1
        E7           | 6              | 1                  |                      | 2026-10-01      | 2
        """,
        expect="""
        PersonalID  | row_key   | column_key | #
        dont know   | disabling | dont_know  |
        missing     | disabling | missing    |
        no, HIV     | disabling | issue      | needs no impairment
        no, impairs | disabling | issue      | at exit, on the last day
        """,
    )


def test_relationship_and_coc(spec):
    """Taken over, each under its row; somebody may stand in two columns of one row."""
    spec(
        step=step,
        dates=DATES,
        given="""
        quality_universe
        PersonalID | EnrollmentID | adult | child
        P1         | E1           | no    | no

        Enrollment
        EnrollmentID | DisablingCondition
        E1           | 1

        relationship_quality
        EnrollmentID | column_key
        E1           | missing
        E1           | issue

        coc_quality
        EnrollmentID | column_key
        E1           | missing
        """,
        expect="""
        PersonalID | row_key      | column_key
        P1         | relationship | missing
        P1         | relationship | issue
        P1         | coc          | missing
        """,
    )
