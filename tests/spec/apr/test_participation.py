title = "Q22 Length of participation"
text = "The length of each person's stay and its band."
step = "participation"
DATES = "2025-10-01 to 2026-09-30"


def test_bands(spec):
    """Each band ends on the day it names."""
    spec(
        step=step,
        dates=DATES,
        given="""
        universe
        EnrollmentID | leaver | EntryDate  | ExitDate
        negative     | yes    | 2026-01-02 | 2026-01-01
        0            | yes    | 2026-01-01 | 2026-01-01
        7            | no     | 2026-01-01 |
        8            | no     | 2026-01-01 |
        14           | no     | 2026-01-01 |
        15           | no     | 2026-01-01 |
        21           | no     | 2026-01-01 |
        22           | no     | 2026-01-01 |
        30           | no     | 2026-01-01 |
        31           | no     | 2026-01-01 |
        60           | no     | 2026-01-01 |
        61           | no     | 2026-01-01 |
        90           | no     | 2026-01-01 |
        91           | no     | 2026-01-01 |
        180          | no     | 2026-01-01 |
        181          | no     | 2026-01-01 |
        365          | no     | 2026-01-01 |
        366          | no     | 2026-01-01 |
        730          | no     | 2026-01-01 |
        731          | no     | 2026-01-01 |
        1095         | no     | 2026-01-01 |
        1096         | no     | 2026-01-01 |
        1460         | no     | 2026-01-01 |
        1461         | no     | 2026-01-01 |
        1825         | no     | 2026-01-01 |
        1826         | no     | 2026-01-01 |

        length_of_stay
        EnrollmentID | days
        negative     | -1
        0            | 0
        7            | 7
        8            | 8
        14           | 14
        15           | 15
        21           | 21
        22           | 22
        30           | 30
        31           | 31
        60           | 60
        61           | 61
        90           | 90
        91           | 91
        180          | 180
        181          | 181
        365          | 365
        366          | 366
        730          | 730
        731          | 731
        1095         | 1095
        1096         | 1096
        1460         | 1460
        1461         | 1461
        1825         | 1825
        1826         | 1826
        """,
        expect="""
        EnrollmentID | status | day_band     | in_order | #
        negative     | leaver | up_to_7      | no       | starts after its exit: not in mean and median
        0            | leaver | up_to_7      | yes      |
        7            | stayer | up_to_7      | yes      |
        8            | stayer | 8_to_14      | yes      |
        14           | stayer | 8_to_14      | yes      |
        15           | stayer | 15_to_21     | yes      |
        21           | stayer | 15_to_21     | yes      |
        22           | stayer | 22_to_30     | yes      |
        30           | stayer | 22_to_30     | yes      |
        31           | stayer | 31_to_60     | yes      |
        60           | stayer | 31_to_60     | yes      |
        61           | stayer | 61_to_90     | yes      |
        90           | stayer | 61_to_90     | yes      |
        91           | stayer | 91_to_180    | yes      |
        180          | stayer | 91_to_180    | yes      |
        181          | stayer | 181_to_365   | yes      |
        365          | stayer | 181_to_365   | yes      |
        366          | stayer | 366_to_730   | yes      |
        730          | stayer | 366_to_730   | yes      |
        731          | stayer | 731_to_1095  | yes      |
        1095         | stayer | 731_to_1095  | yes      |
        1096         | stayer | 1096_to_1460 | yes      |
        1460         | stayer | 1096_to_1460 | yes      |
        1461         | stayer | 1461_to_1825 | yes      |
        1825         | stayer | 1461_to_1825 | yes      |
        1826         | stayer | over_1825    | yes      |
        """,
    )


def test_counted(spec):
    """Q22a1 counts everybody by band."""
    spec(
        step="q22a1",
        dates=DATES,
        given="""
        participation
        PersonalID | status | day_band | days | in_order
        P1         | leaver | up_to_7  | -1   | no
        P2         | stayer | 8_to_14  | 9    | yes
        """,
        expect="""
        PersonalID | row_key | column_key | #
        P1         | up_to_7 | leaver     |
        P2         | 8_to_14 | stayer     |
        """,
    )


def test_averaged(spec):
    """Q22b leaves out stays that start after their exit."""
    spec(
        step="q22b",
        dates=DATES,
        given="""
        participation
        PersonalID | status | day_band | days | in_order
        P1         | leaver | up_to_7  | -1   | no
        P2         | stayer | 8_to_14  | 9    | yes
        """,
        expect="""
        PersonalID | column_key | amount | #
        P2         | stayer     | 9.00   |
        """,
    )
