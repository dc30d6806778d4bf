"""A stored table as the page lays it out: HUD's rows and columns, each figure with the address of its people."""

from __future__ import annotations

from dataclasses import dataclass

from keyturn.reporting.models import ReportTable


@dataclass(frozen=True)
class Cell:
    """`ref` is empty for headings, labels and greyed cells, which open to nobody."""

    value: object
    ref: str = ""

    @property
    def is_number(self) -> bool:
        return bool(self.ref)


def rows(table: ReportTable) -> list[list[Cell]]:
    """Row 1 is HUD's header row; the first column holds the labels."""
    return [
        [_cell(table, number, column, value) for column, value in enumerate(row)]
        for number, row in enumerate(table.grid, 1)
    ]


def _cell(table: ReportTable, number: int, column: int, value: object) -> Cell:
    counted = number > 1 and column > 0 and value is not None
    return Cell(value, f"{table.letters[column]}{number}" if counted else "")


def value_of(table: ReportTable, ref: str) -> object:
    """What stands in a cell; None where the table has no such cell."""
    found = (cell.value for row in rows(table) for cell in row if cell.ref == ref)
    return next(found, None)
