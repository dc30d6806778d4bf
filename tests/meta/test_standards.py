"""The record's tables mirror the FY2026 HMIS CSV, file by file and column by column, both ways."""

from __future__ import annotations

import pytest
from django.db import models as django

from hudkit import standards
from keyturn.kernel.records import hud_columns, hud_models
from keyturn.people.identity import HUD_COLUMNS

EDITION = standards.edition("fy2026")
FILES = sorted(file.name for file in EDITION.files)
# HUD's types (HMIS CSV Format Specifications FY2026, section 1) and the fields that hold them.
HELD_BY = {
    "I": (django.IntegerField, django.TextField),
    "S": (django.TextField,),
    "D": (django.DateField,),
    "T": (django.DateTimeField,),
    "M": (django.DecimalField,),
}
# Export.csv has no metadata of its own; its table has, like every other.
BESIDE = {"Export": {"DateCreated", "DateUpdated", "UserID", "DateDeleted"}}


def columns_of(name: str) -> dict[str, django.Field]:
    return {column: field for column, field in hud_columns(hud_models()[name]) if column not in BESIDE.get(name, ())}


def test_every_file_has_a_table_and_every_table_a_file():
    assert sorted(hud_models()) == FILES


@pytest.mark.parametrize("name", FILES)
def test_the_columns_are_hud_s_both_ways(name):
    held = set(columns_of(name)) | (set(HUD_COLUMNS.values()) if name == "Client" else set())
    asked = {column.name for column in EDITION.file(name).columns}
    assert held == asked


@pytest.mark.parametrize("name", FILES)
def test_each_column_s_type_fits(name):
    wrong = []
    for column, field in columns_of(name).items():
        asked = EDITION.file(name).column(column).type
        stored = field.target_field if isinstance(field, django.ForeignKey) else field
        if not isinstance(stored, HELD_BY[asked[:1]]):
            wrong.append(f"{column}: HUD's {asked} in {type(stored).__name__}")
    assert not wrong


@pytest.mark.parametrize("name", FILES)
def test_each_code_names_the_list_that_hud_gives_it(name):
    wrong = {}
    for column, field in columns_of(name).items():
        asked = EDITION.file(name).column(column).lists
        if getattr(field, "hud_list", None) and set(field.hud_list.split("|")) - set(asked):
            wrong[column] = (field.hud_list, asked)
    assert not wrong


@pytest.mark.parametrize("name", FILES)
def test_the_key_is_hud_s_key(name):
    model = hud_models()[name]
    key = model._meta.pk
    assert getattr(key, "hud_column", None) == EDITION.file(name).primary_key


def test_what_names_a_person_is_sealed_and_nowhere_else():
    """3.01, 3.02 and 3.03: no plain column holds them."""
    assert set(HUD_COLUMNS.values()) == {"FirstName", "MiddleName", "LastName", "NameSuffix", "SSN", "DOB"}
    assert not set(HUD_COLUMNS.values()) & set(columns_of("Client"))


def test_every_record_keeps_hud_s_metadata():
    for name in FILES:
        if name not in ("Export",):
            assert {"DateCreated", "DateUpdated", "ExportID"} <= set(columns_of(name)), name
