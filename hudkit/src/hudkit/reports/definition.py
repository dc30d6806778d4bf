"""What a report is: its folder of steps, places and lists, laid over the terms and over reports it takes over."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from hudkit import standards, terms
from hudkit.engine.data import List, read_constants, read_list, read_lists
from hudkit.reports.layout import Layout, read_layouts
from hudkit.reports.places import Places, read_places
from hudkit.rule import Step, read_folder, registry

FOLDER = files("hudkit.reports")
PARAMETERS = ("report", "selected_project", "selected_coc", "hud")
"""Relations a run brings along beside steps, HMIS files and lists."""


@dataclass(frozen=True)
class Question:
    """A table that is there: its step, its places, and the step of its records where it lists any."""

    table: str
    step: Step
    places: Places

    @property
    def record(self) -> str:
        return f"{self.step.id}_record"


@dataclass(frozen=True)
class Definition:
    """A report, ready to run in any edition it knows."""

    name: str
    title: str
    editions: tuple[str, ...]
    steps: Mapping[str, Step]
    lists: Mapping[str, List]
    applies: List
    layouts: Mapping[str, Layout]
    questions: Mapping[str, Question]
    folders: tuple[Traversable, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Tables HUD asks for that are not there yet, in HUD's order."""
        return tuple(table for table in self.layouts if table not in self.questions)

    def constants(self, day: date) -> dict[str, int]:
        """Numbers and codes in force on a day; a report's own take the place of the terms'."""
        merged: dict[str, int] = {}
        for folder in (terms.FOLDER, *self.folders):
            merged |= read_constants(folder / "constants", day)
        return merged


def names() -> tuple[str, ...]:
    """Reports there are, by folder."""
    found = (folder.name for folder in FOLDER.iterdir() if (folder / "report.toml").is_file())
    return tuple(sorted(name.replace("_", "-") for name in found))


@cache
def definition(name: str) -> Definition:
    """The report of that name ("apr", "ce-apr"); KeyError names those there are."""
    folder = FOLDER / name.replace("-", "_")
    if name not in names():
        raise KeyError(f"no report {name}; there are {', '.join(names())}")
    about = _about(folder)
    folders = (*(FOLDER / parent for parent in about["inherits"]), folder)
    steps = registry(terms.steps(), *(read_folder(layer) for layer in folders))
    layouts = read_layouts(folder.name)
    return Definition(
        name=name,
        title=about["title"],
        editions=tuple(about["editions"]),
        steps=steps,
        lists=_lists(folders),
        applies=read_list(folder / "applies.csv"),
        layouts=layouts,
        questions=_questions(layouts, steps, folders, about.get("tables", {})),
        folders=folders,
    )


def _about(folder: Traversable) -> dict[str, Any]:
    return tomllib.loads((folder / "report.toml").read_text(encoding="utf-8"))


def _lists(folders: tuple[Traversable, ...]) -> Mapping[str, List]:
    merged = read_lists(terms.FOLDER / "data")
    for folder in folders:
        merged |= read_lists(folder / "data")
    return merged


def _questions(
    layouts: Mapping[str, Layout],
    steps: Mapping[str, Step],
    folders: tuple[Traversable, ...],
    inherited: Mapping[str, str],
) -> dict[str, Question]:
    names = {name: table for table, name in inherited.items()}
    found = {}
    for table in layouts:
        step = steps.get(inherited.get(table, table).lower())
        if step:
            file = next(folder / f"{step.id}.csv" for folder in reversed(folders) if _has(folder, f"{step.id}.csv"))
            found[table] = Question(table, step, read_places(file, FOLDER / "places").naming(names))
    return found


def _has(folder: Traversable, name: str) -> bool:
    return (folder / name).is_file()


def hmis_files(edition: str) -> frozenset[str]:
    """Names of the HMIS files of an edition."""
    return frozenset(file.name for file in standards.edition(edition).files)
