title = "Housing move-in date of each member"
text = (
    "Only the head's date is collected; the rule below hands it on. It holds for permanent housing and pay for success."
)
step = "move_in"
DATES = "2025-10-01 to 2026-09-30"


def test_when_the_head_s_date_is_void(spec):
    """Void before the head's start, after the head's exit and after the last day of the range; valid on each of them."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | housing | pay_for_success
        PSH       | yes     | no

        stay
        EnrollmentID | PersonalID | HouseholdID | ProjectID | RelationshipToHoH | EntryDate  | ExitDate   | MoveInDate
        before start | P1         | H1          | PSH       | 1                 | 2026-01-10 |            | 2026-01-09
        on start     | P2         | H2          | PSH       | 1                 | 2026-01-10 |            | 2026-01-10
        on exit      | P3         | H3          | PSH       | 1                 | 2026-01-10 | 2026-02-10 | 2026-02-10
        after exit   | P4         | H4          | PSH       | 1                 | 2026-01-10 | 2026-02-10 | 2026-02-11
        last day     | P5         | H5          | PSH       | 1                 | 2026-01-10 |            | 2026-09-30
        after range  | P6         | H6          | PSH       | 1                 | 2026-01-10 |            | 2026-10-01
        none         | P7         | H7          | PSH       | 1                 | 2026-01-10 |            |
        """,
        expect="""
        EnrollmentID | move_in    | #
        on start     | 2026-01-10 | 2026-01-10 >= 2026-01-10
        on exit      | 2026-02-10 | 2026-02-10 <= 2026-02-10
        last day     | 2026-09-30 | 2026-09-30 <= 2026-09-30
        """,
    )


def test_how_members_take_it(spec):
    """There by that day: the head's date. Joined later: the own start. Left before: none; left on the day keeps it.
    A member's own entry is not looked at, and age plays no part. An own start after the own exit is no valid date."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | housing | pay_for_success
        PSH       | yes     | no

        stay
        EnrollmentID | PersonalID | HouseholdID | ProjectID | RelationshipToHoH | EntryDate  | ExitDate   | MoveInDate
        head         | P1         | H1          | PSH       | 1                 | 2026-01-01 |            | 2026-02-01
        with head    | P2         | H1          | PSH       | 3                 | 2026-01-01 |            | 2026-01-15
        on the day   | P3         | H1          | PSH       | 2                 | 2026-02-01 |            |
        day after    | P4         | H1          | PSH       | 2                 | 2026-02-02 |            |
        left before  | P5         | H1          | PSH       | 2                 | 2026-01-01 | 2026-01-31 |
        left on day  | P6         | H1          | PSH       | 2                 | 2026-01-01 | 2026-02-01 |
        same day     | P7         | H1          | PSH       | 2                 | 2026-03-01 | 2026-03-01 |
        wrong order  | P8         | H1          | PSH       | 2                 | 2026-03-01 | 2026-02-28 |
        """,
        expect="""
        EnrollmentID | move_in    | #
        head         | 2026-02-01 |
        with head    | 2026-02-01 | the head's, not the own entry
        on the day   | 2026-02-01 | 2026-02-01 <= 2026-02-01
        day after    | 2026-02-02 | joined after the move
        left on day  | 2026-02-01 | still there that day
        same day     | 2026-03-01 | 2026-03-01 <= 2026-03-01
        """,
    )


def test_which_projects(spec):
    """Shelters have none; a project of type 7 paid for success has."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | housing | pay_for_success
        ES        | no      | no
        PFS       | no      | yes

        stay
        EnrollmentID | PersonalID | HouseholdID | ProjectID | RelationshipToHoH | EntryDate  | MoveInDate
        shelter      | P1         | H1          | ES        | 1                 | 2026-01-01 | 2026-02-01
        success      | P2         | H2          | PFS       | 1                 | 2026-01-01 | 2026-02-01
        """,
        expect="""
        EnrollmentID | move_in    | #
        success      | 2026-02-01 |
        """,
    )


def test_successive_heads(spec):
    """Of several heads the earliest valid date holds for all."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | housing | pay_for_success
        PSH       | yes     | no

        stay
        EnrollmentID | PersonalID | HouseholdID | ProjectID | RelationshipToHoH | EntryDate  | ExitDate   | MoveInDate
        first head   | P1         | H1          | PSH       | 1                 | 2025-01-01 | 2026-01-01 | 2025-02-01
        second head  | P2         | H1          | PSH       | 1                 | 2025-06-01 |            | 2026-03-01
        """,
        expect="""
        EnrollmentID | move_in    | #
        first head   | 2025-02-01 |
        second head  | 2025-06-01 | joined after 2025-02-01: the own start
        """,
    )
