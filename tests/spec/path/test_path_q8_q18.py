title = "Q8 to Q18 Persons served, services and referrals"
text = "Persons contacted, new and enrolled, how often they were contacted, and what they received."
RUN = {"dates": "2025-10-01 to 2026-09-30", "report": "path"}


def test_persons(spec):
    """Everyone is active; new ones by the type of project; not enrolled by reason, enrolled by the day."""
    spec(
        step="q8_q16",
        **RUN,
        given="""
        path_person
        PersonalID | ProjectType | new | enrolled | determined | declined_because
        old        | 4           | no  | yes      | no         |
        street     | 4           | yes | no       | no         |
        services   | 6           | yes | yes      | yes        |
        declined   | 4           | yes | no       | yes        | 1
        not found  | 4           | yes | no       | yes        | 3
        other      | 4           | yes | no       | yes        | 2
        old no     | 4           | no  | no       | yes        | 1
        long no    | 4           | yes | no       | no         | 1
        """,
        expect="""
        row_key          | PersonalID | #
        active           | old        |
        enrolled         | old        | before the range, still enrolled in it
        active           | street     |
        new_outreach     | street     |
        new_person       | street     |
        active           | services   |
        new_services     | services   |
        new_person       | services   |
        new_enrolled     | services   |
        enrolled         | services   |
        active           | declined   |
        new_outreach     | declined   |
        new_person       | declined   |
        ineligible       | declined   |
        active           | not found  |
        new_outreach     | not found  |
        new_person       | not found  |
        unable_to_locate | not found  |
        active           | other      |
        new_outreach     | other      |
        new_person       | other      | other reasons have no row
        active           | old no     | not new
        active           | long no    |
        new_outreach     | long no    |
        new_person       | long no    | not determined in the range
        """,
    )


def test_contacts(spec):
    """Of those who became enrolled in the range: every contact up to that day, also before the range, and every contact
    in the range."""
    spec(
        step="q8_q16",
        **RUN,
        given="""
        path_person
        PersonalID | EnrollmentID | ProjectType | new | enrolled | determined | determined_on
        P1         | E1           | 4           | no  | yes      | yes        | 2026-01-10
        P2         | E2           | 4           | no  | yes      | no         | 2025-05-05

        path_event
        EnrollmentID | event_date | contact
        E1           | 2025-09-30 | yes
        E1           | 2025-10-01 | yes
        E1           | 2026-01-10 | yes
        E1           | 2026-01-10 | no
        E1           | 2026-01-11 | yes
        E1           | 2026-09-30 | yes
        E1           | 2026-10-01 | yes
        E2           | 2026-01-01 | yes
        """,
        expect="""
        row_key        | PersonalID | #
        active         | P1         |
        enrolled       | P1         |
        active         | P2         |
        enrolled       | P2         | enrolled before the range: no contacts are counted
        contact_before | P1         | 2025-09-30
        contact_before | P1         | 2025-10-01
        contact_before | P1         | 2026-01-10, the day itself
        contact        | P1         | 2025-10-01
        contact        | P1         | 2026-01-10
        contact        | P1         | 2026-01-11
        contact        | P1         | 2026-09-30
        """,
    )


SERVICES = """
        path_service
        PersonalID | referral | TypeProvided | attained
        P1         | no       | 4            | no
        P2         | no       | 1            | no
        P3         | yes      | 1            | yes
        P4         | yes      | 1            | no
        P5         | yes      | 4            | yes
"""


def test_mental_health(spec):
    """Service 4, or referral 1 when attained."""
    spec(
        step="q8_q16",
        **RUN,
        given=SERVICES,
        expect="""
        row_key       | PersonalID | #
        mental_health | P1         |
        mental_health | P3         | P2 was reengaged, P4 did not attain, P5 was referred to job training
        """,
    )


def test_services_that_count(spec):
    """Services and referrals of enrolled persons, on their stay, from the first to the last day."""
    spec(
        step="path_service",
        **RUN,
        given="""
        path_person
        PersonalID | EnrollmentID | enrolled
        P1         | E1           | yes
        P2         | E2           | no

        Services
        ServicesID | EnrollmentID | DateProvided | RecordType | TypeProvided | ReferralOutcome
        S1         | E1           | 2025-09-30   | 141        | 1            |
        S2         | E1           | 2025-10-01   | 141        | 2            |
        S3         | E1           | 2026-09-30   | 141        | 3            |
        S4         | E1           | 2026-10-01   | 141        | 4            |
        S5         | E1           | 2026-01-01   | 161        | 5            | 1
        S6         | E1           | 2026-01-01   | 161        | 6            | 2
        S7         | E1           | 2026-01-01   | 161        | 7            | 3
        S8         | E1           | 2026-01-01   | 161        | 8            |
        S9         | E1           | 2026-01-01   | 200        | 9            |
        S10        | E2           | 2026-01-01   | 141        | 10           |
        S11        | E9           | 2026-01-01   | 141        | 11           |
        S12        | E1           | 2026-01-01   | 141        | 12           | 1
        """,
        expect="""
        PersonalID | referral | TypeProvided | attained | #
        P1         | no       | 2            | no       | the first day
        P1         | no       | 3            | no       | the last day
        P1         | yes      | 5            | yes      |
        P1         | yes      | 6            | no       | not attained
        P1         | yes      | 7            | no       | unknown
        P1         | yes      | 8            | no       | no outcome
        P1         | no       | 12           | no       | a service has no outcome to attain
        """,
    )


def test_q17(spec):
    """Services by type."""
    spec(
        step="q17",
        **RUN,
        given=SERVICES,
        expect="""
        row_key | PersonalID | #
        4       | P1         |
        1       | P2         |
        """,
    )


def test_q18(spec):
    """Referrals by type; those attained stand apart and are among all in column B."""
    spec(
        step="q18",
        **RUN,
        given=SERVICES,
        expect="""
        row_key | column_key | PersonalID | #
        1       | attained   | P3         |
        1       | received   | P4         |
        4       | attained   | P5         |
        """,
    )
