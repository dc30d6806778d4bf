"""A fault found in received data: where it is and which rule it breaks, never the value."""

from dataclasses import dataclass

from hudkit.standards import Rule, structure_rules


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault.

    `rule` is the id of a structure rule ("value.date") or of a rule of the standards ("R090"); `severity` error or
    warning. `line` is the line of the file on which the record begins (header = 1), None where the fault is of the
    whole file or the source has no lines. `column` is HUD's name of the column, "" where the fault is of the row or
    file. `keys` names the record: (("EnrollmentID", "17"), ...), keys only.
    """

    rule: str
    severity: str
    file: str
    line: int | None = None
    column: str = ""
    keys: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        place = ", ".join(filter(None, (f"{self.file}.csv", f"line {self.line}" if self.line else "", self.column)))
        record = " ".join(f"{name} {value}" for name, value in self.keys)
        return f"{place}: {self.rule}" + (f" ({record})" if record else "")


def structural(rule: str, file: str, line: int | None = None, column: str = "") -> Problem:
    """A problem of a structure rule, with that rule's severity; KeyError where there is no such rule."""
    found: Rule = structure_rules()[rule]
    return Problem(rule, found.severity, file, line, column)
