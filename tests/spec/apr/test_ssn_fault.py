title = "Social security numbers that cannot be"
text = "HUD's rules on the digits; a number in part is no fault as long as its last four digits are there."
step = "ssn_fault"
DATES = "2025-10-01 to 2026-09-30"


def faulty(spec, numbers: dict[str, bool]) -> None:
    rows = "\n".join(f"{number} | {number}" for number in numbers)
    people = "\n".join(numbers)
    spec(
        step=step,
        dates=DATES,
        given=f"quality_universe\nPersonalID\n{people}\n\nClient\nPersonalID | SSN\n{rows}",
        expect="PersonalID\n" + "\n".join(number for number, fault in numbers.items() if fault),
    )


def test_last_four(spec):
    """The last four digits must be there and not be 0000; the rest may be left out."""
    faulty(spec, {"123456780": False, "xxxxx6780": False, "XXXXX6780": False, "6780": False, "12345xxxx": True})
    faulty(spec, {"xxxxx678x": True, "xxxxx0000": True, "123450000": True, "123450001": False})


def test_first_three(spec):
    """Neither 000, 666 nor 900 to 999, when they are there."""
    faulty(spec, {"000456780": True, "001456780": False, "665456780": False, "666456780": True, "667456780": False})
    faulty(spec, {"899456780": False, "900456780": True, "999456780": True, "9xx456780": False})


def test_middle_two(spec):
    """Not 00, when they are there."""
    faulty(spec, {"123006780": True, "123016780": False, "xxx006780": True, "123xx6780": False})


def test_only_digits(spec):
    """Anything but digits and the placeholder x is a fault, also a hash of the number."""
    faulty(spec, {"123-45-6780": True, "12345678a": True, "8665fe03681cf0c07eda9cf76fa81234": True})


def test_runs_and_repetitions(spec):
    """Nine digits all the same, or running up or down, from 9 on to 0 and from 0 on to 9."""
    faulty(spec, {"333333333": True, "333333334": False, "123456789": True, "345678901": True, "876543210": True})
    faulty(spec, {"321098765": True, "123456788": False, "012345678": True, "543210987": True})


def test_nobody_without_a_number(spec):
    """An empty number is missing, not faulty; so is one for which there is no client."""
    spec(
        step=step,
        dates=DATES,
        given="""
        quality_universe
        PersonalID
        empty
        absent

        Client
        PersonalID | SSN
        empty      |
        """,
        expect="""
        PersonalID
        """,
    )
