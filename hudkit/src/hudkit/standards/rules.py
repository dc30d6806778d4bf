"""Data elements, who must collect them, and the rules between columns."""

from dataclasses import dataclass
from functools import cache

from hudkit.standards.tables import rows, words


@dataclass(frozen=True, slots=True)
class Element:
    """A data element (3.917, C4 ...); `status` tells active from retired; `columns` are File.Column names."""

    number: str
    name: str
    category: str
    status: str
    columns: tuple[str, ...]
    record_type: str
    stages: tuple[str, ...]
    collected_about: str
    project_types: tuple[str, ...]
    cardinality: str
    citation: str
    notes: str


@dataclass(frozen=True, slots=True)
class Requirement:
    """An element asked by a funder component of projects of some types.

    `required`: Y required, N not, O recommended, C conditional (see `note`), U not established.
    `project_types` is ("any",) where the type does not matter; `program_component` ANY holds whatever the funder.
    """

    element: str
    program_component: str
    funders: tuple[str, ...]
    project_types: tuple[str, ...]
    required: str
    stages: tuple[str, ...]
    collected_about: str
    confidence: str
    citation: str
    note: str

    def concerns(self, project_types: frozenset[str], funders: frozenset[str]) -> bool:
        """Whether a project of one of these types with one of these funder codes falls under the row."""
        by_type = self.project_types == ("any",) or not project_types.isdisjoint(self.project_types)
        return by_type and (self.program_component == "ANY" or not funders.isdisjoint(self.funders))


@dataclass(frozen=True, slots=True)
class Rule:
    """A dependency or validation rule of the standards.

    `kind` null_unless: the columns are null unless `condition` holds; required_if: filled when it holds; the other
    kinds are stated in words (`text`). `severity`: error is a must of the source, warning is advice.
    """

    id: str
    element: str
    file: str
    columns: tuple[str, ...]
    kind: str
    severity: str
    condition: str
    text: str
    source: str

    @property
    def citation(self) -> str:
        return f"{self.source}, rule {self.id}"


def read_elements(edition: str) -> tuple[Element, ...]:
    """Every data element of an edition, retired ones included."""
    return tuple(
        Element(
            number=row["element"],
            name=row["name"],
            category=row["category"],
            status=row["status"],
            columns=words(row["csv_columns"]),
            record_type=row["record_type"],
            stages=words(row["stages"]),
            collected_about=row["collected_about"],
            project_types=words(row["project_types"]),
            cardinality=row["cardinality"],
            citation=f"{row['source']}, element {row['element']} {row['name']}",
            notes=row["notes"],
        )
        for row in rows(edition, "elements")
    )


def read_requirements(edition: str) -> tuple[Requirement, ...]:
    """Every row of element x funder component x project types."""
    return tuple(
        Requirement(
            element=row["element"],
            program_component=row["program_component"],
            funders=words(row["funder_codes"]),
            project_types=words(row["project_types"]),
            required=row["required"],
            stages=words(row["stages"]),
            collected_about=row["collected_about"],
            confidence=row["confidence"],
            citation=row["source"],
            note=row["note"],
        )
        for row in rows(edition, "requirements")
    )


def read_rules(edition: str) -> tuple[Rule, ...]:
    """Every dependency and validation rule."""
    return tuple(
        Rule(
            id=row["rule"],
            element=row["element"],
            file=row["file"],
            columns=words(row["columns"]),
            kind=row["kind"],
            severity=row["severity"],
            condition=row["condition"],
            text=row["text"],
            source=row["source"],
        )
        for row in rows(edition, "rules")
    )


@cache
def structure_rules() -> dict[str, Rule]:
    """The rules of file structure by id ("value.date"): the same for every edition."""
    return {row["rule"]: _structure_rule(row) for row in rows(".", "structure")}


def _structure_rule(row: dict[str, str]) -> Rule:
    return Rule(row["rule"], "", "*", ("*",), "structure", row["severity"], "", row["text"], row["source"])
