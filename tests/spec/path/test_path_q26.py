title = "Q26 Demographics"
text = "Persons enrolled in PATH, section by section; each has one row in a section, but several of race and ethnicity."
RUN = {"dates": "2025-10-01 to 2026-09-30", "report": "path"}


def test_latest_substance_use(spec):
    """The last record of that need by the last day of the range; of one day the lowest DisabilitiesID."""
    spec(
        step="latest_substance_use",
        **RUN,
        given="""
        active
        EnrollmentID
        E1
        E2

        Disabilities
        DisabilitiesID | EnrollmentID | DisabilityType | DisabilityResponse | InformationDate
        D1             | E1           | 10             | 1                  | 2026-01-01
        D2             | E1           | 10             | 0                  | 2026-09-30
        D3             | E1           | 10             | 2                  | 2026-10-01
        D4             | E1           | 9              | 1                  | 2026-09-30
        D6             | E2           | 10             | 3                  | 2026-01-01
        D5             | E2           | 10             | 8                  | 2026-01-01
        D7             | E3           | 10             | 1                  | 2026-01-01
        """,
        expect="""
        EnrollmentID | DisabilityResponse | #
        E1           | 0                  | on the last day; D4 is mental health
        E2           | 8                  | D5
        """,
    )


def test_latest_soar(spec):
    """The last record by the last day of the range; of one day the one updated last, then the lowest ID."""
    spec(
        step="latest_soar",
        **RUN,
        given="""
        active
        EnrollmentID
        E1
        E2
        E3

        IncomeBenefits
        IncomeBenefitsID | EnrollmentID | ConnectionWithSOAR | InformationDate | DateUpdated
        I1               | E1           | 1                  | 2026-01-01      |
        I2               | E1           | 0                  | 2026-09-30      |
        I3               | E1           | 1                  | 2026-10-01      |
        I4               | E2           | 8                  | 2026-01-01      | 2026-01-01T10:00:00
        I5               | E2           | 9                  | 2026-01-01      | 2026-01-01T11:00:00
        I7               | E3           | 1                  | 2026-01-01      |
        I6               | E3           |                    | 2026-01-01      |
        """,
        expect="""
        EnrollmentID | ConnectionWithSOAR | #
        E1           | 0                  | on the last day
        E2           | 9                  | updated last
        E3           |                    | I6, without an answer
        """,
    )


def test_one_person(spec):
    """Everything of one adult and one child; what is asked of adults only leaves the child out."""
    spec(
        step="q26",
        **RUN,
        given="""
        path_person
        PersonalID | EnrollmentID | age | adult | chronic | enrolled
        adult      | E1           | 40  | yes   | yes     | yes
        child      | E2           | 17  | no    | no      | yes
        other      | E3           | 40  | yes   | yes     | no

        Client
        PersonalID | AmIndAKNative | White | HispanicLatinao | RaceNone | VeteranStatus | Sex
        adult      | 1             | 1     | 1               | 8        | 1             | 0
        child      | 0             | 0     | 0               | 9        | 1             | 1

        Enrollment
        EnrollmentID | LivingSituation | LengthOfStay
        E1           | 116             | 10
        E2           | 118             | 10
        E3           | 116             | 10

        latest_substance_use
        EnrollmentID | DisabilityResponse
        E1           | 3
        E2           | 0

        latest_soar
        EnrollmentID | ConnectionWithSOAR
        E1           | 1
        E2           | 0

        domestic_violence
        EnrollmentID | DomesticViolenceSurvivor
        E1           | 0
        E2           | 1
        """,
        expect="""
        row_key      | PersonalID | #
        age_31_to_40 | adult      |
        race_1       | adult      |
        race_5       | adult      |
        race_6       | adult      | three races; don't know beside them does not count
        veteran_1    | adult      |
        substance_1  | adult      | both alcohol and drugs
        soar_1       | adult      |
        before_116   | adult      |
        before       | adult      |
        length_10    | adult      |
        chronic_yes  | adult      |
        violence_0   | adult      |
        sex_0        | adult      |
        age_to_17    | child      |
        race_9       | child      |
        substance_0  | child      |
        soar_0       | child      |
        before_118   | child      | a safe haven: the length of stay is not asked for
        before       | child      |
        chronic_no   | child      |
        sex_1        | child      |
        """,
    )


