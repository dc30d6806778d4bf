title = "Q27m Education status of youth"
text = "Youth who left a demonstration project, by their answers at start and at exit."
step = "q27m"
DATES = "2025-10-01 to 2026-09-30"


def test_who_is_asked(spec):
    """Heads of household who are youth and left, from five project types, with a demonstration grant in the range."""
    spec(
        step="youth_leaver",
        dates=DATES,
        given="""
        universe
        PersonalID | EnrollmentID | ProjectID | ProjectType | youth | head | leaver
        TH         | E2           | T2        | 2           | yes   | yes  | yes
        PSH        | E3           | T3        | 3           | yes   | yes  | yes
        SO         | E4           | T4        | 4           | yes   | yes  | yes
        SSO        | E6           | T6        | 6           | yes   | yes  | yes
        RRH        | E13          | T13       | 13          | yes   | yes  | yes
        ES         | E0           | T0        | 0           | yes   | yes  | yes
        PH         | E9           | T9        | 9           | yes   | yes  | yes
        stayer     | E20          | T2        | 2           | yes   | yes  | no
        member     | E21          | T2        | 2           | yes   | no   | yes
        older      | E22          | T2        | 2           | no    | yes  | yes
        other fund | E23          | X2        | 2           | yes   | yes  | yes

        running_grant
        ProjectID | Funder
        T0        | 43
        T2        | 43
        T2        | 43
        T2        | 2
        T3        | 43
        T4        | 43
        T6        | 43
        T9        | 43
        T13       | 43
        X2        | 2
        """,
        expect="""
        PersonalID | #
        TH         | once, though there are two grants
        PSH        |
        SO         |
        SSO        |
        RRH        |
        """,
    )


def test_records(spec):
    """The stage and the day must be those of the start or the exit; of several the one updated last, then the lowest
    ID."""
    spec(
        step="education_record",
        dates=DATES,
        given="""
        youth_leaver
        EnrollmentID | EntryDate  | ExitDate
        E1           | 2025-11-01 | 2026-02-01
        E2           | 2025-11-01 | 2026-02-01

        YouthEducationStatus
        YouthEducationStatusID | EnrollmentID | DataCollectionStage | InformationDate | CurrentSchoolAttend | DateUpdated
        R1                     | E1           | 1                   | 2025-11-01      | 0                   | 2025-11-01 10:00:00
        R2                     | E1           | 1                   | 2025-11-01      | 1                   | 2025-11-02 10:00:00
        R4                     | E1           | 3                   | 2026-02-01      | 8                   |
        R3                     | E1           | 3                   | 2026-02-01      | 2                   |
        R5                     | E1           | 2                   | 2025-11-01      | 9                   | 2025-11-03 10:00:00
        R6                     | E2           | 1                   | 2025-10-31      | 1                   |
        R7                     | E2           | 1                   | 2025-11-02      | 1                   |
        R8                     | E2           | 3                   | 2026-01-01      | 1                   |
        """,
        expect="""
        EnrollmentID | moment | CurrentSchoolAttend | #
        E1           | start  | 1                   | R2 was updated later
        E1           | exit   | 2                   | R3 has the lowest ID
        """,
    )


def test_answers(spec):
    """Who is not enrolled (0) has a most recent status, who is enrolled (1 or 2) a current one, others neither. An empty
    answer is 99, and so are one on no list and a record that is not there."""
    spec(
        step=step,
        dates=DATES,
        given="""
        youth_leaver
        PersonalID   | EnrollmentID
        not enrolled | E1
        irregular    | E2
        dont know    | E3
        no answers   | E4
        no record    | E5
        made up      | E6

        education_record
        EnrollmentID | moment | CurrentSchoolAttend | MostRecentEdStatus | CurrentEdStatus
        E1           | start  | 0                   | 7                  | 4
        E1           | exit   | 2                   | 7                  | 4
        E2           | start  | 1                   |                    | 0
        E2           | exit   | 0                   | 9                  |
        E3           | start  | 8                   | 0                  | 0
        E3           | exit   | 9                   |                    |
        E4           | start  | 0                   |                    |
        E4           | exit   | 1                   |                    |
        E5           | exit   |                     | 0                  | 0
        E6           | start  | 3                   | 0                  | 0
        E6           | exit   | 1                   | 0                  | 5
        """,
        expect="""
        PersonalID   | column_key | row_key       | #
        not enrolled | start      | enrollment_0  |
        not enrolled | start      | recent_7      |
        not enrolled | exit       | enrollment_2  |
        not enrolled | exit       | current_4     |
        irregular    | start      | enrollment_1  |
        irregular    | start      | current_0     |
        irregular    | exit       | enrollment_0  |
        irregular    | exit       | recent_9      |
        dont know    | start      | enrollment_8  |
        dont know    | exit       | enrollment_9  |
        no answers   | start      | enrollment_0  |
        no answers   | start      | recent_99     |
        no answers   | exit       | enrollment_1  |
        no answers   | exit       | current_99    |
        no record    | start      | enrollment_99 | no record
        no record    | exit       | enrollment_99 | no answer
        made up      | start      | enrollment_99 | 3 is on no list
        made up      | exit       | enrollment_1  |
        made up      | exit       | current_99    | 5 is on no list
        """,
    )
