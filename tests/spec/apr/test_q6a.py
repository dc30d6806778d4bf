title = "Q6a Personally identifiable information"
text = "Each person stands in a row under the first column that fits: dont_know is B, missing is C, issue is D."
step = "q6a"
DATES = "2025-10-01 to 2026-09-30"


def judged(spec, row: str, columns: str, people: str, expect: str, universe: str = "") -> None:
    """Only `row` is asked of: everything else of these clients is well."""
    lines = [line.strip() for line in people.strip().splitlines()]
    names = [line.split("|")[0].strip() for line in lines]
    filler = {
        "name": " | FirstName | LastName | NameDataQuality",
        "ssn": " | SSN | SSNDataQuality",
        "birth": " | DOB | DOBDataQuality | DateCreated",
        "race": " | White",
    }
    good = {
        "name": " | A | B | 1",
        "ssn": " | 123456780 | 1",
        "birth": " | 1990-01-01 | 1 | 2026-01-01T09:00:00",
        "race": " | 1",
    }
    others = [name for name in filler if name != row]
    header = f"PersonalID | {columns}" + "".join(filler[name] for name in others)
    clients = "\n".join(line + "".join(good[name] for name in others) for line in lines)
    everyone = "\n".join(f"{name} | 2026-01-01 | yes | no" for name in names)
    default = f"PersonalID | EntryDate | adult | head\n{everyone}"
    spec(
        step=step,
        dates=DATES,
        given=f"quality_universe\n{universe or default}\n\nssn_fault\nPersonalID\nfaulty\n\nClient\n{header}\n{clients}",
        expect=expect,
    )


def test_name(spec):
    """First and last name must both be there; an approximate name is an issue."""
    judged(
        spec,
        "name",
        "FirstName | LastName | NameDataQuality",
        """
        full        | A | B | 1
        no quality  | A | B |
        partial     | A | B | 2
        dont know   |   |   | 8
        prefers not | A | B | 9
        99          | A | B | 99
        no first    |   | B | 1
        no last     | A |   | 2
        """,
        """
        PersonalID  | row_key | column_key | #
        partial     | name    | issue      |
        dont know   | name    | dont_know  | before missing
        prefers not | name    | dont_know  |
        99          | name    | missing    |
        no first    | name    | missing    |
        no last     | name    | missing    | before the approximate answer
        """,
    )


def test_ssn(spec):
    """The answer first, then whether there is a number, then its digits."""
    judged(
        spec,
        "ssn",
        "SSN | SSNDataQuality",
        """
        full        | 123456780 | 1
        partial     | xxxxx6780 | 2
        dont know   |           | 8
        prefers not | 123456780 | 9
        99          | 123456780 | 99
        none        |           | 1
        faulty      | 000456780 | 1
        """,
        """
        PersonalID  | row_key | column_key | #
        dont know   | ssn     | dont_know  |
        prefers not | ssn     | dont_know  |
        99          | ssn     | missing    |
        none        | ssn     | missing    |
        faulty      | ssn     | issue      | as ssn_fault says; a part of the number is no fault
        """,
    )


def test_birth(spec):
    """Without a date the answer tells; with a date an answer of unknown or approximate is an issue, and so is a date
    before 1915 or after the record was made."""
    judged(
        spec,
        "birth",
        "DOB | DOBDataQuality | DateCreated",
        """
        full          | 1990-01-01 | 1  | 2026-01-01T09:00:00
        1915          | 1915-01-01 | 1  | 2026-01-01T09:00:00
        1914          | 1914-12-31 | 1  | 2026-01-01T09:00:00
        approximate   | 1990-01-01 | 2  | 2026-01-01T09:00:00
        dont know     |            | 8  | 2026-01-01T09:00:00
        prefers not   |            | 9  | 2026-01-01T09:00:00
        none          |            | 99 | 2026-01-01T09:00:00
        none, full    |            | 1  | 2026-01-01T09:00:00
        there, unsaid | 1990-01-01 | 9  | 2026-01-01T09:00:00
        there, 99     | 1990-01-01 | 99 | 2026-01-01T09:00:00
        same day      | 1990-01-01 | 1  | 1990-01-01T00:00:00
        after         | 1990-01-02 | 1  | 1990-01-01T23:59:00
        """,
        """
        PersonalID    | row_key | column_key | #
        1914          | birth   | issue      |
        approximate   | birth   | issue      |
        dont know     | birth   | dont_know  |
        prefers not   | birth   | dont_know  |
        none          | birth   | missing    |
        none, full    | birth   | missing    |
        there, unsaid | birth   | issue      |
        there, 99     | birth   | issue      | the row's own rule, not the general one on missing
        after         | birth   | issue      | a day after the record was made
        """,
    )


def test_birth_on_the_start_date(spec):
    """Adults and heads are not born on or after their start; children may be."""
    judged(
        spec,
        "birth",
        "DOB | DOBDataQuality | DateCreated",
        """
        head, before | 2025-12-31 | 1 | 2026-02-01T09:00:00
        head, on     | 2026-01-01 | 1 | 2026-02-01T09:00:00
        child, on    | 2026-01-01 | 1 | 2026-02-01T09:00:00
        """,
        """
        PersonalID | row_key | column_key
        head, on   | birth   | issue
        """,
        universe="""PersonalID | EntryDate | adult | head
        head, before | 2026-01-01 | no | yes
        head, on     | 2026-01-01 | no | yes
        child, on    | 2026-01-01 | no | no
        """,
    )


def test_race(spec):
    """Do not know and prefers not count also beside a race; not collected, and nothing at all, are missing."""
    judged(
        spec,
        "race",
        "White | HispanicLatinao | RaceNone",
        """
        one         | 1 | 0 |
        two         | 1 | 1 |
        dont know   | 0 | 0 | 8
        and a race  | 0 | 1 | 9
        99          | 0 | 0 | 99
        99, race    | 0 | 1 | 99
        nothing     | 0 | 0 |
        """,
        """
        PersonalID | row_key | column_key | #
        dont know  | race    | dont_know  |
        and a race | race    | dont_know  |
        99         | race    | missing    |
        99, race   | race    | missing    | a value of 99 is missing data
        nothing    | race    | missing    |
        """,
    )
