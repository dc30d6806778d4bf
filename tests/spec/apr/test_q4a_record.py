title = "Q4a Project identifiers"
text = "One row a project."
step = "q4a_record"
DATES = "2025-10-01 to 2026-09-30"


def test_lists_and_conditions(spec):
    """Codes and affiliations are listed in order; the subtype only for rapid re-housing; the affiliation question only for
    services only projects and services only rapid re-housing, its answer only when yes."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | ProjectType | RRHSubType
        RRH 1     | 13          | 1
        RRH 2     | 13          | 2
        SSO       | 6           |
        ES        | 0           |

        Organization
        OrganizationID | OrganizationName | VictimServiceProvider
        O1             | Harbor, Inc.     | 0

        Project
        ProjectID | OrganizationID | ProjectType | RRHSubType | ResidentialAffiliation
        RRH 1     | O1             | 13          | 1          | 1
        RRH 2     | O1             | 13          | 2          | 1
        SSO       | O1             | 6           |            | 0
        ES        | O1             | 0           | 2          | 1

        ProjectCoC
        ProjectID | CoCCode | Geocode
        RRH 1     | XX-502  | 000002
        RRH 1     | XX-501  | 000001
        ES        | XX-501  |

        Affiliation
        ProjectID | ResProjectID
        RRH 1     | Z
        RRH 1     | A
        RRH 2     | A
        SSO       | A
        """,
        expect="""
        ProjectID | OrganizationName | RRHSubType | ResidentialAffiliation | affiliations | coc_codes      | geocodes       | #
        RRH 1     | Harbor, Inc.     | 1          | 1                      | A, Z         | XX-501, XX-502 | 000001, 000002 |
        RRH 2     | Harbor, Inc.     | 2          |                        |              |                |                |
        SSO       | Harbor, Inc.     |            | 0                      |              |                |                |
        ES        | Harbor, Inc.     |            |                        |              | XX-501         |                | none
        """,
    )


def test_access_point(spec):
    """The participation in force on the last day; for a project that closed inside the range before the last day, the one
    that ended on the day it closed or goes on up to the last day."""
    spec(
        step=step,
        dates=DATES,
        given="""
        project_kind
        ProjectID | ProjectType
        open      | 0
        changed   | 0
        closed    | 0
        closed 2  | 0
        closed 3  | 0
        closed 4  | 0
        last day  | 0
        none      | 0

        Project
        ProjectID | OperatingEndDate
        open      |
        changed   |
        closed    | 2026-03-31
        closed 2  | 2026-03-31
        closed 3  | 2026-03-31
        closed 4  | 2026-03-31
        last day  | 2026-09-30
        none      |

        CEParticipation
        CEParticipationID | ProjectID | AccessPoint | CEParticipationStatusStartDate | CEParticipationStatusEndDate
        1                 | open      | 1           | 2020-01-01                     |
        2                 | changed   | 1           | 2020-01-01                     | 2026-01-31
        3                 | changed   | 0           | 2026-02-01                     |
        4                 | closed    | 1           | 2020-01-01                     | 2026-03-31
        5                 | closed 2  | 1           | 2020-01-01                     | 2026-03-30
        6                 | last day  | 1           | 2020-01-01                     | 2026-12-31
        7                 | none      | 1           | 2026-10-01                     |
        8                 | closed 3  | 1           | 2020-01-01                     | 2026-09-30
        9                 | closed 4  | 1           | 2020-01-01                     | 2026-09-29
        """,
        expect="""
        ProjectID | AccessPoint | #
        open      | 1           | in force on 2026-09-30
        changed   | 0           | the later one is in force
        closed    | 1           | ended on the day the project closed
        closed 2  |             | ended the day before
        closed 3  | 1           | not ended with the project, and in force on 2026-09-30
        closed 4  |             | ended neither with the project nor on 2026-09-30 or later
        last day  | 1           | closed on the last day: as of the last day
        none      |             | begins after the range
        """,
    )
