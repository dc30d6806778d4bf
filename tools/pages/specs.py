"""The specification tests as pages of the manual: docs/generated/spec/<chapter>.md."""

import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

from hudkit import reports
from tests.spec.tables import Text, read_table, read_tables
from tests.spec.toc import CHAPTERS

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Paragraph:
    """One specification test: where it stands, its prose, and what it holds."""

    file: str
    test: str
    prose: str
    step: str
    dates: str
    given: tuple[Text, ...]
    expect: Text
    report: str


@dataclass(frozen=True)
class Section:
    """One file of specification tests."""

    chapter: str
    title: str
    text: str
    paragraphs: tuple[Paragraph, ...]


@cache
def sections() -> tuple[Section, ...]:
    """Every section, chapter by chapter."""
    files = sorted((ROOT / "tests" / "spec").glob("*/test_*.py"))
    return tuple(_section(file) for file in files)


def _section(file: Path) -> Section:
    module = import_module(f"tests.spec.{file.parent.name}.{file.stem}")
    return Section(file.parent.name, module.title, module.text, tuple(_paragraphs(module, file)))


def _paragraphs(module: ModuleType, file: Path) -> Iterator[Paragraph]:
    for name, test in vars(module).items():
        if name.startswith("test_") and "spec" in inspect.signature(test).parameters:
            yield from _recorded(name, test, file)


def _recorded(name: str, test, file: Path) -> list[Paragraph]:  # type: ignore[no-untyped-def]
    found: list[Paragraph] = []

    def spec(*, step: str, dates: str, given: str, expect: str, report: str = "apr") -> None:
        tables = tuple(read_tables(given))
        where, prose = str(file.relative_to(ROOT)), inspect.getdoc(test) or ""
        found.append(Paragraph(where, name, prose, step, dates, tables, read_table(expect), report))

    test(spec)
    return found


def steps_tested() -> dict[str, list[Paragraph]]:
    """Paragraphs by the step they name."""
    found: dict[str, list[Paragraph]] = {}
    for section in sections():
        for paragraph in section.paragraphs:
            found.setdefault(paragraph.step, []).append(paragraph)
    return found


def pages() -> dict[str, str]:
    chapters: dict[str, list[Section]] = {}
    for section in sections():
        chapters.setdefault(section.chapter, []).append(section)
    made = {f"spec/{name}.md": _chapter(name, found) for name, found in chapters.items()}
    return made | {"spec/README.md": _contents(chapters)}


def _contents(chapters: dict[str, list[Section]]) -> str:
    lines = ["# The rules by example", "", "Made from the specification tests by `make docs`.", ""]
    for name in sorted(chapters, key=_place):
        lines += [f"## [{_heading(name)}]({name}.md)", "", *(f"- {one.title}" for one in chapters[name]), ""]
    return "\n".join([*lines, *_without()]).rstrip() + "\n"


def _without() -> Iterator[str]:
    """Rules no example names, report by report."""
    yield from ("## Rules without an example of their own", "")
    for name in reports.names():
        bare = sorted(reports.definition(name).steps.keys() - steps_tested().keys())
        yield f"- {name}: {', '.join(f'`{step}`' for step in bare) or 'none'}"


def _place(chapter: str) -> tuple[int, str]:
    names = list(CHAPTERS)
    return (names.index(chapter) if chapter in names else len(names), chapter)


def _heading(chapter: str) -> str:
    return CHAPTERS.get(chapter, chapter)


def _chapter(name: str, found: list[Section]) -> str:
    lines = [f"# {_heading(name)}", ""]
    for section in found:
        lines += [f"## {section.title}", "", section.text, "", *_rules(section)]
        for paragraph in section.paragraphs:
            lines += _paragraph(paragraph)
    return "\n".join(lines).rstrip() + "\n"


def _rules(section: Section) -> Iterator[str]:
    """What each step of the section says, and where HUD says so."""
    for paragraph in {one.step: one for one in section.paragraphs}.values():
        step = reports.definition(paragraph.report).steps[paragraph.step]
        yield f"> {step.says}"
        yield ">"
        yield f"> *{'; '.join(map(str, step.cites))}* (step `{step.id}`)"
        if step.deviations != "none":
            yield ">"
            yield f"> Our reading: {step.deviations}"
        yield ""


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    yield from (paragraph.prose, "", f"Range {paragraph.dates}.", "")
    for table in paragraph.given:
        yield from (f"`{table.name}`", "", *_table(table), "")
    yield from (f"gives `{paragraph.step}`", "", *_table(paragraph.expect), "")
    yield from (f"<sub>{paragraph.file}, {paragraph.test}</sub>", "")


def _table(table: Text) -> Iterator[str]:
    heads = ["why" if column == "#" else column for column in table.header]
    yield "| " + " | ".join(heads) + " |"
    yield "|" + " --- |" * len(heads)
    for row in table.rows:
        yield "| " + " | ".join(row) + " |"
