title = "Chronically homeless at project start"
text = "How the own answers of adults and heads make the status of everybody in the household."
step = "chronic_at_start"
DATES = "2025-10-01 to 2026-09-30"


def test_one_yes_on_the_first_day(spec):
    """A yes of any adult or head present on the first day holds for all present that day; later joiners neither give it
    nor take it."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID  | PersonalID | HouseholdID | RelationshipToHoH | EntryDate
        head          | adult      | H1          | 1                 | 2026-01-01
        partner       | adult      | H1          | 3                 | 2026-01-01
        child         | child      | H1          | 2                 | 2026-01-01
        later child   | child      | H1          | 2                 | 2026-01-02
        later adult   | adult      | H1          | 4                 | 2026-01-02
        other head    | adult      | H2          | 1                 | 2026-01-01
        later yes     | adult      | H2          | 4                 | 2026-01-02

        chronic_answer
        EnrollmentID  | own_status
        head          | no
        partner       | yes
        child         | no
        later child   | missing
        later adult   | no
        other head    | no
        later yes     | yes

        Client
        PersonalID | DOB
        adult      | 1990-01-01
        child      | 2020-01-01
        """,
        expect="""
        EnrollmentID | chronic | #
        head         | yes     | by the partner
        partner      | yes     |
        child        | yes     |
        later child  | no      | was not there that day; the household's status is known
        later adult  | no      | own answer
        other head   | no      | the later joiner does not give it
        later yes    | yes     | own answer
        """,
    )


def test_a_child_s_answer_counts_only_as_head(spec):
    """A child's own answers are not asked unless the child is the head."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | PersonalID | HouseholdID | RelationshipToHoH | EntryDate
        child head   | child      | H1          | 1                 | 2026-01-01
        head         | adult      | H2          | 1                 | 2026-01-01
        child        | child      | H2          | 2                 | 2026-01-01

        chronic_answer
        EnrollmentID | own_status
        child head   | yes
        head         | no
        child        | yes

        Client
        PersonalID | DOB
        adult      | 1990-01-01
        child      | 2012-01-01
        """,
        expect="""
        EnrollmentID | chronic | #
        child head   | yes     | heads answer whatever their age
        head         | no      | the child's answer does not count
        child        | no      | somebody of the first day is no
        """,
    )


def test_children_when_nobody_is_yes(spec):
    """A no among those who answer makes the children no; when all are undetermined the children take the head's status."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID     | PersonalID | HouseholdID | RelationshipToHoH | EntryDate
        head dk          | adult      | H1          | 1                 | 2026-01-01
        adult no         | adult      | H1          | 4                 | 2026-01-01
        child of no      | child      | H1          | 2                 | 2026-01-01
        head dk 2        | adult      | H2          | 1                 | 2026-01-01
        adult missing    | adult      | H2          | 4                 | 2026-01-01
        child of head    | child      | H2          | 2                 | 2026-01-01
        adult alone      | adult      | H3          | 4                 | 2026-01-01
        child, no head   | child      | H3          | 2                 | 2026-01-01

        chronic_answer
        EnrollmentID     | own_status
        head dk          | dont_know
        adult no         | no
        child of no      | missing
        head dk 2        | dont_know
        adult missing    | missing
        child of head    | missing
        adult alone      | dont_know
        child, no head   | yes

        Client
        PersonalID | DOB
        adult      | 1990-01-01
        child      | 2020-01-01
        """,
        expect="""
        EnrollmentID     | chronic   | #
        head dk          | dont_know |
        adult no         | no        |
        child of no      | no        |
        head dk 2        | dont_know |
        adult missing    | missing   |
        child of head    | dont_know | the head's
        adult alone      | dont_know |
        child, no head   | missing   | there is no head to take it from
        """,
    )


