title = "Q24b Moving On assistance"
text = "Heads of household in permanent supportive housing by the assistance given in the range."
step = "q24b"
DATES = "2025-10-01 to 2026-09-30"


def test_rows(spec):
    """Both ends of the range count; other records, members and project types do not."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | head | ProjectType | household_type
        head       | E1           | yes  | 3           | without_children
        member     | E2           | no   | 3           | without_children
        rapid      | E3           | yes  | 13          | without_children

        Services
        EnrollmentID | RecordType | TypeProvided | DateProvided
        E1           | 300        | 1            | 2025-09-30
        E1           | 300        | 2            | 2025-10-01
        E1           | 300        | 3            | 2026-09-30
        E1           | 300        | 4            | 2026-10-01
        E1           | 141        | 5            | 2026-01-01
        E2           | 300        | 1            | 2026-01-01
        E3           | 300        | 1            | 2026-01-01
        """,
        expect="""
        PersonalID | row_key | column_key       | #
        head       | 2       | without_children | the first day
        head       | 3       | without_children | the last day
        """,
    )
