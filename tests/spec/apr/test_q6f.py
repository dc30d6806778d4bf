title = "Q6f Inactive records"
text = "Open records, and those whose last contact or bed night lies more than 90 days before the end of the range."
step = "q6f"
DATES = "2025-10-01 to 2026-09-30"


def test_contacts(spec):
    """Adults and heads in street outreach and PATH; 90 days before 2026-09-30 is 2026-07-02."""
    spec(
        step=step,
        dates=DATES,
        given="""
        open_record
        PersonalID | EnrollmentID | RelationshipToHoH | night_by_night | engages
        90 days    | E1           | 2                 | no             | yes
        91 days    | E2           | 2                 | no             | yes
        never      | E3           | 1                 | no             | yes
        child      | E4           | 2                 | no             | yes
        afterwards | E5           | 1                 | no             | yes
        elsewhere  | E6           | 1                 | no             | no

        age
        PersonalID | adult
        90 days    | yes
        91 days    | yes
        child      | no

        contact
        EnrollmentID | contact_date
        E1           | 2026-01-01
        E1           | 2026-07-02
        E2           | 2026-07-01
        E5           | 2026-10-01

        bed_night
        EnrollmentID | night
        E3           | 2026-09-01
        """,
        expect="""
        PersonalID | row_key | column_key | #
        90 days    | contact | records    |
        91 days    | contact | records    |
        91 days    | contact | inactive   |
        never      | contact | records    |
        never      | contact | inactive   | a bed night is no contact
        afterwards | contact | records    |
        afterwards | contact | inactive   | what comes after the range is not seen
        """,
    )


def test_bed_nights(spec):
    """Everyone in a night-by-night shelter, of any age."""
    spec(
        step=step,
        dates=DATES,
        given="""
        open_record
        PersonalID | EnrollmentID | RelationshipToHoH | night_by_night | engages
        90 days    | E1           | 2                 | yes            | no
        91 days    | E2           | 2                 | yes            | no

        bed_night
        EnrollmentID | night
        E1           | 2026-07-02
        E2           | 2026-07-01

        contact
        EnrollmentID | contact_date
        E2           | 2026-09-01
        """,
        expect="""
        PersonalID | row_key   | column_key | #
        90 days    | bed_night | records    |
        91 days    | bed_night | records    |
        91 days    | bed_night | inactive   | a contact is no bed night
        """,
    )
