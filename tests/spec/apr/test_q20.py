title = "Q20 Non-cash benefits"
text = "Benefits by yes; a yes to any benefit alone also counts in Q20b."
step = "q20a"
DATES = "2025-10-01 to 2026-09-30"

EACH = """
        benefit_record
        PersonalID | moment | IncomeBenefitsID
        snap       | start  | I1
        wic        | start  | I2
        care       | annual | I3
        transport  | annual | I4
        tanf       | exit   | I5
        other      | exit   | I6
        none       | exit   | I7
        no record  | exit   |

        IncomeBenefits
        IncomeBenefitsID | SNAP | WIC | TANFChildCare | TANFTransportation | OtherTANF | OtherBenefitsSource
        I1               | 1    | 0   | 8             | 9                  | 99        |
        I2               |      | 1   |               |                    |           |
        I3               |      |     | 1             |                    |           |
        I4               |      |     |               | 1                  |           |
        I5               |      |     |               |                    | 1         | 1
        I6               |      |     |               |                    |           | 1
        I7               | 0    |     |               |                    |           |
        """


def test_sources(spec):
    """Every benefit answered with yes is a row; no other answer is."""
    spec(
        step=step,
        dates=DATES,
        given=EACH,
        expect="""
        PersonalID | row_key             | column_key | #
        snap       | snap                | start      | 0, 8, 9 and 99 are not yes
        wic        | wic                 | start      |
        care       | tanf_child_care     | annual     |
        transport  | tanf_transportation | annual     |
        tanf       | other_tanf          | exit       | two benefits
        tanf       | other_benefit       | exit       |
        other      | other_benefit       | exit       |
        """,
    )


def test_any_of_them(spec):
    """One row a person in Q20b, whichever benefit it is; without a record the data are missing."""
    spec(
        step="q20b",
        dates=DATES,
        given=EACH,
        expect="""
        PersonalID | row_key | column_key | #
        snap       | some    | start      |
        wic        | some    | start      |
        care       | some    | annual     |
        transport  | some    | annual     |
        tanf       | some    | exit       |
        other      | some    | exit       |
        none       | missing | exit       | a no to SNAP does not answer the general question
        no record  | missing | exit       |
        """,
    )


def test_number(spec):
    """Some before none, none only for a plain no; then do not know; then everything else."""
    spec(
        step="q20b",
        dates=DATES,
        given="""
        benefit_record
        PersonalID    | moment | IncomeBenefitsID
        only said     | start  | I1
        named, no     | start  | I2
        named, 8      | start  | I3
        no            | start  | I4
        dont know     | start  | I5
        prefers not   | start  | I6
        not collected | start  | I7
        empty         | start  | I8

        IncomeBenefits
        IncomeBenefitsID | BenefitsFromAnySource | SNAP | WIC
        I1               | 1                     | 0    |
        I2               | 0                     |      | 1
        I3               | 8                     | 1    |
        I4               | 0                     | 0    |
        I5               | 8                     |      |
        I6               | 9                     |      |
        I7               | 99                    |      |
        I8               |                       |      |
        """,
        expect="""
        PersonalID    | row_key   | column_key
        only said     | some      | start
        named, no     | some      | start
        named, 8      | some      | start
        no            | none      | start
        dont know     | dont_know | start
        prefers not   | dont_know | start
        not collected | missing   | start
        empty         | missing   | start
        """,
    )
