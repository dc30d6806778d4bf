title = "Q19 to Q25 Outcomes"
text = (
    "Income, benefits, insurance and housing of persons enrolled in PATH at start, at exit and at the end of the range."
)
RUN = {"dates": "2025-10-01 to 2026-09-30", "report": "path"}


def test_whose_records(spec):
    """Everyone at start, leavers at exit, stayers at the end; without a record too; only enrolled persons."""
    spec(
        step="outcome_record",
        **RUN,
        given="""
        path_person
        PersonalID | EnrollmentID | enrolled | leaver | stayer
        leaver     | E1           | yes      | yes    | no
        stayer     | E2           | yes      | no     | yes
        other      | E3           | no       | no     | yes

        income_record
        EnrollmentID | moment | IncomeBenefitsID
        E1           | start  | I1
        E1           | exit   | I2
        E1           | annual | I3
        """,
        expect="""
        moment | PersonalID | IncomeBenefitsID | #
        start  | leaver     | I1               |
        exit   | leaver     | I2               |
        start  | stayer     |                  | no record
        latest | stayer     |                  | no record
        """,
    )


def test_record_at_the_end(spec):
    """The latest collected at start, at an update or annually, by the last day; of one day the one updated last, then the
    lowest IncomeBenefitsID."""
    spec(
        step="outcome_record",
        **RUN,
        given="""
        path_person
        PersonalID | EnrollmentID | enrolled | leaver | stayer
        P1         | E1           | yes      | no     | yes
        P2         | E2           | yes      | no     | yes
        P3         | E3           | yes      | no     | yes

        IncomeBenefits
        IncomeBenefitsID | EnrollmentID | InformationDate | DataCollectionStage | DateUpdated
        I1               | E1           | 2026-01-01      | 1                   |
        I2               | E1           | 2026-09-30      | 2                   |
        I3               | E1           | 2026-10-01      | 2                   |
        I4               | E2           | 2026-01-01      | 5                   | 2026-01-01T10:00:00
        I5               | E2           | 2026-01-01      | 2                   | 2026-01-01T11:00:00
        I6               | E2           | 2026-05-01      | 3                   | 2026-01-01T12:00:00
        I8               | E3           | 2026-01-01      | 1                   |
        I7               | E3           | 2026-01-01      | 1                   |
        """,
        expect="""
        moment | PersonalID | IncomeBenefitsID | #
        start  | P1         |                  |
        start  | P2         |                  |
        start  | P3         |                  |
        latest | P1         | I2               | on the last day
        latest | P2         | I5               | updated last; a record of an exit does not count
        latest | P3         | I7               |
        """,
    )


def test_answers(spec):
    """Yes, no, don't know, prefers not and not collected stand apart; no answer and no record are not collected."""
    spec(
        step="q19_q24",
        **RUN,
        given="""
        outcome_record
        moment | PersonalID | IncomeBenefitsID
        start  | yes        | I1
        exit   | no         | I2
        latest | dont know  | I3
        start  | prefer not | I4
        start  | not asked  | I5
        start  | empty      | I6
        start  | no record  |

        IncomeBenefits
        IncomeBenefitsID | IncomeFromAnySource | BenefitsFromAnySource | InsuranceFromAnySource | SSI | SSDI | Medicaid | COBRA
        I1               | 1                   | 1                     | 1                      | 1   | 0    | 0        | 0
        I2               | 0                   | 0                     | 0                      | 0   | 0    | 0        | 1
        I3               | 8                   | 8                     | 8                      |     | 1    |          |
        I4               | 9                   | 9                     | 9                      |     |      | 1        |
        I5               | 99                  | 99                    | 99                     | 99  | 99   | 99       | 99
        I6               |                     |                       |                        |     |      |          |
        """,
        expect="""
        row_key            | column_key | PersonalID | #
        income_1           | start      | yes        |
        benefits_1         | start      | yes        |
        insurance_1        | start      | yes        |
        social_security_1  | start      | yes        | SSI
        public_insurance_0 | start      | yes        |
        other_insurance_0  | start      | yes        |
        income_0           | exit       | no         |
        benefits_0         | exit       | no         |
        insurance_0        | exit       | no         |
        social_security_0  | exit       | no         |
        public_insurance_0 | exit       | no         |
        other_insurance_1  | exit       | no         | COBRA, whatever the answer on any insurance
        income_8           | latest     | dont know  |
        benefits_8         | latest     | dont know  |
        insurance_8        | latest     | dont know  |
        social_security_1  | latest     | dont know  | SSDI
        public_insurance_0 | latest     | dont know  |
        other_insurance_0  | latest     | dont know  |
        income_9           | start      | prefer not |
        benefits_9         | start      | prefer not |
        insurance_9        | start      | prefer not |
        social_security_0  | start      | prefer not |
        public_insurance_1 | start      | prefer not | Medicaid
        other_insurance_0  | start      | prefer not |
        income_99          | start      | not asked  |
        benefits_99        | start      | not asked  |
        insurance_99       | start      | not asked  |
        social_security_0  | start      | not asked  |
        public_insurance_0 | start      | not asked  |
        other_insurance_0  | start      | not asked  |
        income_99          | start      | empty      |
        benefits_99        | start      | empty      |
        insurance_99       | start      | empty      |
        social_security_0  | start      | empty      |
        public_insurance_0 | start      | empty      |
        other_insurance_0  | start      | empty      |
        income_99          | start      | no record  |
        benefits_99        | start      | no record  |
        insurance_99       | start      | no record  |
        social_security_0  | start      | no record  |
        public_insurance_0 | start      | no record  |
        other_insurance_0  | start      | no record  |
        """,
    )


