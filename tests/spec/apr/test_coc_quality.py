title = "Quality of the enrollment's CoC code"
text = "Heads of household only."
step = "coc_quality"
DATES = "2025-10-01 to 2026-09-30"


def test_codes(spec):
    """One of the project's codes is well; another project's is an issue, none is missing."""
    spec(
        step=step,
        dates=DATES,
        given="""
        quality_universe
        EnrollmentID | head
        first        | yes
        second       | yes
        other        | yes
        none         | yes
        member       | no

        Enrollment
        EnrollmentID | ProjectID | EnrollmentCoC
        first        | 1         | XX-501
        second       | 1         | XX-502
        other        | 1         | XX-503
        none         | 1         |
        member       | 1         |

        ProjectCoC
        ProjectID | CoCCode
        1         | XX-501
        1         | XX-502
        1         | XX-502
        2         | XX-503
        """,
        expect="""
        EnrollmentID | column_key
        other        | issue
        none         | missing
        """,
    )
