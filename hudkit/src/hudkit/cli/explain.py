"""`hudkit explain NAME TABLE CELL DATA ...`: the rule behind a figure, its citation, and the keys of the people in it.

Exit codes as for `hudkit report`.
"""

import argparse
import json
from typing import Any

from hudkit import reports
from hudkit.cli.report import WRITTEN, ask, opened, refused
from hudkit.dataset import NotHmisCsv
from hudkit.engine import EngineError

NAME = "explain"
HELP = "explain one figure of a report"
KEYS = ("PersonalID", "EnrollmentID", "HouseholdID")
COUNTED = {"records": "Records are counted, not people: several may be of one person."}
"""What to add for a figure that is no number of people, by its measure."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command is told."""
    ask(parser, "TABLE", "CELL")
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")


def run(args: argparse.Namespace) -> int:
    """Explain the cell; the exit code."""
    try:
        question = reports.question(args.name, args.table)
        with opened(args, (question.table, *question.places.tables(question.table))) as (found, _):
            story = explained(found, question.table, args.cell.upper())
    except (reports.ReportRefused, EngineError, NotHmisCsv, KeyError, OSError, ValueError) as error:
        return refused(error)
    print(json.dumps(story, indent=1, ensure_ascii=False) if args.json else told(story))
    return WRITTEN


def explained(found: reports.Run, table: str, cell: str) -> dict[str, Any]:
    """Rule, value and people of a cell."""
    rule = found.rule(table, cell)
    value = found.table(table).cell(cell)
    return {
        "table": table,
        "cell": cell,
        "row": rule.row,
        "column": rule.column,
        "value": value if isinstance(value, int) else None if value is None else str(value),
        "measure": rule.measure,
        "says": rule.says,
        "formula": rule.formula,
        "cites": [str(citation) for citation in rule.cites],
        "rests_on": [
            {"step": step.id, "title": step.title, "says": step.says, "cites": [str(cited) for cited in step.cites]}
            for step in rule.steps
        ],
        "deviations": list(rule.deviations),
        "people": [dict(zip(KEYS, keys, strict=True)) for keys in found.people(table, cell)],
    }


def told(story: dict[str, Any]) -> str:
    """The same as lines of text."""
    lines = [f"{story['table']} {story['cell']}: {story['row']} / {story['column']} = {story['value']}"]
    lines += [story["says"]]
    lines += [COUNTED[story["measure"]]] if story["measure"] in COUNTED else []
    lines += [f"Worked out as {story['formula']}."] if story["formula"] else []
    lines += [f"Source: {cited}" for cited in story["cites"]]
    lines += ["", "It rests on:"]
    lines += [f"  {step['title']}: {step['says']} ({'; '.join(step['cites'])})" for step in story["rests_on"]]
    lines += ["", "Where we had to choose:"] if story["deviations"] else []
    lines += [f"  {text}" for text in story["deviations"]]
    lines += ["", f"People: {len(story['people'])}", "\t".join(KEYS)]
    lines += ["\t".join(person.values()) for person in story["people"]]
    return "\n".join(lines)
