title = "Q6d Chronic homelessness"
text = """Who has to answer the questions on prior homelessness and did not. The column keys are those of the shell: records
is B, institution C, housing D, since E, times F, months G; unable is what H is worked out from."""
step = "q6d"
DATES = "2025-10-01 to 2026-09-30"
LAST = "DateToStreetESSH | TimesHomelessPastThreeYears | MonthsHomelessPastThreeYears"


def test_whom_it_asks(spec):
    """Adults and heads who started on or after 2016-10-01, by type of project; type 7 has no row."""
    spec(
        step=step,
        dates=DATES,
        given=f"""
        quality_universe
        PersonalID | EnrollmentID | ProjectType | EntryDate  | adult | head
        shelter    | E0           | 0           | 2026-01-01 | yes   | no
        outreach   | E4           | 4           | 2026-01-01 | no    | yes
        haven      | E8           | 8           | 2016-10-01 | yes   | no
        too early  | E9           | 8           | 2016-09-30 | yes   | no
        child      | E1           | 1           | 2026-01-01 | no    | no
        TH         | E2           | 2           | 2026-01-01 | yes   | no
        OPH        | E10          | 10          | 2026-01-01 | yes   | no
        CE         | E14          | 14          | 2026-01-01 | yes   | no
        HP         | E12          | 12          | 2026-01-01 | yes   | no
        other      | E7           | 7           | 2026-01-01 | yes   | no

        Enrollment
        EnrollmentID | LivingSituation | LengthOfStay | {LAST}
        E0           | 116             | 2            | 2025-01-01       | 1                           | 101
        E4           | 116             | 2            | 2025-01-01       | 1                           | 101
        E8           | 116             | 2            | 2025-01-01       | 1                           | 101
        E9           | 116             | 2            | 2025-01-01       | 1                           | 101
        E1           | 116             | 2            | 2025-01-01       | 1                           | 101
        E2           | 116             | 2            | 2025-01-01       | 1                           | 101
        E10          | 116             | 2            | 2025-01-01       | 1                           | 101
        E14          | 116             | 2            | 2025-01-01       | 1                           | 101
        E12          | 116             | 2            | 2025-01-01       | 1                           | 101
        E7           | 116             | 2            | 2025-01-01       | 1                           | 101
        """,
        expect="""
        PersonalID | row_key           | column_key
        shelter    | homeless          | records
        outreach   | homeless          | records
        haven      | homeless          | records
        TH         | transitional      | records
        OPH        | permanent         | records
        CE         | coordinated_entry | records
        HP         | services          | records
        """,
    )


def test_length_of_stay(spec):
    """Unknown or missing, from an institution or from anywhere else that is not homeless; not asked in shelters."""
    spec(
        step=step,
        dates=DATES,
        given=f"""
        quality_universe
        PersonalID  | EnrollmentID | ProjectType | EntryDate  | adult | head
        dont know   | E1           | 2           | 2026-01-01 | yes   | no
        prefers not | E2           | 2           | 2026-01-01 | yes   | no
        housing 99  | E3           | 2           | 2026-01-01 | yes   | no
        no place    | E4           | 2           | 2026-01-01 | yes   | no
        homeless    | E5           | 2           | 2026-01-01 | yes   | no
        shelter     | E6           | 0           | 2026-01-01 | yes   | no
        answered    | E7           | 2           | 2026-01-01 | yes   | no

        Enrollment
        EnrollmentID | LivingSituation | LengthOfStay | {LAST}
        E1           | 200             | 8            |                  |                             |
        E2           | 299             | 9            |                  |                             |
        E3           | 300             | 99           |                  |                             |
        E4           |                 |              |                  |                             |
        E5           | 199             |              | 2025-01-01       | 1                           | 101
        E6           | 215             |              | 2025-01-01       | 1                           | 101
        E7           | 499             | 4            |                  |                             |
        """,
        expect="""
        PersonalID  | row_key      | column_key  | #
        dont know   | transitional | records     |
        dont know   | transitional | institution |
        dont know   | transitional | unable      |
        prefers not | transitional | records     |
        prefers not | transitional | institution |
        prefers not | transitional | unable      |
        housing 99  | transitional | records     |
        housing 99  | transitional | housing     |
        housing 99  | transitional | unable      |
        no place    | transitional | records     |
        no place    | transitional | housing     | a missing place goes with housing
        no place    | transitional | unable      |
        homeless    | transitional | records     |
        shelter     | homeless     | records     |
        answered    | transitional | records     |
        """,
    )


def test_who_has_to_answer(spec):
    """After less than 90 days in an institution or less than 7 nights elsewhere, with a night on the street or in shelter
    before it."""
    spec(
        step=step,
        dates=DATES,
        given=f"""
        quality_universe
        PersonalID      | EnrollmentID | ProjectType | EntryDate  | adult | head
        89 days         | E1           | 3           | 2026-01-01 | yes   | no
        90 days         | E2           | 3           | 2026-01-01 | yes   | no
        no street       | E3           | 3           | 2026-01-01 | yes   | no
        6 nights        | E4           | 3           | 2026-01-01 | yes   | no
        7 nights        | E5           | 3           | 2026-01-01 | yes   | no
        shelter, always | E6           | 0           | 2026-01-01 | yes   | no

        Enrollment
        EnrollmentID | LivingSituation | LengthOfStay | PreviousStreetESSH | {LAST}
        E1           | 215             | 3            | 1                  |                  | 1                           | 101
        E2           | 215             | 4            | 1                  |                  |                             |
        E3           | 215             | 3            | 0                  |                  |                             |
        E4           | 410             | 11           | 1                  | 2025-01-01       | 9                           | 101
        E5           | 410             | 2            | 1                  |                  |                             |
        E6           | 410             | 4            | 0                  | 2025-01-01       | 4                           | 99
        """,
        expect="""
        PersonalID      | column_key | #
        89 days         | records    |
        89 days         | since      |
        89 days         | unable     |
        90 days         | records    |
        no street       | records    |
        6 nights        | records    |
        6 nights        | times      | prefers not
        6 nights        | unable     |
        7 nights        | records    |
        shelter, always | records    |
        shelter, always | months     | not collected
        shelter, always | unable     |
        """,
    )
