"""Where the rows of one question count: its places turned round, from keys to rows and columns of HUD's shell."""

from collections import defaultdict

from hudkit.engine.base import Engine, Row
from hudkit.reports.definition import Question
from hudkit.reports.places import EVERYONE


class Placed:
    """Rows and columns of one question by their keys."""

    def __init__(self, engine: Engine, question: Question) -> None:
        self._rows: dict[str, list[str]] = defaultdict(list)
        self._columns: dict[str, list[str]] = defaultdict(list)
        for ref, key in question.places.rows or listed(engine, question):
            self._rows[key].append(ref)
        for ref, key in question.places.columns:
            self._columns[key].append(ref)

    def cells(self, row: str, column: str) -> set[str]:
        """The cells in which rows with these keys count."""
        rows = self._rows.get(row, []) + self._rows.get(EVERYONE, [])
        columns = self._columns.get(column, []) + self._columns.get(EVERYONE, [])
        return {f"{letter}{number}" for letter in columns for number in rows}


def listed(engine: Engine, question: Question) -> list[tuple[str, str]]:
    """Rows of a table that lists records: row 2 on, each with the record's first column as key."""
    return [(str(number), row[0]) for number, row in enumerate(records(engine, question), 2)]


def records(engine: Engine, question: Question) -> list[Row]:
    """Records of a listing table, by ProjectID (short before long): the ProjectID, then the columns the places name."""
    names = ", ".join(column for _, column in question.places.records)
    if not names:
        return []
    return engine.fetch(f"select ProjectID, {names} from {question.record} order by length(ProjectID), ProjectID")
