title = "Total, earned and other income"
text = """HUD's chart, stopped at the first row that fits. Row 1, totals worked out at data entry, is not assumed of any
system."""
step = "income"
DATES = "2025-10-01 to 2026-09-30"


def test_the_total_as_entered(spec):
    """Row 2: a total above zero stands, whatever the answer and the sources."""
    spec(
        step=step,
        dates=DATES,
        given="""
        income_record
        EnrollmentID | moment | IncomeBenefitsID
        E1           | start  | I1
        E2           | exit   | I2

        IncomeBenefits
        IncomeBenefitsID | IncomeFromAnySource | TotalMonthlyIncome | Earned | EarnedAmount | SSI | SSIAmount
        I1               | 1                   | 0.01               | 1      | 500.00       |     |
        I2               | 0                   | 900.00             | 1      | 500.00       | 1   | 100.50
        """,
        expect="""
        EnrollmentID | moment | income_answer | total  | earned | other   | #
        E1           | start  | known         | 0.01   | 500.00 | -499.99 | 0.01 - 500.00, not cut at zero
        E2           | exit   | known         | 900.00 | 500.00 | 400.00  | 900.00 - 500.00
        """,
    )


def test_the_sum_of_the_sources(spec):
    """Row 3: without a total above zero the amounts are added up when a source is named; zero is a sum too."""
    spec(
        step=step,
        dates=DATES,
        given="""
        income_record
        EnrollmentID | moment | IncomeBenefitsID
        summed       | start  | I1
        zero         | start  | I2
        no amount    | start  | I3
        no source    | start  | I4
        answered no  | start  | I5

        IncomeBenefits
        IncomeBenefitsID | IncomeFromAnySource | TotalMonthlyIncome | Earned | EarnedAmount | SSI | SSIAmount
        I1               | 1                   |                    | 1      | 500.00       | 1   | 100.50
        I2               | 9                   |                    | 1      | 0.00         |     |
        I3               | 1                   |                    | 1      |              |     |
        I4               | 1                   |                    | 0      | 500.00       |     |
        I5               | 0                   | 0.00               | 0      |              | 1   | 70.00
        """,
        expect="""
        EnrollmentID | sources | income_answer | total  | earned | #
        summed       | 2       | known         | 600.50 | 500.00 | 500.00 + 100.50
        zero         | 1       | known         | 0.00   | 0.00   | row 3 comes before row 6
        no amount    | 1       | missing       |        | 0.00   | earned without an amount is zero, the total is not
        no source    | 0       | missing       |        | 500.00 | no source is named
        answered no  | 1       | known         | 70.00  | 0.00   | row 3 comes before row 4
        """,
    )


def test_no_income_and_unknown(spec):
    """Rows 4 to 7: no; a total of zero with yes or without an answer; do not know and prefers not; the rest."""
    spec(
        step=step,
        dates=DATES,
        given="""
        income_record
        EnrollmentID | moment | IncomeBenefitsID
        no           | start  | I1
        zero, yes    | start  | I2
        zero, empty  | start  | I3
        dont know    | start  | I4
        prefers not  | start  | I5
        zero, 99     | start  | I6
        yes, empty   | start  | I7
        empty        | start  | I8

        IncomeBenefits
        IncomeBenefitsID | IncomeFromAnySource | TotalMonthlyIncome
        I1               | 0                   |
        I2               | 1                   | 0.00
        I3               |                     | 0.00
        I4               | 8                   | 0.00
        I5               | 9                   |
        I6               | 99                  | 0.00
        I7               | 1                   |
        I8               |                     |
        """,
        expect="""
        EnrollmentID | income_answer | total | #
        no           | known         | 0.00  | row 4
        zero, yes    | known         | 0.00  | row 5
        zero, empty  | known         | 0.00  | row 5
        dont know    | dont_know     |       | row 6: the total of zero is not taken with 8
        prefers not  | dont_know     |       | row 6
        zero, 99     | missing       |       | row 7: 99 is neither yes nor empty
        yes, empty   | missing       |       | row 7
        empty        | missing       |       | row 7
        """,
    )
