title = "Who is in the report"
text = "One row a person, by the latest stay; for data quality by the latest stay that counts there."
DATES = "2025-10-01 to 2026-09-30"
GIVEN = """
stay_facts
PersonalID | EnrollmentID | latest | latest_engaged
P1         | E1           | yes    | no
P1         | E2           | no     | yes
P2         | E3           | yes    | yes
P3         | E4           | yes    | no
"""


def test_everyone_served(spec):
    """Everyone active in the range, once."""
    spec(
        step="universe",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | EnrollmentID | #
        P1         | E1           |
        P2         | E3           |
        P3         | E4           |
        """,
    )


def test_for_data_quality(spec):
    """An earlier stay may stand for the person; P3 was never engaged and is left out."""
    spec(
        step="quality_universe",
        dates=DATES,
        given=GIVEN,
        expect="""
        PersonalID | EnrollmentID | #
        P1         | E2           |
        P2         | E3           |
        """,
    )
