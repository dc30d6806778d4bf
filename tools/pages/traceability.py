"""From every cell HUD asks for to the rule that makes it, its tests and its last golden result: traceability.md."""

import csv
from collections.abc import Iterator
from pathlib import Path

from hudkit import reports
from hudkit.reports.definition import Question
from hudkit.reports.layout import Layout
from tools.pages.specs import steps_tested

ROOT = Path(__file__).resolve().parents[2]
RESULTS = ROOT / "tests" / "golden" / "results"


def pages() -> dict[str, str]:
    names = reports.names()
    made = {f"traceability/{name}.md": _page(name) for name in names}
    return made | {"traceability.md": _contents(names)}


def _contents(names: tuple[str, ...]) -> str:
    lines = [
        "# Traceability",
        "",
        "From every cell HUD asks for to rule, tests and last golden result. Made by `make docs`.",
        "",
    ]
    lines += ["| report | tables HUD asks for | there | cells HUD asks for | there |", "|" + " --- |" * 5]
    for name in names:
        report = reports.definition(name)
        cells = {table: _cells(layout) for table, layout in report.layouts.items()}
        there = sum(cells[table] for table in report.questions)
        counts = (len(report.layouts), len(report.questions), sum(cells.values()), there)
        lines.append(f"| [{report.title}](traceability/{name}.md) | " + " | ".join(map(str, counts)) + " |")
    return "\n".join(lines) + "\n"


def _cells(layout: Layout) -> int:
    """Cells of a table that hold a value; a listing table counts one row."""
    return sum(len(_filled(layout, row)) for row, _ in layout.rows)


def _filled(layout: Layout, row: int) -> list[str]:
    return [letter for letter in layout.values if f"{letter}{row}" not in layout.blank]


def _page(name: str) -> str:
    report, results = reports.definition(name), _results(name)
    lines = [f"# {report.title}: from cell to rule", ""]
    lines += [
        f"{len(report.questions)} of {len(report.layouts)} tables are there. "
        "Golden: cases equal in every cell of the row / cases; what is excepted has its reason in "
        f"`tests/golden/exceptions/{name}.csv`.",
        "",
    ]
    for table, layout in report.layouts.items():
        lines += [f"## {table} {layout.title}", ""]
        question = report.questions.get(table)
        lines += list(_table(question, layout, results) if question else _absent(layout))
    return "\n".join(lines).rstrip() + "\n"


def _results(name: str) -> dict[tuple[str, str], str]:
    file = RESULTS / f"{name}.csv"
    if not file.is_file():
        return {}
    with file.open(encoding="utf-8", newline="") as lines:
        return {(row["table"], row["row"]): f"{row['equal']}/{row['cases']}" for row in csv.DictReader(lines)}


def _table(question: Question, layout: Layout, results: dict[tuple[str, str], str]) -> Iterator[str]:
    step = question.step
    yield f"Rule `{step.id}`: {step.says} *{'; '.join(map(str, step.cites))}*"
    yield ""
    yield f"Tests: {_tests(question)}"
    yield ""
    yield "| row | label | cells | keys | golden |"
    yield "|" + " --- |" * 5
    keys = _keys(question)
    for row, label in layout.rows:
        filled = _filled(layout, row)
        refs = f"{filled[0]}{row}:{filled[-1]}{row}" if filled else "heading"
        how = keys.get(str(row), "") or _measured(question, f"{filled[0]}{row}" if filled else "")
        yield f"| {row} | {label} | {refs} | {how} | {results.get((layout.table, str(row)), '') if filled else ''} |"
    yield ""


def _tests(question: Question) -> str:
    tested = steps_tested()
    found = sorted(
        {one.file for need in (question.step.id, question.record, *question.step.needs) for one in tested.get(need, ())}
    )
    return ", ".join(f"`{file}`" for file in found) or "none of its own"


def _keys(question: Question) -> dict[str, str]:
    keys: dict[str, str] = {}
    for ref, key in question.places.rows:
        keys[ref] = f"{keys[ref]} {key}" if ref in keys else key
    return {ref: "everyone" if found == "*" else f"`{found}`" for ref, found in keys.items()}


def _measured(question: Question, ref: str) -> str:
    measure = question.places.measure(ref)
    if question.places.records:
        return "one row a project"
    return f"`{measure.formula}`" if measure.formula else "no rule: 0" if ref else ""


def _absent(layout: Layout) -> Iterator[str]:
    yield "Not there yet."
    yield ""
    yield "| row | label | cells |"
    yield "| --- | --- | --- |"
    for row, label in layout.rows:
        filled = _filled(layout, row)
        yield f"| {row} | {label} | {f'{filled[0]}{row}:{filled[-1]}{row}' if filled else 'heading'} |"
    yield ""
