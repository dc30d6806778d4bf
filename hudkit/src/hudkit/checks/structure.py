"""Files and columns: is everything there, once, in order, under its name?"""

from collections.abc import Iterator

from hudkit.dataset import Dataset, Findings, Problem
from hudkit.dataset.problem import structural
from hudkit.standards import File


def check_structure(data: Dataset, findings: Findings) -> None:
    """Compares what was received with the edition it was received in; counts the rows of Export.csv."""
    findings.add(_files(data))
    for file in data.received_edition.files:
        if names := data.received.columns.get(file.name):
            repeated = data.received.repeated.get(file.name, frozenset())
            findings.add(_columns(file, tuple(name for name in names if name not in repeated)))
    (rows,) = data.connection.execute("select count(*) from text.Export").fetchall()[0]
    if rows != 1:
        findings.add([structural("export.rows", "Export")])


def _files(data: Dataset) -> Iterator[Problem]:
    unreadable = {problem.file for problem in data.received.problems if problem.rule == "file.unreadable"}
    for file in data.received_edition.files:
        if file.required and file.name not in data.received.columns and file.name not in unreadable:
            yield structural("file.missing", file.name)
    for name in data.received.extra_files:
        yield structural("file.extra", _shown(name))


def _columns(file: File, names: tuple[str, ...]) -> Iterator[Problem]:
    received = {name.lower(): name for name in reversed(names)}
    for column in file.columns:
        name = received.get(column.name.lower())
        if name is None:
            yield structural("column.missing", file.name, 1, column.name)
        elif name != column.name:
            yield structural("column.case", file.name, 1, column.name)
    for name in names:
        if name not in file:
            yield structural("column.extra", file.name, 1, _shown(name))
    expected = [column.name.lower() for column in file.columns if column.name.lower() in received]
    if expected != [name.lower() for name in names if name in file]:
        yield structural("column.order", file.name, 1)


def _shown(name: str) -> str:
    """A received name as it may be shown: what is no plain name may be anything, a value among them."""
    plain = name.removesuffix(".csv").replace("_", "").replace(" ", "").replace("-", "")
    return name.removesuffix(".csv") if plain.isalnum() and plain.isascii() and len(name) <= 64 else "(other)"
