title = "Own chronic homelessness status at project start"
text = "Each table changes one answer of the flowchart and keeps the others."
step = "chronic_answer"
DATES = "2025-10-01 to 2026-09-30"


def test_disabling_condition(spec):
    """Yes goes on; no, does not know or would not say, and missing end it. A special need recorded at start counts as yes
    whatever the answer."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | starts_homeless
        ES        | yes

        disabled_at_start
        EnrollmentID
        need, no
        need, empty

        stay
        EnrollmentID | ProjectID
        yes          | ES
        no           | ES
        dont know    | ES
        refused      | ES
        not asked    | ES
        empty        | ES
        need, no     | ES
        need, empty  | ES

        Enrollment
        EnrollmentID | EntryDate  | DisablingCondition | DateToStreetESSH
        yes          | 2026-01-01 | 1                  | 2020-01-01
        no           | 2026-01-01 | 0                  | 2020-01-01
        dont know    | 2026-01-01 | 8                  | 2020-01-01
        refused      | 2026-01-01 | 9                  | 2020-01-01
        not asked    | 2026-01-01 | 99                 | 2020-01-01
        empty        | 2026-01-01 |                    | 2020-01-01
        need, no     | 2026-01-01 | 0                  | 2020-01-01
        need, empty  | 2026-01-01 |                    | 2020-01-01
        """,
        expect="""
        EnrollmentID | own_status | #
        yes          | yes        | homeless since 2020
        no           | no         |
        dont know    | dont_know  |
        refused      | dont_know  |
        not asked    | missing    |
        empty        | missing    |
        need, no     | yes        | the recorded need counts
        need, empty  | yes        |
        """,
    )


def test_homeless_for_365_days(spec):
    """365 days or more before the start are enough by themselves. They are days, not a calendar year."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | starts_homeless
        ES        | yes

        stay
        EnrollmentID | ProjectID
        366 days     | ES
        365 days     | ES
        364 days     | ES
        leap year    | ES

        Enrollment
        EnrollmentID | EntryDate  | DisablingCondition | DateToStreetESSH | TimesHomelessPastThreeYears
        366 days     | 2026-01-01 | 1                  | 2024-12-31       | 1
        365 days     | 2026-01-01 | 1                  | 2025-01-01       | 1
        364 days     | 2026-01-01 | 1                  | 2025-01-02       | 1
        leap year    | 2025-01-01 | 1                  | 2024-01-02       | 1
        """,
        expect="""
        EnrollmentID | own_status | #
        366 days     | yes        | 2026-01-01 - 365 = 2025-01-01, and 2024-12-31 is earlier
        365 days     | yes        | 2025-01-01 is that day
        364 days     | no         | goes on to the number of times: once
        leap year    | yes        | 2025-01-01 - 365 = 2024-01-02, a day less than the calendar year
        """,
    )


def test_times_and_months(spec):
    """Without the 365 days: four times or more, and then twelve months or more."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | starts_homeless
        ES        | yes

        stay
        EnrollmentID     | ProjectID
        3 times          | ES
        4, 1 month       | ES
        4, 11 months     | ES
        4, 12 months     | ES
        4, more          | ES
        4, months 8      | ES
        4, months 9      | ES
        4, months 99     | ES
        4, months empty  | ES
        times 8          | ES
        times 9          | ES
        times 99         | ES
        times empty      | ES

        Enrollment
        EnrollmentID     | EntryDate  | DisablingCondition | TimesHomelessPastThreeYears | MonthsHomelessPastThreeYears
        3 times          | 2026-01-01 | 1                  | 3                           | 113
        4, 1 month       | 2026-01-01 | 1                  | 4                           | 101
        4, 11 months     | 2026-01-01 | 1                  | 4                           | 111
        4, 12 months     | 2026-01-01 | 1                  | 4                           | 112
        4, more          | 2026-01-01 | 1                  | 4                           | 113
        4, months 8      | 2026-01-01 | 1                  | 4                           | 8
        4, months 9      | 2026-01-01 | 1                  | 4                           | 9
        4, months 99     | 2026-01-01 | 1                  | 4                           | 99
        4, months empty  | 2026-01-01 | 1                  | 4                           |
        times 8          | 2026-01-01 | 1                  | 8                           | 113
        times 9          | 2026-01-01 | 1                  | 9                           | 113
        times 99         | 2026-01-01 | 1                  | 99                          | 113
        times empty      | 2026-01-01 | 1                  |                             | 113
        """,
        expect="""
        EnrollmentID     | own_status | #
        3 times          | no         | 3 < 4
        4, 1 month       | no         | code 101 is one month
        4, 11 months     | no         | code 111 is eleven
        4, 12 months     | yes        | code 112 is twelve
        4, more          | yes        | code 113 is more than twelve
        4, months 8      | dont_know  |
        4, months 9      | dont_know  |
        4, months 99     | missing    |
        4, months empty  | missing    |
        times 8          | dont_know  |
        times 9          | dont_know  |
        times 99         | missing    |
        times empty      | missing    |
        """,
    )


