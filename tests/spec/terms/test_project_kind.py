title = "What kind of project"
text = "Only selected projects; groups come from the lists in force."
step = "project_kind"
DATES = "2025-10-01 to 2026-09-30"


def test_groups_of_types(spec):
    """Each type with the groups HUD puts it in."""
    spec(
        step=step,
        dates=DATES,
        given="""
        selected_project
        ProjectID
        T0
        T1
        T3
        T4
        T8
        T9
        T12

        Project
        ProjectID | ProjectType
        T0        | 0
        T1        | 1
        T2        | 2
        T3        | 3
        T4        | 4
        T8        | 8
        T9        | 9
        T12       | 12
        """,
        expect="""
        ProjectID | night_by_night | lodging | housing | starts_homeless | engages | counts_moved_in | #
        T0        | no             | yes     | no      | yes             | no      | no              |
        T1        | yes            | no      | no      | yes             | no      | no              |
        T3        | no             | no      | yes     | no              | no      | yes             |
        T4        | no             | no      | no      | yes             | yes     | no              |
        T8        | no             | yes     | no      | yes             | no      | no              |
        T9        | no             | no      | yes     | no              | no      | no              | not asked
        T12       | no             | no      | no      | no              | no      | no              |
        """,
    )


def test_a_grant_must_overlap_the_range(spec):
    """PATH (21) makes a services only project ask for engagement; pay for success (35) gives type 7 a move-in. The grant
    counts from its first day to its last; without dates it counts."""
    spec(
        step=step,
        dates=DATES,
        given="""
        selected_project
        ProjectID
        PATH ended
        PATH last day
        PATH begins
        PATH later
        PATH no dates
        PATH at ES
        success
        success at 3

        Project
        ProjectID     | ProjectType
        PATH ended    | 6
        PATH last day | 6
        PATH begins   | 6
        PATH later    | 6
        PATH no dates | 6
        PATH at ES    | 0
        success       | 7
        success at 3  | 3

        Funder
        ProjectID     | Funder | StartDate  | EndDate
        PATH ended    | 21     | 2020-01-01 | 2025-09-30
        PATH last day | 21     | 2020-01-01 | 2025-10-01
        PATH begins   | 21     | 2026-09-30 |
        PATH later    | 21     | 2026-10-01 |
        PATH no dates | 21     |            |
        PATH at ES    | 21     | 2020-01-01 |
        success       | 35     | 2020-01-01 |
        success at 3  | 35     | 2020-01-01 |
        """,
        expect="""
        ProjectID     | engages | pay_for_success | counts_moved_in | #
        PATH ended    | no      | no              | no              | ended the day before
        PATH last day | yes     | no              | no              | ends on the first day
        PATH begins   | yes     | no              | no              | begins on the last day
        PATH later    | no      | no              | no              |
        PATH no dates | yes     | no              | no              |
        PATH at ES    | no      | no              | no              | only services only projects
        success       | no      | yes             | yes             |
        success at 3  | no      | no              | yes             | by its own type
        """,
    )
