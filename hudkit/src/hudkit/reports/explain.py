"""The rule behind a cell, in words and with its citations."""

from dataclasses import dataclass, replace

from hudkit.reports.definition import Definition, Question, definition
from hudkit.reports.formula import references
from hudkit.reports.layout import Layout, split
from hudkit.reports.places import FORMULAS
from hudkit.reports.selection import ReportRefused
from hudkit.rule import Citation, Step, order


@dataclass(frozen=True)
class Rule:
    """How a cell comes about: the row and column in HUD's words, what is counted, in our words, and where HUD says so.

    `measure` is the kind of figure (see places.py): people, records, a mean, a ratio of other cells. `steps` are the step
    of the table and all it rests on, each after its needs.
    """

    table: str
    cell: str
    row: str
    column: str
    says: str
    formula: str
    cites: tuple[Citation, ...]
    deviations: tuple[str, ...]
    steps: tuple[Step, ...]
    measure: str


def question(name: str, table: str) -> Question:
    """The question of a report's table (see `question_of`); KeyError where there is no such report."""
    return question_of(definition(name), table)


def question_of(report: Definition, table: str) -> Question:
    """The question of a table, whatever its case, with the step the report has for it now; ReportRefused says whether
    it is unknown or not there yet."""
    name = next((name for name in report.layouts if name.lower() == table.lower()), "")
    if not name:
        raise ReportRefused([f"{report.name} has no table {table}; it has {', '.join(report.layouts)}."])
    if name not in report.questions:
        raise ReportRefused([f"{name} is not there yet; {report.name} has {', '.join(report.questions)} so far."])
    found = report.questions[name]
    return replace(found, step=report.steps[found.step.id])


def counted_cells(report: str, table: str, cell: str) -> list[tuple[str, str]]:
    """The counted cells a figure rests on, as (table, cell): itself, or all that it is worked out from."""
    question = question_of(definition(report), table)
    measure = question.places.measure(cell)
    if measure.kind not in FORMULAS:
        return [(question.table, cell)]
    named = references(measure.formula, question.table)
    return sorted({found for other, ref in named for found in counted_cells(report, other, ref)})


def cell_rule(report: str, table: str, cell: str) -> Rule:
    """The rule behind a cell of a report, by its names; ReportRefused where there is no such table or figure."""
    found = definition(report)
    return rule(found, question_of(found, table), cell)


def rule(report: Definition, question: Question, cell: str) -> Rule:
    """The rule behind a cell of a table; ReportRefused where the table has no such cell, or no figure in it."""
    layout = report.layouts[question.table]
    column, row = split(cell)
    labels, headings = dict(layout.rows), dict(layout.columns)
    listed = bool(question.places.records) and row >= 2
    if column not in layout.letters or not (row == 1 or row in labels or listed):
        raise ReportRefused([f"{question.table} has no cell {cell}."])
    refuse_without_figure(layout, column, row)
    rests_on = order(report.steps, [question.step.id, question.record])
    measure = question.places.measure(cell)
    return Rule(
        table=question.table,
        cell=cell,
        row=labels.get(row, "one row a project"),
        column=headings[column],
        says=question.step.says,
        formula=measure.formula,
        cites=question.step.cites,
        deviations=tuple(step.deviations for step in rests_on if step.deviations != "none"),
        steps=tuple(rests_on),
        measure=measure.kind,
    )


def refuse_without_figure(layout: Layout, column: str, row: int) -> None:
    """ReportRefused where a cell of the shell is greyed, or holds a heading or a label."""
    cell = f"{column}{row}"
    if cell in layout.blank:
        raise ReportRefused([f"{layout.table} {cell} is greyed in HUD's table: it stays empty and counts nobody."])
    if row == 1 or column not in layout.values:
        kind, figure = "heading" if row == 1 else "label", f"{layout.values[0]}{max(row, 2)}"
        raise ReportRefused([f"{layout.table} {cell} is a {kind}; ask for a figure, as {figure}."])