def test_prior_living_situation(spec):
    """Elsewhere than in shelters, safe havens and street outreach the prior living situation decides whether the length of
    that stay and the night before are asked: not from 100 to 199, but for every other code. Only an empty situation is
    missing; 8, 9 and 99 go on."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | starts_homeless
        PSH       | no
        ES        | yes

        stay
        EnrollmentID     | ProjectID
        shelter, jail    | ES
        99               | PSH
        100              | PSH
        199              | PSH
        200              | PSH
        300              | PSH
        499              | PSH
        code 8           | PSH
        empty            | PSH

        Enrollment
        EnrollmentID     | EntryDate  | DisablingCondition | LivingSituation | LOSUnderThreshold | DateToStreetESSH
        shelter, jail    | 2026-01-01 | 1                  | 207             | 0                 | 2020-01-01
        99               | 2026-01-01 | 1                  | 99              | 0                 | 2020-01-01
        100              | 2026-01-01 | 1                  | 100             | 0                 | 2020-01-01
        199              | 2026-01-01 | 1                  | 199             | 0                 | 2020-01-01
        200              | 2026-01-01 | 1                  | 200             | 0                 | 2020-01-01
        300              | 2026-01-01 | 1                  | 300             | 0                 | 2020-01-01
        499              | 2026-01-01 | 1                  | 499             | 0                 | 2020-01-01
        code 8           | 2026-01-01 | 1                  | 8               | 0                 | 2020-01-01
        empty            | 2026-01-01 | 1                  |                 | 0                 | 2020-01-01
        """,
        expect="""
        EnrollmentID     | own_status | #
        shelter, jail    | yes        | a shelter does not ask
        99               | no         | asked: the stay was long
        100              | yes        | homeless before: not asked
        199              | yes        |
        200              | no         | asked
        300              | no         |
        499              | no         |
        code 8           | no         |
        empty            | missing    |
        """,
    )


def test_short_stay_and_the_night_before(spec):
    """Both must be yes; no is no, and empty or 99 is missing, the length of the stay first."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | starts_homeless
        PSH       | no

        disabled_at_start
        EnrollmentID
        yes, yes
        yes, no
        yes, empty
        yes, 99
        no, yes
        empty, no
        99, yes

        stay
        EnrollmentID  | ProjectID
        yes, yes      | PSH
        yes, no       | PSH
        yes, empty    | PSH
        yes, 99       | PSH
        no, yes       | PSH
        empty, no     | PSH
        99, yes       | PSH

        Enrollment
        EnrollmentID | EntryDate  | LivingSituation | LOSUnderThreshold | PreviousStreetESSH | DateToStreetESSH
        yes, yes     | 2026-01-01 | 207             | 1                 | 1                  | 2020-01-01
        yes, no      | 2026-01-01 | 207             | 1                 | 0                  | 2020-01-01
        yes, empty   | 2026-01-01 | 410             | 1                 |                    | 2020-01-01
        yes, 99      | 2026-01-01 | 410             | 1                 | 99                 | 2020-01-01
        no, yes      | 2026-01-01 | 207             | 0                 | 1                  | 2020-01-01
        empty, no    | 2026-01-01 | 207             |                   | 0                  | 2020-01-01
        99, yes      | 2026-01-01 | 410             | 99                | 1                  | 2020-01-01
        """,
        expect="""
        EnrollmentID | own_status | #
        yes, yes     | yes        | and homeless since 2020
        yes, no      | no         |
        yes, empty   | missing    |
        yes, 99      | missing    |
        no, yes      | no         |
        empty, no    | missing    | the first question comes first
        99, yes      | missing    |
        """,
    )
