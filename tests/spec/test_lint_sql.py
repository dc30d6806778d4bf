"""The lint catches what it is there for: each ban by an example that must be refused."""

import pytest

from hudkit import reports
from hudkit.rule import parse
from tools.lint_sql import body_faults, faults, header_faults, relations

REPORT = reports.definition("apr")
KNOWN = relations(REPORT, "fy2026")
HEADER = """-- id: made_up
-- title: Made up
-- says: Nothing.
-- cites: Glossary: Age
-- editions: FY2026
-- deviations: none
-- needs: stay
-- gives: EnrollmentID S
"""


def found(body: str, header: str = HEADER) -> list[str]:
    step = parse(header + body, "made_up.sql")
    return [*header_faults(step, REPORT, KNOWN), *body_faults(step, KNOWN)]


def test_a_plain_step_passes() -> None:
    assert found("select EnrollmentID from stay") == []


def test_all_steps_pass() -> None:
    assert [fault for name in reports.names() for fault in faults(reports.definition(name))] == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("select EnrollmentID from stay where ExitDate - EntryDate > 0", "subtracts dates"),
        ("select EnrollmentID from stay where ExitDate + 1 > EntryDate", "adds to or subtracts dates"),
        ("select EnrollmentID from stay where date_diff('day', EntryDate, ExitDate) > 1", "datediff()"),
        ("select EnrollmentID from stay where dayofweek(EntryDate) = 1", "not on the list"),
        ("select EnrollmentID from stay where EntryDate < current_date", "current_date()"),
        ("select any_value(EnrollmentID) as EnrollmentID from stay", "any_value()"),
        ("select arg_max(EnrollmentID, EntryDate) as EnrollmentID from stay", "arg_max()"),
        ("select EnrollmentID from stay where hash(EnrollmentID) = 1", "not on the list"),
        ("select EnrollmentID from stay where EntryDate > ExitDate limit 1", "LIMIT"),
        ("select EnrollmentID from stay group by all", "GROUP BY ALL"),
        ("select * from stay", "uses *"),
        ("select * exclude (EntryDate) from stay", "uses *"),
        ("select EnrollmentID from stay qualify row_number() over (order by EnrollmentID) = 1", "QUALIFY"),
        ("select EnrollmentID from stay where Destination = 410", "holds the number 410"),
        ("select avg(Destination) as EnrollmentID from stay", "avg()"),
        ("select EnrollmentID from stay where Destination / DestinationSubsidyType > 1", "divides"),
        (
            "select EnrollmentID from (select EnrollmentID, row_number() over (order by EntryDate) as n from stay) as t",
            "without a key in the end",
        ),
        (
            "select count(*) filter (where Destination = 1) over (partition by EnrollmentID) as EnrollmentID from stay",
            "FILTER",
        ),
        ("select count(distinct (EnrollmentID, PersonalID)) as EnrollmentID from stay", "several columns distinct"),
        ("select EnrollmentID from stay where nothing = 1", "nothing"),
        ("select EnrollmentID as key from stay where key = 'a'", "key"),
        ("select PersonalID from stay", "not what it says it gives"),
        ("select EnrollmentID from Enrollment", "reads Enrollment; add it to needs"),
        ("select 'a' as EnrollmentID", "needs stay but does not read it"),
        ("delete from stay", "is no SELECT"),
        ("select EnrollmentID from stay; drop table Client", "is no SELECT"),
        ("pivot stay on Destination", "is no SELECT"),
        ("select from where", "cannot be parsed"),
    ],
)
def test_what_is_banned(body: str, words: str) -> None:
    assert any(words in fault for fault in found(body)), found(body)


def test_a_cast_of_a_fraction() -> None:
    body = "select cast(TotalMonthlyIncome as int) as EnrollmentID from IncomeBenefits"
    header = HEADER.replace("needs: stay", "needs: IncomeBenefits")
    assert any("casts a fraction" in fault for fault in found(body, header))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("cites: Glossary: Age", "cites: Hearsay: Age", "no document Hearsay"),
        ("editions: FY2026", "editions: FY1999", "FY1999"),
        ("needs: stay", "needs: stay, nowhere", "needs nowhere, which is no step"),
        ("id: made_up", "id: client", "bears the name of an HMIS file"),
    ],
)
def test_a_header_that_is_not_true(old: str, new: str, words: str) -> None:
    assert any(words in fault for fault in found("select EnrollmentID from stay", HEADER.replace(old, new)))
