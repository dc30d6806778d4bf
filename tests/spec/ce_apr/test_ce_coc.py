title = "The CoC and its stays"
text = "The report is about one CoC. Its stays are those of projects that work there alone, and of households placed there."
RUN = {"dates": "2025-10-01 to 2026-09-30", "report": "ce-apr"}


def test_the_coc_asked_for(spec):
    """The CoC that was asked for, whatever others the data holds."""
    spec(
        step="report_coc",
        **RUN,
        given="""
        selected_coc
        CoCCode
        XX-501

        ProjectCoC
        ProjectID | CoCCode
        one       | XX-501
        other     | XX-518
        """,
        expect="""
        CoCCode | #
        XX-501  |
        """,
    )


def test_the_only_coc(spec):
    """Where none was asked, the only one of the data, once; a run over data of several is refused before."""
    spec(
        step="report_coc",
        **RUN,
        given="""
        ProjectCoC
        ProjectID | CoCCode
        one       | XX-501
        other     | XX-501
        """,
        expect="""
        CoCCode | #
        XX-501  |
        """,
    )


def test_where_a_stay_lies(spec):
    """A project of one CoC decides for its stays, whatever the enrollment says; one of several leaves it to the
    enrollment of the head of household."""
    spec(
        step="coc_stay",
        **RUN,
        given="""
        report_coc
        CoCCode
        XX-501

        ProjectCoC
        ProjectID | CoCCode
        here      | XX-501
        there     | XX-518
        both      | XX-501
        both      | XX-518

        stay
        EnrollmentID | PersonalID | HouseholdID | ProjectID
        E1           | P1         | H1          | here
        E2           | P2         | H2          | there
        E3           | P3         | H3          | both
        E4           | P4         | H3          | both
        E5           | P5         | H5          | both
        E6           | P6         | H6          | both
        E7           | P7         | H7          | both
        E8           | P8         | H8          | unknown

        head_of_household
        EnrollmentID | HouseholdID | first_head
        E1           | H1          | yes
        E2           | H2          | yes
        E3           | H3          | yes
        E5           | H5          | yes
        E6           | H6          | yes

        Enrollment
        EnrollmentID | EnrollmentCoC
        E1           | XX-518
        E2           | XX-501
        E3           | XX-501
        E4           | XX-518
        E5           | XX-518
        E6           |
        E7           | XX-501
        """,
        expect="""
        EnrollmentID | #
        E1           | the project works here only
        E3           | the head is placed here
        E4           | and the household with the head; E5 is placed elsewhere, E6 nowhere, E7 has no head, E8 no CoC
        """,
    )


def test_several_heads(spec):
    """Of several heads the first one places the household."""
    spec(
        step="coc_stay",
        **RUN,
        given="""
        report_coc
        CoCCode
        XX-501

        ProjectCoC
        ProjectID | CoCCode
        both      | XX-501
        both      | XX-518

        stay
        EnrollmentID | PersonalID | HouseholdID | ProjectID
        E1           | P1         | H1          | both
        E2           | P2         | H1          | both

        head_of_household
        EnrollmentID | HouseholdID | first_head
        E1           | H1          | no
        E2           | H1          | yes

        Enrollment
        EnrollmentID | EnrollmentCoC
        E1           | XX-501
        E2           | XX-518
        """,
        expect="""
        EnrollmentID
        """,
    )
