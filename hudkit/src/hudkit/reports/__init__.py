"""HUD's reports over a data set.

>>> from datetime import date
>>> from hudkit import dataset, reports
>>> with dataset.open("export.zip", only=reports.reads("apr")) as data:
...     apr = reports.run("apr", data, start=date(2025, 10, 1), end=date(2026, 9, 30), projects=["1396"])
...     apr.table("Q5a").cell("C2")
...     apr.people("Q5a", "C2")
...     apr.rule("Q5a", "C2").says
...     reports.write(apr, "out")
"""

from hudkit.reports.definition import Definition, definition, names
from hudkit.reports.explain import Rule, cell_rule, counted_cells, question
from hudkit.reports.prepare import reads
from hudkit.reports.run import Run, run
from hudkit.reports.selection import Parameters, ReportRefused
from hudkit.reports.table import Table, Value
from hudkit.reports.write import as_json, csv_text, workbook, write, zip

__all__ = [
    "Definition",
    "Parameters",
    "ReportRefused",
    "Rule",
    "Run",
    "Table",
    "Value",
    "as_json",
    "cell_rule",
    "counted_cells",
    "csv_text",
    "definition",
    "names",
    "question",
    "reads",
    "run",
    "workbook",
    "write",
    "zip",
]
