"""Rules as named SQL steps: a `.sql` file with a header that says and cites, and one SELECT as its body.

The header is a run of `-- key: value` comment lines; a line `--   more` goes on with the value above it.

    id          name of the step, of its file and of the relation it gives
    title       a few words
    says        the official sentence in our own words
    cites       `Document: section`, several parted by `;` (documents: hudkit/documents.csv)
    editions    fiscal years of the standards for which it holds, parted by blanks
    deviations  where we read the text in a way it does not force, or `none`
    needs       relations the body reads: steps, HMIS files, data tables, parameters; parted by `,`
    gives       the columns, each with its type letter (S text, I integer, D date, T time, M money, B yes/no)
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from types import MappingProxyType

KEYS = ("id", "title", "says", "cites", "editions", "deviations", "needs", "gives")
_LINE = re.compile(r"--(?: (\w+):)? *(.*)")


class RuleError(Exception):
    """A step that cannot be read or ordered; the message names the file and what to mend."""


@dataclass(frozen=True)
class Citation:
    """A place in an official document, "Glossary: Age"; document `ours` is a reading of this project."""

    document: str
    section: str

    def __str__(self) -> str:
        return f"{self.document}: {self.section}"


@dataclass(frozen=True)
class Step:
    """One rule. `gives` pairs each column with its type letter; `body` is the SELECT, without the header."""

    id: str
    title: str
    says: str
    cites: tuple[Citation, ...]
    editions: tuple[str, ...]
    deviations: str
    needs: tuple[str, ...]
    gives: tuple[tuple[str, str], ...]
    body: str
    path: str

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.gives)


def parse(text: str, path: str) -> Step:
    """Read a step from the text of its file; RuleError names the file and the header line that is missing."""
    header, body = _split(text)
    absent = [key for key in KEYS if not header.get(key)]
    if absent:
        raise RuleError(f"{path}: the header lacks {', '.join(absent)}")
    return Step(
        id=header["id"],
        title=header["title"],
        says=header["says"],
        cites=tuple(_citation(part, path) for part in _parts(header["cites"], ";")),
        editions=tuple(header["editions"].split()),
        deviations=header["deviations"],
        needs=tuple(_parts(header["needs"], ",")),
        gives=tuple(_column(part, path) for part in _parts(header["gives"], ",")),
        body=body,
        path=path,
    )


def _split(text: str) -> tuple[dict[str, str], str]:
    header: dict[str, str] = {}
    key = ""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        match = _LINE.fullmatch(line)
        if not match:
            return header, "\n".join(lines[number:]).strip()
        key = match[1] or key
        header[key] = f"{header.get(key, '')} {match[2]}".strip()
    return header, ""


def _parts(text: str, separator: str) -> Iterator[str]:
    return (part.strip() for part in text.split(separator) if part.strip())


def _citation(text: str, path: str) -> Citation:
    document, colon, section = text.partition(": ")
    if not colon:
        raise RuleError(f"{path}: cite as `Document: section`, not `{text}`")
    return Citation(document, section)


def _column(text: str, path: str) -> tuple[str, str]:
    name, _, letter = text.partition(" ")
    if letter not in tuple("SIDTMB"):
        raise RuleError(f"{path}: gives needs `{name} <letter>` with one of S I D T M B")
    return name, letter


def read_folder(folder: Traversable) -> dict[str, Step]:
    """The steps of the `.sql` files lying directly in a folder, by id."""
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=lambda file: file.name)
    steps = [parse(file.read_text(encoding="utf-8"), f"{folder.name}/{file.name}") for file in files]
    for file, step in zip(files, steps, strict=True):
        if f"{step.id}.sql" != file.name:
            raise RuleError(f"{step.path}: id is {step.id}; file and id bear the same name")
    return {step.id: step for step in steps}


def registry(*layers: Mapping[str, Step]) -> Mapping[str, Step]:
    """Steps by id, read-only; a later layer (a report) takes the place of an earlier one (the terms)."""
    merged: dict[str, Step] = {}
    for layer in layers:
        merged.update(layer)
    return MappingProxyType(merged)


def order(steps: Mapping[str, Step], wanted: Iterable[str], given: Iterable[str] = ()) -> list[Step]:
    """The wanted steps and all they need, each after its needs. Names in `given` are there already."""
    done: dict[str, Step | None] = dict.fromkeys(given)
    for name in wanted:
        _visit(steps, name, done, ())
    return [step for step in done.values() if step]


def _visit(steps: Mapping[str, Step], name: str, done: dict[str, Step | None], above: tuple[str, ...]) -> None:
    if name in above:
        raise RuleError(f"steps need each other in a circle: {' -> '.join((*above, name))}")
    if name in done or name not in steps:
        return
    for need in steps[name].needs:
        _visit(steps, need, done, (*above, name))
    done[name] = steps[name]
