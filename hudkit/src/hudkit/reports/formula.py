"""Cells that are worked out from other cells: `B41/(B40-B42)`, other tables as `Q5a!B2`.

As on a spreadsheet, a formula written for the first cell of a range moves along with the range; `$` before a letter
or a number keeps it. Results are exact and are rounded once, halves up; division by zero gives zero.
"""

import ast
import re
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hudkit.reports.layout import letter_of, number_of, split

_REFERENCE = re.compile(r"(?:(\w+)!)?(\$?)([A-Z]+)(\$?)(\d+)")
_WORK: Mapping[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
    ast.Div: lambda a, b: a / b if b else Fraction(0),
}


def moved(formula: str, first: str, ref: str) -> str:
    """The formula of `first`, as it reads in `ref`, without `$`."""
    (left, top), (column, row) = split(first), split(ref)
    right, down = number_of(column) - number_of(left), row - top

    def move(match: re.Match[str]) -> str:
        table, keep_column, letters, keep_row, number = match.groups()
        letters = letters if keep_column else letter_of(number_of(letters) + right)
        number = number if keep_row else str(int(number) + down)
        return f"{table}!{letters}{number}" if table else f"{letters}{number}"

    return _REFERENCE.sub(move, formula)


def renamed(formula: str, names: Mapping[str, str]) -> str:
    """The formula with tables called by other names (old name -> new)."""
    return re.sub(r"(\w+)!", lambda match: f"{names.get(match[1], match[1])}!", formula)


def references(formula: str, table: str) -> list[tuple[str, str]]:
    """The cells a formula names, as (table, cell), in order."""
    return [(match[1] or table, match[3] + match[5]) for match in _REFERENCE.finditer(formula)]


def evaluate(formula: str, table: str, value: Callable[[str, str], Fraction | int]) -> Fraction:
    """The exact result; `value(table, cell)` gives what a cell holds."""
    named = {f"v{n}": Fraction(value(*cell)) for n, cell in enumerate(references(formula, table))}
    numbers = iter(named)
    expression = _REFERENCE.sub(lambda _: next(numbers), formula)
    return _work(ast.parse(expression, mode="eval").body, named)


def _work(node: ast.expr, named: Mapping[str, Fraction]) -> Fraction:
    if isinstance(node, ast.BinOp) and type(node.op) in _WORK:
        return _WORK[type(node.op)](_work(node.left, named), _work(node.right, named))
    if isinstance(node, ast.Name):
        return named[node.id]
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        return Fraction(node.value)
    raise ValueError("a formula holds cells, whole numbers and + - * / only")


def rounded(value: Fraction | int, decimals: int) -> Decimal:
    """A fraction to that many decimals, halves up."""
    step = Decimal(1).scaleb(-decimals)
    scaled = value * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return (Decimal(whole) * step).quantize(step, rounding=ROUND_HALF_UP)
