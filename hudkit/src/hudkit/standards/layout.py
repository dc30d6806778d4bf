"""The CSV files of an export and their columns."""

from dataclasses import dataclass
from functools import cached_property

from hudkit.standards.tables import rows, words


@dataclass(frozen=True, slots=True)
class Column:
    """One column of an export.

    `type` is HUD's letter: S text of at most `max_length` characters, I non-negative integer, D date, T date-time,
    M money, M+ non-negative money. Where a column serves several lists, `selector` pairs a condition on the same row
    with the list it picks, in order, `else` last: (("RecordType=141", "P1.2"), ...).
    `pii` and `sensitivity` are this project's classification, not HUD's. `hashed`: changed under HashStatus 4.
    """

    file: str
    name: str
    ordinal: int
    type: str
    max_length: int | None
    nullable: bool
    primary_key: bool
    foreign_key: str
    lists: tuple[str, ...]
    selector: tuple[tuple[str, str], ...]
    data_element: str
    element: str
    pii: bool
    sensitivity: str
    hashed: bool
    pattern: str
    notes: str
    citation: str


@dataclass(frozen=True)
class File:
    """One CSV file of an export; `columns` in the specification's order."""

    name: str
    section: str
    primary_key: str
    required: bool
    cardinality: str
    depends_on: tuple[str, ...]
    purpose: str
    columns: tuple[Column, ...]
    citation: str

    @property
    def csv_name(self) -> str:
        return f"{self.name}.csv"

    @cached_property
    def _by_name(self) -> dict[str, Column]:
        return {column.name.lower(): column for column in self.columns}

    def column(self, name: str) -> Column:
        """The column of that name, whatever its case; KeyError where the file has none."""
        try:
            return self._by_name[name.lower()]
        except KeyError:
            raise KeyError(f"{self.csv_name} has no column {name}") from None

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._by_name


def read_files(edition: str, document: str) -> tuple[File, ...]:
    """Every file of an edition, in the specification's order."""
    columns: dict[str, list[Column]] = {}
    for row in rows(edition, "columns"):
        of_file = columns.setdefault(row["file"], [])
        of_file.append(_column(row, len(of_file) + 1, document))
    return tuple(_file(row, tuple(columns[row["file"]]), document) for row in rows(edition, "files"))


def _file(row: dict[str, str], columns: tuple[Column, ...], document: str) -> File:
    return File(
        name=row["file"],
        section=row["section"],
        primary_key=row["primary_key"],
        required=row["required_in_export"] in ("Y", "always"),
        cardinality=row["cardinality"],
        depends_on=words(row["depends_on"]),
        purpose=row["purpose"],
        columns=columns,
        citation=f"{document}, {row['file']}.csv",
    )


def _column(row: dict[str, str], ordinal: int, document: str) -> Column:
    letter, length = row["type"], None
    if letter.startswith("S"):
        letter, length = "S", int(letter[1:])
    return Column(
        file=row["file"],
        name=row["column"],
        ordinal=ordinal,
        type=letter,
        max_length=length,
        nullable=row["nullable"] == "Y",
        primary_key=row["primary_key"] == "Y",
        foreign_key=row["foreign_key"],
        lists=words(row["list"], "|"),
        selector=_selector(row["list_selector"]),
        data_element=row["data_element"],
        element=row["element"],
        pii=row["pii"] == "Y",
        sensitivity=row["sensitivity"],
        hashed=row["hashed"] == "Y",
        pattern=row["pattern"],
        notes=row["notes"],
        citation=f"{document}, {row['file']}.csv, column {ordinal} {row['column']}",
    )


def _selector(text: str) -> tuple[tuple[str, str], ...]:
    """ "RecordType=141:P1.2;else:1.8" as pairs of condition and list number."""
    clauses = (clause.rpartition(":") for clause in words(text))
    return tuple((condition, number) for condition, _, number in clauses)