def test_ages(spec):
    """On both sides of every bound; without an age by the quality answer. Nothing else is recorded: not collected,
    unknown and not available, and no row of what is asked of adults or of a length of stay."""
    spec(
        step="q26",
        **RUN,
        given="""
        path_person
        PersonalID  | EnrollmentID | age | adult | chronic | enrolled
        17          | E17          | 17  | no    | missing | yes
        18          | E18          | 18  | no    | missing | yes
        23          | E23          | 23  | no    | missing | yes
        24          | E24          | 24  | no    | missing | yes
        30          | E30          | 30  | no    | missing | yes
        31          | E31          | 31  | no    | missing | yes
        40          | E40          | 40  | no    | missing | yes
        41          | E41          | 41  | no    | missing | yes
        50          | E50          | 50  | no    | missing | yes
        51          | E51          | 51  | no    | missing | yes
        61          | E61          | 61  | no    | missing | yes
        62          | E62          | 62  | no    | missing | yes
        dont know   | dont know    |     | no    | missing | yes
        prefers not | prefers not  |     | no    | missing | yes
        not asked   | not asked    |     | no    | missing | yes
        no quality  | no quality   |     | no    | missing | yes

        Client
        PersonalID  | DOBDataQuality
        dont know   | 8
        prefers not | 9
        not asked   | 99
        no quality  | 

        Enrollment
        EnrollmentID
        E17
        E18
        E23
        E24
        E30
        E31
        E40
        E41
        E50
        E51
        E61
        E62
        dont know
        prefers not
        not asked
        no quality
        """,
        expect="""
        row_key      | PersonalID  | #
        age_to_17       | 17          |
        race_99         | 17          |
        substance_99    | 17          |
        soar_99         | 17          |
        before_99       | 17          |
        before          | 17          |
        chronic_unknown | 17          |
        sex_99          | 17          |
        age_18_to_23    | 18          |
        race_99         | 18          |
        substance_99    | 18          |
        soar_99         | 18          |
        before_99       | 18          |
        before          | 18          |
        chronic_unknown | 18          |
        sex_99          | 18          |
        age_18_to_23    | 23          |
        race_99         | 23          |
        substance_99    | 23          |
        soar_99         | 23          |
        before_99       | 23          |
        before          | 23          |
        chronic_unknown | 23          |
        sex_99          | 23          |
        age_24_to_30    | 24          |
        race_99         | 24          |
        substance_99    | 24          |
        soar_99         | 24          |
        before_99       | 24          |
        before          | 24          |
        chronic_unknown | 24          |
        sex_99          | 24          |
        age_24_to_30    | 30          |
        race_99         | 30          |
        substance_99    | 30          |
        soar_99         | 30          |
        before_99       | 30          |
        before          | 30          |
        chronic_unknown | 30          |
        sex_99          | 30          |
        age_31_to_40    | 31          |
        race_99         | 31          |
        substance_99    | 31          |
        soar_99         | 31          |
        before_99       | 31          |
        before          | 31          |
        chronic_unknown | 31          |
        sex_99          | 31          |
        age_31_to_40    | 40          |
        race_99         | 40          |
        substance_99    | 40          |
        soar_99         | 40          |
        before_99       | 40          |
        before          | 40          |
        chronic_unknown | 40          |
        sex_99          | 40          |
        age_41_to_50    | 41          |
        race_99         | 41          |
        substance_99    | 41          |
        soar_99         | 41          |
        before_99       | 41          |
        before          | 41          |
        chronic_unknown | 41          |
        sex_99          | 41          |
        age_41_to_50    | 50          |
        race_99         | 50          |
        substance_99    | 50          |
        soar_99         | 50          |
        before_99       | 50          |
        before          | 50          |
        chronic_unknown | 50          |
        sex_99          | 50          |
        age_51_to_61    | 51          |
        race_99         | 51          |
        substance_99    | 51          |
        soar_99         | 51          |
        before_99       | 51          |
        before          | 51          |
        chronic_unknown | 51          |
        sex_99          | 51          |
        age_51_to_61    | 61          |
        race_99         | 61          |
        substance_99    | 61          |
        soar_99         | 61          |
        before_99       | 61          |
        before          | 61          |
        chronic_unknown | 61          |
        sex_99          | 61          |
        age_from_62     | 62          |
        race_99         | 62          |
        substance_99    | 62          |
        soar_99         | 62          |
        before_99       | 62          |
        before          | 62          |
        chronic_unknown | 62          |
        sex_99          | 62          |
        age_8           | dont know   |
        race_99         | dont know   |
        substance_99    | dont know   |
        soar_99         | dont know   |
        before_99       | dont know   |
        before          | dont know   |
        chronic_unknown | dont know   |
        sex_99          | dont know   |
        age_9           | prefers not |
        race_99         | prefers not |
        substance_99    | prefers not |
        soar_99         | prefers not |
        before_99       | prefers not |
        before          | prefers not |
        chronic_unknown | prefers not |
        sex_99          | prefers not |
        age_99          | not asked   |
        race_99         | not asked   |
        substance_99    | not asked   |
        soar_99         | not asked   |
        before_99       | not asked   |
        before          | not asked   |
        chronic_unknown | not asked   |
        sex_99          | not asked   |
        age_99          | no quality  |
        race_99         | no quality  |
        substance_99    | no quality  |
        soar_99         | no quality  |
        before_99       | no quality  |
        before          | no quality  |
        chronic_unknown | no quality  |
        sex_99          | no quality  |
        """,
    )


