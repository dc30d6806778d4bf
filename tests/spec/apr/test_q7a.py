title = "Q7a Number of persons served"
text = "Adults, children, and two kinds of unknown age, who together are everyone; and who moved into housing."
step = "q7a"
DATES = "2025-10-01 to 2026-09-30"


def test_rows(spec):
    """Only projects that count move-ins have somebody in the last row."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | household_type   | adult | child | age_answer | counts_moved_in | move_in
        housed     | without_children | yes   | no    | known      | yes             | 2026-09-30
        not housed | without_children | yes   | no    | known      | yes             |
        OPH        | without_children | yes   | no    | known      | no              | 2026-01-01
        child      | unknown          | no    | yes   | known      | no              |
        dont know  | unknown          | no    | no    | dont_know  | no              |
        missing    | unknown          | no    | no    | missing    | no              |
        """,
        expect="""
        PersonalID | column_key       | row_key       | #
        housed     | without_children | adult         |
        housed     | without_children | moved_in      |
        not housed | without_children | adult         |
        OPH        | without_children | adult         |
        child      | unknown          | child         |
        dont know  | unknown          | dont_know_age |
        missing    | unknown          | missing_age   |
        """,
    )
