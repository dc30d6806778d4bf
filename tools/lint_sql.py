"""Holds every SQL step to its header and to what DuckDB and Spark share. Run by `make check`.

The header: documents and editions exist, `needs` are the relations the body reads, `gives` the columns it returns.
The body: an allow-list of functions, and none of the constructions on which the two engines differ in silence
(docs/explanation/hudkit-engine.md tells why for each).
"""

import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError
from sqlglot.optimizer.annotate_types import annotate_types
from sqlglot.optimizer.qualify import qualify

from hudkit import reports, standards
from hudkit.engine.base import Columns, prelude
from hudkit.reports.prepare import REPORT
from hudkit.rule import Step
from hudkit.standards.tables import read_csv

SQL_TYPE = {"S": "VARCHAR", "I": "INT", "D": "DATE", "T": "TIMESTAMP", "M": "DECIMAL(18,2)", "B": "BOOLEAN"}
SHARED = {
    *("count", "count_if", "sum", "min", "max", "median", "logical_or", "logical_and"),
    *("row_number", "lag", "coalesce", "nullif", "length", "concat", "lower", "upper", "trim", "substring", "abs"),
    *("add_months", "collect_set", "sort_array", "array_sort", "array_join", "array_to_string"),
}
"""Functions both engines have and mean the same by."""
SYNTAX = (exp.Case, exp.If, exp.Cast, exp.And, exp.Or, exp.Connector, exp.Exists)
WHOLE = {"INT", "BIGINT", "BOOLEAN", "UNKNOWN", "NULL"}


def prelude_types() -> dict[str, str]:
    """Functions of the prelude and the type each returns."""
    found = (re.match(r"create temporary function (\w+)\(.*?\) returns (\w+)", text, re.S) for text in prelude("spark"))
    return {match[1]: match[2].upper() for match in found if match}


@cache
def hmis_tables(edition: str) -> dict[str, Columns]:
    tables = standards.edition(edition).files
    return {file.name: [(column.name, column.type[0]) for column in file.columns] for file in tables}


def relations(report: reports.Definition, edition: str) -> dict[str, Columns]:
    """Everything a step may read, by name, with column types."""
    day = standards.edition(edition).in_force_from
    return {
        **hmis_tables(edition),
        **{name: listed.columns for name, listed in report.lists.items()},
        **{step.id: step.gives for step in report.steps.values()},
        "hud": [(name, "I") for name in report.constants(day)],
        "report": REPORT,
        "selected_project": [("ProjectID", "S")],
        "selected_coc": [("CoCCode", "S")],
    }


def faults(report: reports.Definition) -> Iterator[str]:
    """Every fault of every step of a report, as `file: what is wrong`."""
    edition = report.editions[-1].lower()
    known = relations(report, edition)
    for step in report.steps.values():
        for fault in (*header_faults(step, report, known), *body_faults(step, known)):
            yield f"{step.path}: {fault}"


def header_faults(step: Step, report: reports.Definition, known: Mapping[str, Columns]) -> Iterator[str]:
    documents = {row["key"] for row in read_csv(files("hudkit") / "documents.csv")}
    for citation in step.cites:
        if citation.document not in documents or not citation.section:
            yield f"cites {citation}, but hudkit/documents.csv has no document {citation.document}"
    for edition in step.editions:
        if edition.lower() not in standards.EDITIONS:
            yield f"names the edition {edition}, which hudkit.standards does not know"
    others = {name.lower() for name in known if name != step.id}
    if step.id.lower() in others or step.id in report.lists or step.id.lower() in map(str.lower, hmis_tables("fy2026")):
        yield "bears the name of an HMIS file or a list; choose another"
    for need in step.needs:
        if need not in known:
            yield f"needs {need}, which is no step, HMIS file, list or parameter"


def body_faults(step: Step, known: Mapping[str, Columns]) -> Iterator[str]:
    try:
        tree = sqlglot.parse_one(step.body, dialect="duckdb")
    except SqlglotError as error:
        yield f"cannot be parsed: {str(error).splitlines()[0]}"
        return
    if not isinstance(tree, exp.Select | exp.SetOperation):
        yield "is no SELECT"
        return
    yield from needs_faults(step, tree)
    yield from construction_faults(tree)
    yield from column_faults(step, tree, known)


