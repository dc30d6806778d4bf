"""How the text of a column becomes a typed value (FY2026 HMIS CSV Format Specifications, data types; rule R002)."""

from hudkit.dataset import sql
from hudkit.standards import Column

SQL_TYPES = {"S": "VARCHAR", "I": "INTEGER", "D": "DATE", "T": "TIMESTAMP", "M": "DECIMAL(18,2)", "M+": "DECIMAL(18,2)"}
"""HUD's type letter -> type of the DuckDB column."""

RULES = {"I": "value.integer", "D": "value.date", "T": "value.datetime", "M": "value.money", "M+": "value.money"}
"""HUD's type letter -> structure rule that a value breaks when it does not parse."""

_FORMS = {
    "I": "[+-]?[0-9]+",
    "D": r"[0-9]{4}-[0-9]{2}-[0-9]{2}([ T]00:00(:00(\.0+)?)?)?",
    "T": r"[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?)?",
    "M": r"[+-]?[0-9]+(\.[0-9]{0,2}0*)?",
    "M+": r"[+-]?[0-9]+(\.[0-9]{0,2}0*)?",
}


def parsed(column: Column, source: str) -> str:
    """SQL for the typed value of `source` (an expression of text), null where it does not parse.

    The form is tested before the cast: engines read "1e2", "0x1f" and "epoch" as numbers and dates.
    """
    if column.type == "S":
        return source
    trimmed = f"trim({source})"
    cast = f"try_cast({trimmed} as {SQL_TYPES[column.type]})"
    return f"case when regexp_full_match({trimmed}, {sql.text(form(column))}) then {cast} end"


def form(column: Column) -> str:
    """The regular expression a value of the column's type, no text, is of."""
    return _FORMS[column.type]


def filled(column: Column, source: str) -> str:
    """SQL for the text that had to parse, null where there was none."""
    return source if column.type == "S" else f"nullif(trim({source}), '')"
