title = "Outcome of an exit"
text = "Positive, excluded or merely counted, by the type of the project left (Appendix A)."
step = "exit_outcome"
DATES = "2025-10-01 to 2026-09-30"


def test_the_same_destination_by_project_type(spec):
    """Permanent destinations are positive everywhere; a place that is positive for street outreach may leave the
    calculation elsewhere."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | ProjectType
        SO        | 4
        ES        | 0
        SH        | 8
        PSH       | 3
        OTHER     | 7

        stay
        EnrollmentID       | ProjectID | ExitDate   | Destination
        SO rental          | SO        | 2026-01-01 | 410
        ES rental          | ES        | 2026-01-01 | 410
        SO shelter         | SO        | 2026-01-01 | 101
        ES shelter         | ES        | 2026-01-01 | 101
        SO foster          | SO        | 2026-01-01 | 215
        ES foster          | ES        | 2026-01-01 | 215
        SO halfway         | SO        | 2026-01-01 | 329
        ES halfway         | ES        | 2026-01-01 | 329
        ES host home       | ES        | 2026-01-01 | 332
        SH host home       | SH        | 2026-01-01 | 332
        PSH host home      | PSH       | 2026-01-01 | 332
        PSH hospital       | PSH       | 2026-01-01 | 206
        PSH deceased       | PSH       | 2026-01-01 | 24
        OTHER nursing home | OTHER     | 2026-01-01 | 225
        """,
        expect="""
        EnrollmentID       | outcome  | #
        SO rental          | positive |
        ES rental          | positive |
        SO shelter         | positive | off the street
        ES shelter         | counted  |
        SO foster          | positive |
        ES foster          | excluded |
        SO halfway         | excluded |
        ES halfway         | counted  |
        ES host home       | positive |
        SH host home       | counted  |
        PSH host home      | counted  |
        PSH hospital       | excluded |
        PSH deceased       | excluded |
        OTHER nursing home | excluded | types without a column take that of permanent housing
        """,
    )


def test_answers_that_tell_nothing(spec):
    """Don't know, would not say, no interview and not collected count and are not positive; an open stay has no outcome."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | ProjectType
        ES        | 0

        stay
        EnrollmentID | ProjectID | ExitDate   | Destination
        dont know    | ES        | 2026-01-01 | 8
        refused      | ES        | 2026-01-01 | 9
        no interview | ES        | 2026-01-01 | 30
        not asked    | ES        | 2026-01-01 | 99
        empty        | ES        | 2026-01-01 |
        open         | ES        |            | 410
        """,
        expect="""
        EnrollmentID | outcome | #
        dont know    | counted |
        refused      | counted |
        no interview | counted |
        not asked    | counted |
        empty        | counted |
        """,
    )