def needs_faults(step: Step, tree: exp.Expression) -> Iterator[str]:
    local = {cte.alias for cte in tree.find_all(exp.CTE)}
    read = {table.name for table in tree.find_all(exp.Table)} - local
    for name in sorted(read - set(step.needs)):
        yield f"reads {name}; add it to needs"
    for name in sorted(set(step.needs) - read):
        yield f"needs {name} but does not read it"


def construction_faults(tree: exp.Expression) -> Iterator[str]:
    """What the allow-list bans whatever the types."""
    for node in tree.walk():
        fault = _construction(node)
        if fault:
            yield fault


def _construction(node: exp.Expression) -> str | None:
    if isinstance(node, exp.Func) and not isinstance(node, SYNTAX):
        name = node.name.lower() if isinstance(node, exp.Anonymous) else node.sql_name().lower()
        if name not in SHARED and name not in _PRELUDE:
            return f"uses {name}(), which is not on the list of shared functions; add a prelude function for it"
    if _is_number(node) and node.name not in ("0", "1"):
        return f"holds the number {node.name}; put it into a constants file with its date and citation"
    return _clause(node)


def _is_number(node: exp.Expression) -> bool:
    return isinstance(node, exp.Literal) and not node.is_string and not isinstance(node.parent, exp.DataTypeParam)


def _clause(node: exp.Expression) -> str | None:
    match node:
        case exp.Window() if isinstance(node.this, exp.Filter):
            return "uses FILTER with OVER; Spark 4.0 refuses it, use count_if or bool_or"
        case exp.Window() if not _total(node):
            return "orders a window without a key in the end; ties may fall differently, end with an ID column"
        case exp.Distinct() if len(node.expressions) > 1 or node.find(exp.Tuple):
            return "counts several columns distinct; count one key"
        case exp.Star() if not isinstance(node.parent, exp.Count):
            return "uses *; name the columns"
        case exp.Join() if node.args.get("method"):
            return f"uses {node.args['method']} JOIN; Spark has none"
        case exp.Qualify() | exp.Limit() | exp.Offset() | exp.Placeholder() | exp.Parameter():
            return f"uses {type(node).__name__.upper()}; leave it out or use a subquery"
        case exp.Group() if node.args.get("all"):
            return "uses GROUP BY ALL; name the columns"
        case exp.Filter():
            return "uses FILTER; use a CASE inside the aggregate"
    return None


def _total(window: exp.Window) -> bool:
    order = window.args.get("order")
    last = order.expressions[-1].this if order else None
    return order is None or (isinstance(last, exp.Column) and last.name.endswith("ID"))


def column_faults(step: Step, tree: exp.Expression, known: Mapping[str, Columns]) -> Iterator[str]:
    """Unknown columns, columns that are not the ones given, and what types give away."""
    schema = {need: {name: SQL_TYPE[letter] for name, letter in known.get(need, ())} for need in step.needs}
    try:
        whole = qualify(
            tree.copy(),
            schema=schema,
            dialect="duckdb",
            expand_alias_refs=False,
            quote_identifiers=False,
            validate_qualify_columns=True,
        )
    except SqlglotError as error:
        yield str(error).splitlines()[0]
        return
    names = [name.lower() for name in whole.named_selects]
    if names != [column.lower() for column in step.columns]:
        yield f"returns {', '.join(names)}, not what it says it gives"
    typed = annotate_types(whole, schema=schema, dialect="duckdb")
    for node in typed.find_all(exp.Anonymous):
        node.type = exp.DataType.build(_PRELUDE.get(node.name.lower(), "UNKNOWN"), dialect="spark")
    yield from type_faults(typed)


def type_faults(tree: exp.Expression) -> Iterator[str]:
    for node in tree.find_all(exp.Sub, exp.Add):
        if any(_is(side, "DATE", "TIMESTAMP") for side in (node.left, node.right)):
            yield "adds to or subtracts dates; use days_between, add_days, add_months or add_years"
    for node in tree.find_all(exp.Cast):
        if node.to.this.name in ("INT", "BIGINT") and not _is(node.this, *WHOLE):
            yield "casts a fraction to a whole number; the engines round differently, use a prelude function"
    if tree.find(exp.Div):
        yield "divides; work shares out in the places file, or use ratio()"


def _is(node: exp.Expression, *names: str) -> bool:
    return node.type is not None and node.type.this.name in names


_PRELUDE = prelude_types()


def main() -> int:
    """Print the faults of all reports; 1 where there is any."""
    found = sorted({fault for name in reports.names() for fault in faults(reports.definition(name))})
    for fault in found:
        print(fault)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