def test_answers(spec):
    """Yes, no, don't know, prefers not, not collected and no answer, each in its row; substance use and sex have one row
    for all that is not known."""
    spec(
        step="q26",
        **RUN,
        given="""
        path_person
        PersonalID  | EnrollmentID | age | adult | chronic   | enrolled
        1           | 1            | 20  | yes   | dont_know | yes
        0           | 0            | 20  | yes   | dont_know | yes
        dont know   | dont know    | 20  | yes   | dont_know | yes
        prefers not | prefers not  | 20  | yes   | dont_know | yes
        not asked   | not asked    | 20  | yes   | dont_know | yes
        empty       | empty        | 20  | yes   | dont_know | yes

        Client
        PersonalID  | RaceNone | VeteranStatus | Sex
        1           |          |             1 | 1
        0           |          |             0 | 0
        dont know   |        8 |             8 | 8
        prefers not |        9 |             9 | 9
        not asked   |       99 |            99 | 99
        empty       |          |               | 

        Enrollment
        EnrollmentID | LivingSituation | LengthOfStay
        1            | 101             | 2
        0            | 101             | 3
        dont know    | 101             | 8
        prefers not  | 101             | 9
        not asked    | 101             | 99
        empty        | 101             | 

        latest_substance_use
        EnrollmentID | DisabilityResponse
        1            | 1
        0            | 0
        dont know    | 8
        prefers not  | 9
        not asked    | 99
        empty        | 

        latest_soar
        EnrollmentID | ConnectionWithSOAR
        1            | 1
        0            | 0
        dont know    | 8
        prefers not  | 9
        not asked    | 99
        empty        | 

        domestic_violence
        EnrollmentID | DomesticViolenceSurvivor
        1            | 1
        0            | 0
        dont know    | 8
        prefers not  | 9
        not asked    | 99
        empty        | 
        """,
        expect="""
        row_key      | PersonalID  | #
        age_18_to_23    | 1           |
        race_99         | 1           |
        veteran_1       | 1           |
        substance_1     | 1           |
        soar_1          | 1           |
        before_101      | 1           |
        before          | 1           |
        length_2        | 1           |
        chronic_unknown | 1           |
        violence_1      | 1           |
        sex_1           | 1           |
        age_18_to_23    | 0           |
        race_99         | 0           |
        veteran_0       | 0           |
        substance_0     | 0           |
        soar_0          | 0           |
        before_101      | 0           |
        before          | 0           |
        length_3        | 0           |
        chronic_unknown | 0           |
        violence_0      | 0           |
        sex_0           | 0           |
        age_18_to_23    | dont know   |
        race_8          | dont know   |
        veteran_8       | dont know   |
        substance_99    | dont know   |
        soar_8          | dont know   |
        before_101      | dont know   |
        before          | dont know   |
        length_8        | dont know   |
        chronic_unknown | dont know   |
        violence_8      | dont know   |
        sex_99          | dont know   |
        age_18_to_23    | prefers not |
        race_9          | prefers not |
        veteran_9       | prefers not |
        substance_99    | prefers not |
        soar_9          | prefers not |
        before_101      | prefers not |
        before          | prefers not |
        length_9        | prefers not |
        chronic_unknown | prefers not |
        violence_9      | prefers not |
        sex_99          | prefers not |
        age_18_to_23    | not asked   |
        race_99         | not asked   |
        veteran_99      | not asked   |
        substance_99    | not asked   |
        soar_99         | not asked   |
        before_101      | not asked   |
        before          | not asked   |
        length_99       | not asked   |
        chronic_unknown | not asked   |
        violence_99     | not asked   |
        sex_99          | not asked   |
        age_18_to_23    | empty       |
        race_99         | empty       |
        veteran_99      | empty       |
        substance_99    | empty       |
        soar_99         | empty       |
        before_101      | empty       |
        before          | empty       |
        length_99       | empty       |
        chronic_unknown | empty       |
        violence_99     | empty       |
        sex_99          | empty       |
        """,
    )