def test_kinds_of_insurance(spec):
    """Medicare is public like Medicaid; the others are other insurance, any of them."""
    spec(
        step="q19_q24",
        **RUN,
        given="""
        outcome_record
        moment | PersonalID           | IncomeBenefitsID
        exit   | Medicare             | Medicare
        exit   | SCHIP                | SCHIP
        exit   | VHAServices          | VHAServices
        exit   | EmployerProvided     | EmployerProvided
        exit   | PrivatePay           | PrivatePay

        IncomeBenefits
        IncomeBenefitsID     | Medicare | SCHIP | VHAServices | EmployerProvided | PrivatePay
        Medicare             | 1        | 0     | 0           | 0                | 0
        SCHIP                | 0        | 1     | 0           | 0                | 0
        VHAServices          | 0        | 0     | 1           | 0                | 0
        EmployerProvided     | 0        | 0     | 0           | 1                | 0
        PrivatePay           | 0        | 0     | 0           | 0                | 1
        """,
        expect="""
        row_key            | PersonalID           | #
        income_99          | Medicare             |
        benefits_99        | Medicare             |
        insurance_99       | Medicare             |
        social_security_0  | Medicare             |
        public_insurance_1 | Medicare             |
        other_insurance_0  | Medicare             |
        income_99          | SCHIP                |
        benefits_99        | SCHIP                |
        insurance_99       | SCHIP                |
        social_security_0  | SCHIP                |
        public_insurance_0 | SCHIP                |
        other_insurance_1  | SCHIP                |
        income_99          | VHAServices          |
        benefits_99        | VHAServices          |
        insurance_99       | VHAServices          |
        social_security_0  | VHAServices          |
        public_insurance_0 | VHAServices          |
        other_insurance_1  | VHAServices          |
        income_99          | EmployerProvided     |
        benefits_99        | EmployerProvided     |
        insurance_99       | EmployerProvided     |
        social_security_0  | EmployerProvided     |
        public_insurance_0 | EmployerProvided     |
        other_insurance_1  | EmployerProvided     |
        income_99          | PrivatePay           |
        benefits_99        | PrivatePay           |
        insurance_99       | PrivatePay           |
        social_security_0  | PrivatePay           |
        public_insurance_0 | PrivatePay           |
        other_insurance_1  | PrivatePay           |
        """,
    )


def test_more_kinds_of_insurance(spec):
    """The rest of the others."""
    spec(
        step="q19_q24",
        **RUN,
        given="""
        outcome_record
        moment | PersonalID           | IncomeBenefitsID
        exit   | StateHealthIns       | StateHealthIns
        exit   | IndianHealthServices | IndianHealthServices
        exit   | OtherInsurance       | OtherInsurance

        IncomeBenefits
        IncomeBenefitsID     | StateHealthIns | IndianHealthServices | OtherInsurance
        StateHealthIns       | 1              | 0                    | 0
        IndianHealthServices | 0              | 1                    | 0
        OtherInsurance       | 0              | 0                    | 1
        """,
        expect="""
        row_key            | PersonalID           | #
        income_99          | StateHealthIns       |
        benefits_99        | StateHealthIns       |
        insurance_99       | StateHealthIns       |
        social_security_0  | StateHealthIns       |
        public_insurance_0 | StateHealthIns       |
        other_insurance_1  | StateHealthIns       |
        income_99          | IndianHealthServices |
        benefits_99        | IndianHealthServices |
        insurance_99       | IndianHealthServices |
        social_security_0  | IndianHealthServices |
        public_insurance_0 | IndianHealthServices |
        other_insurance_1  | IndianHealthServices |
        income_99          | OtherInsurance       |
        benefits_99        | OtherInsurance       |
        insurance_99       | OtherInsurance       |
        social_security_0  | OtherInsurance       |
        public_insurance_0 | OtherInsurance       |
        other_insurance_1  | OtherInsurance       |
        """,
    )


def test_q25(spec):
    """Leavers by destination, without one not collected; stayers apart; only enrolled persons."""
    spec(
        step="q25",
        **RUN,
        given="""
        path_person
        PersonalID | enrolled | leaver | stayer | Destination
        housed     | yes      | yes    | no     | 410
        dont know  | yes      | yes    | no     | 8
        prefer not | yes      | yes    | no     | 9
        not asked  | yes      | yes    | no     | 99
        empty      | yes      | yes    | no     |
        stayer     | yes      | no     | yes    |
        other      | no       | yes    | no     | 410
        """,
        expect="""
        row_key | PersonalID | #
        410     | housed     |
        8       | dont know  |
        9       | prefer not |
        99      | not asked  |
        99      | empty      |
        stayer  | stayer     |
        """,
    )
