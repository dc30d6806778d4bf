"""Builds what the checks look through, in schema `checked`: tables of the run, then the steps."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from hudkit.checks.quality.settings import Settings
from hudkit.dataset import Dataset, sql
from hudkit.rule import Step, order, read_folder
from hudkit.standards import Edition
from hudkit.standards.tables import read_csv, words

ASKED = ("4.02", "4.03", "4.04")
"""Elements that funders and project types decide on: income, non-cash benefits, health insurance."""
GIVEN = ("about", "asked_of", "priority_column", "key_column")
_NAME = re.compile(r"\$(\w+)(?:\((\w+)\.(\w+)\))?")


@cache
def steps() -> Mapping[str, Step]:
    return read_folder(files("hudkit.checks.quality") / "steps")


def prepare_quality(data: Dataset, settings: Settings) -> None:
    """Creates the tables of GIVEN, and a table for every step."""
    _about(data)
    _table(data, "asked_of", "element varchar, funder integer, project_types integer[]", _asked(data.edition))
    _table(data, "priority_column", "file varchar, name varchar", priority())
    keys = [(file.name, c.name) for file in data.edition.files for c in file.columns if c.primary_key or c.foreign_key]
    _table(data, "key_column", "file varchar, name varchar", keys)
    for step in order(steps(), steps(), given=GIVEN):
        body = filled(step.body, data.edition, settings)
        data.connection.execute(f"create or replace table checked.{step.id} as {body}")


def filled(text: str, edition: Edition, settings: Settings) -> str:
    """SQL with `$setting` and `$codes(File.Column)` (the codes of a column's list) written out."""

    def value(found: re.Match[str]) -> str:
        if found[1] != "codes":
            return settings.literal(found[1])
        column = edition.file(found[2]).column(found[3])
        return f"({', '.join(code.value for number in column.lists for code in edition.list(number).codes)})"

    return _NAME.sub(value, text)


def _about(data: Dataset) -> None:
    """One row on the export: its days (the day it was made stands for today), version and hashing."""
    received = sql.text(data.received_edition.name)
    data.connection.execute(
        f"""create or replace table checked.about as
        select count(*) as exports, min(_line) as export_line, min(ExportID) as export_id,
               coalesce(cast(max(ExportDate) as date), max(ExportEndDate)) as export_day,
               max(ExportStartDate) as export_start, max(ExportEndDate) as export_end,
               max(CSVVersion) as csv_version, max(HashStatus) as hash_status,
               {received} as received_edition, {sql.text(data.edition.name)} as edition,
               (select count(*) from checked.Enrollment) as enrollments,
               exists (select 1 from checked.Client where not regexp_full_match(FirstName, '[0-9A-Fa-f]{{64}}'))
                 as plain_names
        from checked.Export"""
    )


def _asked(edition: Edition) -> list[tuple[str, ...]]:
    """(element, funder, project types as a list) for every funder that has an element collected."""
    types = [code.value for code in edition.list(edition.file("Project").column("ProjectType").lists[0]).codes]
    return sorted(
        (row.element, funder, f"[{','.join(types if row.project_types == ('any',) else row.project_types)}]")
        for row in edition.requirements
        if row.element in ASKED and row.required == "Y"
        for funder in row.funders
    )


@cache
def priority() -> tuple[tuple[str, str], ...]:
    """(file, column) of the columns that reports depend on."""
    rows = read_csv(files("hudkit.checks.quality") / "priority.csv")
    return tuple((row["file"], column) for row in rows for column in words(row["columns"]))


def _table(data: Dataset, name: str, columns: str, rows: Iterable[tuple[str, ...]]) -> None:
    values = ", ".join(f"({', '.join(map(sql.text, row))})" for row in rows)
    data.connection.execute(f"create or replace table checked.{name} ({columns})")
    data.connection.execute(f"insert into checked.{name} values {values}")
