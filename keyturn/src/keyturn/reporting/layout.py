"""A stored table as the page lays it out: HUD's rows and columns, each figure with the address of its people."""

from __future__ import annotations

from dataclasses import dataclass

from hudkit.reports import definition
from keyturn.reporting.models import ReportTable


@dataclass(frozen=True)
class Cell:
    """`ref` is empty for headings, labels and greyed cells, which open to nobody; `is_label` tells of the row."""

    value: object
    ref: str = ""
    is_label: bool = False

    @property
    def is_number(self) -> bool:
        return bool(self.ref)


def rows(table: ReportTable) -> list[list[Cell]]:
    """Row 1 is HUD's header row; the first column or two hold the labels. A table without labels lists records."""
    labels = definition(table.run.report).layouts[table.name].labels
    return [
        [_cell(table, number, column, value, labels) for column, value in enumerate(row)]
        for number, row in enumerate(table.grid, 1)
    ]


def _cell(table: ReportTable, number: int, column: int, value: object, labels: int) -> Cell:
    counted = number > 1 and 0 < labels <= column and value is not None
    return Cell(value, f"{table.letters[column]}{number}" if counted else "", column < (labels or 1))


def value_of(table: ReportTable, ref: str) -> object:
    """What stands in a cell; None where the table has no such cell."""
    found = (cell.value for row in rows(table) for cell in row if cell.ref == ref)
    return next(found, None)