def test_children_who_joined_later(spec):
    """They take no yes, but are told like the others where the household's status is no or undetermined."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID   | PersonalID | HouseholdID | RelationshipToHoH | EntryDate
        head no        | adult      | H1          | 1                 | 2026-01-01
        child of no    | child      | H1          | 2                 | 2026-01-02
        head dk        | adult      | H2          | 1                 | 2026-01-01
        child of dk    | child      | H2          | 2                 | 2026-01-02
        later no       | adult      | H2          | 4                 | 2026-01-02
        head missing   | adult      | H3          | 1                 | 2026-01-01
        child of empty | child      | H3          | 2                 | 2026-01-02

        chronic_answer
        EnrollmentID   | own_status
        head no        | no
        child of no    | missing
        head dk        | dont_know
        child of dk    | missing
        later no       | no
        head missing   | missing
        child of empty | yes

        Client
        PersonalID | DOB
        adult      | 1990-01-01
        child      | 2020-01-01
        """,
        expect="""
        EnrollmentID   | chronic   | #
        head no        | no        |
        child of no    | no        |
        head dk        | dont_know |
        child of dk    | dont_know | the head's
        later no       | no        | the household's status does not change by it
        head missing   | missing   |
        child of empty | missing   | a child has no answer of its own
        """,
    )


def test_the_first_day_may_lie_long_before_the_range(spec):
    """The household's first day is the earliest start of anyone in it, also of someone who left before the range."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | PersonalID | HouseholdID | RelationshipToHoH | EntryDate  | ExitDate
        gone         | adult      | H1          | 3                 | 2023-01-01 | 2023-06-01
        head         | adult      | H1          | 1                 | 2023-01-01 |
        later        | adult      | H1          | 4                 | 2023-01-02 |

        chronic_answer
        EnrollmentID | own_status
        gone         | yes
        head         | no
        later        | no

        Client
        PersonalID | DOB
        adult      | 1990-01-01
        """,
        expect="""
        EnrollmentID | chronic | #
        gone         | yes     |
        head         | yes     | by the one who left
        later        | no      | came a day later
        """,
    )


def test_who_is_an_adult(spec):
    """18 on the later of the own start and the first day of the range. Someone of unknown age who is no head has the own
    answer, or the household's yes, but makes nobody else chronically homeless."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | PersonalID | HouseholdID | RelationshipToHoH | EntryDate
        head 1       | adult      | H1          | 1                 | 2025-01-01
        turned 18    | teen       | H1          | 2                 | 2025-01-01
        head 2       | adult      | H2          | 1                 | 2025-01-01
        turns later  | teen later | H2          | 2                 | 2025-01-01
        head 3       | adult      | H3          | 1                 | 2025-01-01
        unknown age  | unknown    | H3          | 4                 | 2025-01-01
        no data      | unknown    | H3          | 4                 | 2025-01-01
        head 4       | adult      | H4          | 1                 | 2025-01-01
        with a yes   | unknown    | H4          | 4                 | 2025-01-01

        chronic_answer
        EnrollmentID | own_status
        head 1       | no
        turned 18    | yes
        head 2       | no
        turns later  | yes
        head 3       | no
        unknown age  | yes
        no data      | missing
        head 4       | yes
        with a yes   | missing

        Client
        PersonalID | DOB
        adult      | 1990-01-01
        teen       | 2007-10-01
        teen later | 2007-10-02
        unknown    |
        """,
        expect="""
        EnrollmentID | chronic | #
        head 1       | yes     | by the one who is 18 on 2025-10-01
        turned 18    | yes     |
        head 2       | no      |
        turns later  | no      | 17 on 2025-10-01
        head 3       | no      |
        unknown age  | yes     | own answer
        no data      | missing | own answer
        head 4       | yes     |
        with a yes   | yes     | by the head
        """,
    )


def test_one_age_in_the_whole_report(spec):
    """Who is active on several stays is as old on all of them as on the one that started last."""
    spec(
        step=step,
        dates=DATES,
        given="""
        stay
        EnrollmentID | PersonalID | HouseholdID | RelationshipToHoH | EntryDate
        head         | adult      | H1          | 1                 | 2025-11-01
        at 17        | teen       | H1          | 2                 | 2025-11-01
        at 18        | teen       | H2          | 1                 | 2026-03-01

        age
        PersonalID | age
        adult      | 35
        teen       | 18

        chronic_answer
        EnrollmentID | own_status
        head         | dont_know
        at 17        | yes
        at 18        | no

        Client
        PersonalID | DOB
        adult      | 1990-01-01
        teen       | 2008-02-01
        """,
        expect="""
        EnrollmentID | chronic | #
        head         | yes     | by the one who is 18 for the report
        at 17        | yes     | an adult's own answer
        at 18        | no      |
        """,
    )
