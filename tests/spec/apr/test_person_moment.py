title = "Whose income is asked for, and at which moment"
text = "The base of Q16 to Q21: start for all, annual assessment for stayers, exit for leavers."
step = "person_moment"
DATES = "2025-10-01 to 2026-09-30"


def test_moments(spec):
    """A person is asked once at start and once later; a record of another moment is no record of this one."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | leaver | stayer | ExitDate   | adult | head | youth | household_type
        leaver     | E1           | yes    | no     | 2026-03-01 | yes   | yes  | no    | without_children
        stayer     | E2           | no     | yes    |            | no    | no   | yes   | unknown
        new        | E3           | no     | yes    |            | yes   | yes  | no    | without_children

        annual_assessment
        EnrollmentID | required
        E2           | yes
        E3           | no

        income_record
        EnrollmentID | moment | IncomeBenefitsID
        E1           | start  | I1
        E1           | annual | I2
        E2           | annual | I3
        """,
        expect="""
        PersonalID | moment | due | IncomeBenefitsID | ExitDate   | adult | head | youth | household_type   | #
        leaver     | start  | yes | I1               | 2026-03-01 | yes   | yes  | no    | without_children |
        leaver     | exit   | yes |                  | 2026-03-01 | yes   | yes  | no    | without_children | no record
        stayer     | start  | yes |                  |            | no    | no   | yes   | unknown          | no record
        stayer     | annual | yes | I3               |            | no    | no   | yes   | unknown          |
        new        | start  | yes |                  |            | yes   | yes  | no    | without_children |
        new        | annual | no  |                  |            | yes   | yes  | no    | without_children | not yet
        """,
    )
