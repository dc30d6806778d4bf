"""An edition: one fiscal year of the HMIS data standards."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from hudkit.standards.layout import File, read_files
from hudkit.standards.lists import CodeList, read_lists
from hudkit.standards.rules import Element, Requirement, Rule, read_elements, read_requirements, read_rules
from hudkit.standards.tables import rows


@dataclass(frozen=True)
class Edition:
    """One edition, read when asked for. `complete` is False for the older editions, which are carried only as far
    as reading and converting their exports needs: files and columns, without lists, elements and rules."""

    name: str
    in_force_from: date
    csv_version: str
    document: str
    complete: bool

    @cached_property
    def files(self) -> tuple[File, ...]:
        """The CSV files in the specification's order."""
        return read_files(self.name, self.document)

    @cached_property
    def file_names(self) -> tuple[str, ...]:
        """The names of the files, told without reading their columns."""
        return tuple(row["file"] for row in rows(self.name, "files"))

    @cached_property
    def lists(self) -> tuple[CodeList, ...]:
        return read_lists(self.name, self.document) if self.complete else ()

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        return read_elements(self.name) if self.complete else ()

    @cached_property
    def requirements(self) -> tuple[Requirement, ...]:
        return read_requirements(self.name) if self.complete else ()

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        return read_rules(self.name) if self.complete else ()

    @cached_property
    def _files(self) -> dict[str, File]:
        return {file.name.lower(): file for file in self.files}

    @cached_property
    def _lists(self) -> dict[str, CodeList]:
        by_alias = {alias: codes for codes in self.lists for alias in codes.aliases}
        return by_alias | {codes.number: codes for codes in self.lists}

    @cached_property
    def _elements(self) -> dict[str, Element]:
        return {element.number: element for element in self.elements}

    @cached_property
    def _rules(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.rules}

    def file(self, name: str) -> File:
        """The file of that name ("Enrollment", whatever its case); KeyError where the edition has none."""
        try:
            return self._files[name.lower()]
        except KeyError:
            raise KeyError(f"{self.name} has no file {name}.csv") from None

    def list(self, number: str) -> CodeList:
        """The list of that number or alias ("3.12.1", "3.12"); KeyError where the edition has none."""
        try:
            return self._lists[number]
        except KeyError:
            raise KeyError(f"{self.name} has no list {number}") from None

    def element(self, number: str) -> Element:
        """The data element of that number ("3.917"); KeyError where the edition has none."""
        return self._elements[number]

    def rule(self, id: str) -> Rule:
        """The rule of that id ("R140"); KeyError where the edition has none."""
        return self._rules[id]

    def requirements_for(
        self, project_types: Iterable[int | str], funders: Iterable[int | str] = ()
    ) -> tuple[Requirement, ...]:
        """What a project of these types with these funder codes is asked, rows of every strength (see `required`)."""
        types, codes = frozenset(map(str, project_types)), frozenset(map(str, funders))
        return tuple(row for row in self.requirements if row.concerns(types, codes))


@cache
def _editions() -> dict[str, Edition]:
    return {row["edition"]: _edition(row) for row in rows(".", "editions")}


def _edition(row: dict[str, str]) -> Edition:
    since = date.fromisoformat(row["in_force_from"])
    return Edition(row["edition"], since, row["csv_version"], row["document"], row["complete"] == "Y")


def edition(name: str) -> Edition:
    """The edition of that name; KeyError names the editions there are."""
    try:
        return _editions()[name.lower()]
    except KeyError:
        raise KeyError(f"no edition {name}; there are {', '.join(EDITIONS)}") from None


EDITIONS: tuple[str, ...] = tuple(_editions())
"""Names of the editions, oldest first."""
