"""From every cell HUD asks for to the rule that makes it, its tests and its last golden result: traceability.md."""

import csv
from collections.abc import Iterator
from pathlib import Path

from hudkit import reports
from hudkit.reports.definition import Definition, Question
from hudkit.reports.layout import Layout, split
from hudkit.reports.places import FORMULAS
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
        "From every cell HUD asks for to rule, tests and last golden result. Made by `make docs`; `make check` fails when",
        "a report has all its tables and a cell that no rule claims.",
        "",
    ]
    heads = ("report", "tables HUD asks for", "there", "cells HUD asks for", "claimed by a rule", "in golden cases")
    lines += ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    for name in names:
        report, golden = reports.definition(name), {table for table, _ in _results(name)}
        cells = {table: len(list(filled(layout))) for table, layout in report.layouts.items()}
        claimed = sum(cells[table] for table in report.questions) - len(unclaimed(report))
        compared = sum(cells[table] for table in golden & cells.keys())
        counts = (len(report.layouts), len(report.questions), sum(cells.values()), claimed, compared)
        lines.append(f"| [{report.title}](traceability/{name}.md) | " + " | ".join(map(str, counts)) + " |")
    lines += ["", *_not_there(names), *_trust()]
    return "\n".join(lines).rstrip() + "\n"


def _not_there(names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        if absent := reports.definition(name).missing:
            yield f"Not there yet in {name}: {', '.join(absent)}."


def _trust() -> Iterator[str]:
    """How much is excepted of the cells for which the golden packs call the other programs trustworthy."""
    file = RESULTS / "trust.csv"
    if not file.is_file():
        return
    with file.open(encoding="utf-8", newline="") as lines:
        rows = [(case, *map(int, counts)) for case, *counts in list(csv.reader(lines))[1:]]
    yield from (
        "## Excepted cells",
        "",
        "Of the cells for which the golden packs trust the other programs (high, good). The last two columns leave out what",
        "follows from one sentence: in lsa-es-nbn Method 2 of FY2026 asks for a bed night inside the stay, and 55 persons whom",
        "the other programs count never had one, which moves nearly every cell of the case.",
        "",
    )
    yield from ("| case | trusted | excepted | share | for other reasons | share |", "| --- |" + " --- |" * 5)
    for case, trusted, *excepted in (*rows, ("all", *map(sum, zip(*(counts for _, *counts in rows), strict=True)))):
        yield f"| {case} | {trusted} | " + " | ".join(f"{one} | {one / trusted:.2%}" for one in excepted) + " |"


def filled(layout: Layout) -> Iterator[str]:
    """The cells of a table that hold a value; a listing table counts one row."""
    for row, _ in layout.rows:
        yield from (f"{letter}{row}" for letter in _filled(layout, row))


def unclaimed(report: Definition) -> list[tuple[str, str]]:
    """Cells, as (table, cell), of the tables there that no rule claims: neither worked out from others, nor listed, nor
    in a row and a column that both have a key."""
    return [
        (table, cell)
        for table, question in report.questions.items()
        for cell in filled(report.layouts[table])
        if not _claimed(question, cell)
    ]


def _claimed(question: Question, cell: str) -> bool:
    places, (column, row) = question.places, split(cell)
    if places.records:
        return column in {ref for ref, _ in (*places.records, *places.columns)}
    by_keys = str(row) in {ref for ref, _ in places.rows} and column in {ref for ref, _ in places.columns}
    return by_keys or places.measure(cell).kind in FORMULAS


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
    yield f"Columns: {_columns(question) or 'as listed'}"
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


def _columns(question: Question) -> str:
    listed = {ref: f"`{question.record}.{column}`" for ref, column in question.places.records}
    return ", ".join(f"{ref} {key}" for ref, key in sorted((listed | _by_ref(question.places.columns)).items()))


def _keys(question: Question) -> dict[str, str]:
    return _by_ref(question.places.rows)


def _by_ref(pairs: tuple[tuple[str, str], ...]) -> dict[str, str]:
    keys: dict[str, str] = {}
    for ref, key in pairs:
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
