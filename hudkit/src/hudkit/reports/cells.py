"""From the rows a question gives to the cells of HUD's shell, and back from a cell to the people in it.

Both go through the same expression: a row of the step lands in a cell when the cell's row and column carry its keys.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from hudkit.engine.base import Engine, Row
from hudkit.reports.definition import Question
from hudkit.reports.places import EVERYONE

KEYS = ("PersonalID", "EnrollmentID", "HouseholdID")
Keys = tuple[str, str, str]
"""PersonalID, EnrollmentID, HouseholdID."""
PLACE = (("report_table", "S"), ("axis", "S"), ("ref", "S"), ("place_key", "S"))


@dataclass(frozen=True)
class Counted:
    """What lies behind one cell: distinct people, rows, rows with an amount, and sum and median of the amounts."""

    people: int
    records: int
    amounts: int
    sum: Decimal | None
    median: Decimal | float | None

    def measured(self, kind: str) -> Fraction:
        """The value of a measure (see places.MEASURES)."""
        if kind == "mean":
            return Fraction(self.sum or 0) / self.amounts if self.amounts else Fraction(0)
        return Fraction(getattr(self, kind) or 0)


NOBODY = Counted(0, 0, 0, None, None)


def load_places(engine: Engine, questions: Iterable[Question]) -> None:
    """Offer the rows and columns of every question as the table `place`."""
    engine.load("place", PLACE, [place for question in questions for place in _places(engine, question)])


def _places(engine: Engine, question: Question) -> Iterator[tuple[str, str, str, str]]:
    for ref, key in question.places.rows or listed(engine, question):
        yield question.table, "row", ref, key
    for ref, key in question.places.columns:
        yield question.table, "column", ref, key


def listed(engine: Engine, question: Question) -> list[tuple[str, str]]:
    """Rows of a table that lists records: row 2 on, each with the record's first column as key."""
    key = records(engine, question)
    return [(str(number), row[0]) for number, row in enumerate(key, 2)]


def records(engine: Engine, question: Question) -> list[Row]:
    """Records of a listing table, by ProjectID (short before long): the ProjectID, then the columns the places name."""
    names = ", ".join(column for _, column in question.places.records)
    if not names:
        return []
    return engine.fetch(f"select ProjectID, {names} from {question.record} order by length(ProjectID), ProjectID")


def _placed(question: Question) -> tuple[str, tuple[str, ...]]:
    """A SELECT of row_ref, column_ref and the step's rows, one for every cell they land in, and its values."""
    table, step = question.table, question.step.id
    amount = "amount" if "amount" in question.step.columns else "cast(null as decimal(18, 2)) as amount"
    keys = ", ".join(KEYS)

    def along(axis: str, source: str, kept: str) -> str:
        place = f"(select ref, place_key from place where report_table = ? and axis = '{axis}') as p"
        return (
            f"select p.ref as {axis}_ref, {kept} from {source} m join {place} on p.place_key = m.{axis}_key "
            f"union all select p.ref as {axis}_ref, {kept} from {source} m cross join {place} "
            f"where p.place_key = '{EVERYONE}'"
        )

    by_row = along("row", f"(select row_key, column_key, {keys}, {amount} from {step})", f"column_key, {keys}, amount")
    return along("column", f"({by_row})", f"row_ref, {keys}, amount"), (table,) * 6


def count(engine: Engine, question: Question) -> dict[str, Counted]:
    """What lies behind each cell that anybody landed in, by cell."""
    placed, values = _placed(question)
    middle = "median(amount)" if _has_median(question) else "cast(null as double)"
    rows = engine.fetch(
        f"select column_ref, row_ref, count(distinct PersonalID), count(*), count(amount), sum(amount), {middle} "
        f"from ({placed}) as placed group by column_ref, row_ref",
        *values,
    )
    return {column + row: Counted(*found) for column, row, *found in rows}


def _has_median(question: Question) -> bool:
    return any(measure.kind == "median" for measure in question.places.measures.values())


def people(engine: Engine, question: Question, column: str, row: int) -> list[Keys]:
    """(PersonalID, EnrollmentID, HouseholdID) of everyone in a cell, distinct and ordered."""
    placed, values = _placed(question)
    keys = ", ".join(KEYS)
    rows = engine.fetch(
        f"select distinct {keys} from ({placed}) as placed where column_ref = ? and row_ref = ? order by {keys}",
        *values,
        column,
        str(row),
    )
    return [(person, stay, household) for person, stay, household in rows]


def members(engine: Engine, question: Question) -> dict[str, list[Keys]]:
    """The people of every cell of a question at once, by cell; cells without people are left out."""
    placed, values = _placed(question)
    keys = ", ".join(KEYS)
    rows = engine.fetch(
        f"select distinct column_ref, row_ref, {keys} from ({placed}) as placed order by column_ref, row_ref, {keys}",
        *values,
    )
    found: dict[str, list[Keys]] = {}
    for column, row, person, stay, household in rows:
        found.setdefault(column + row, []).append((person, stay, household))
    return found
