title = "Q10 All coordinated entry activity"
text = "Every assessment and event in the range, record by record, with the results of those events that take one."
RUN = {"dates": "2025-10-01 to 2026-09-30", "report": "ce-apr"}


def test_assessments(spec):
    """By level; one without a level is in no row, nor is one after the range."""
    spec(
        step="q10",
        **RUN,
        given="""
        ce_assessment
        AssessmentID | PersonalID | AssessmentLevel | in_range
        A1           | P1         | 1               | yes
        A2           | P1         | 2               | yes
        A3           | P1         | 2               | yes
        A4           | P1         |                 | yes
        A5           | P1         | 1               | no
        """,
        expect="""
        row_key | column_key | PersonalID | #
        crisis  | none       | P1         |
        housing | none       | P1         |
        housing | none       | P1         | every record counts
        """,
    )


def test_events(spec):
    """By kind and result: a referral result only of events that take one, problem solving of event 2, aftercare of 5."""
    spec(
        step="q10",
        **RUN,
        given="""
        ce_event
        EventID | PersonalID | Event | ProbSolDivRRResult | ReferralCaseManageAfter | ReferralResult | in_range
        V1      | P1         | 13    |                    |                         | 1              | yes
        V2      | P1         | 13    |                    |                         | 2              | yes
        V3      | P1         | 13    |                    |                         | 3              | yes
        V4      | P1         | 13    |                    |                         |                | yes
        V5      | P2         | 2     | 1                  |                         |                | yes
        V6      | P2         | 2     | 0                  |                         |                | yes
        V7      | P3         | 5     |                    | 1                       |                | yes
        V8      | P3         | 16    | 1                  | 1                       | 1              | yes
        V9      | P3         | 13    |                    |                         | 1              | no
        """,
        expect="""
        row_key  | column_key        | PersonalID | #
        event_13 | accepted          | P1         |
        event_13 | client_rejected   | P1         |
        event_13 | provider_rejected | P1         |
        event_13 | none              | P1         | nothing recorded
        event_2  | housed            | P2         |
        event_2  | none              | P2         |
        event_5  | aftercare         | P3         |
        event_16 | none              | P3         | takes no result; V9 lies after the range
        """,
    )
