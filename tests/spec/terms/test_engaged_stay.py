title = "Stays that count for data quality"
text = "Street outreach, and services only projects funded by PATH, count once the person is engaged."
step = "engaged_stay"
DATES = "2025-10-01 to 2026-09-30"


def test_engagement_against_the_last_day(spec):
    """Engaged before or on the last day counts; after it, or never, does not. Elsewhere everyone counts."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | engages
        SO        | yes
        ES        | no

        active
        EnrollmentID
        before
        on
        after
        never
        shelter

        stay
        EnrollmentID | ProjectID | DateOfEngagement
        before       | SO        | 2026-09-29
        on           | SO        | 2026-09-30
        after        | SO        | 2026-10-01
        never        | SO        |
        shelter      | ES        |
        not active   | SO        | 2026-01-01
        """,
        expect="""
        EnrollmentID | #
        before       | 2026-09-29 <= 2026-09-30
        on           | 2026-09-30 <= 2026-09-30, see the deviation
        shelter      | engagement is not asked
        """,
    )
