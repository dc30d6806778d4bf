"""The standards as data agree with themselves, list by list and column by column."""

import re

import pytest

from hudkit import standards
from hudkit.standards import EDITIONS, edition, structure_rules
from hudkit.standards.conversions import changes, recode, steps

FY2026 = edition("fy2026")
COLUMNS = [column for file in FY2026.files for column in file.columns]


def test_counts_are_those_of_the_specification():
    assert (len(FY2026.files), len(COLUMNS), len(FY2026.lists)) == (24, 519, 91)
    assert sum(len(one.codes) for one in FY2026.lists) == 804
    assert (len(FY2026.elements), len(FY2026.requirements), len(FY2026.rules)) == (89, 1426, 265)


@pytest.mark.parametrize("name", EDITIONS)
def test_keys_point_to_columns_that_exist(name):
    of = edition(name)
    for file in of.files:
        assert [column.name for column in file.columns if column.primary_key] == [file.primary_key]
        for column in file.columns:
            if column.foreign_key:
                target, _, key = column.foreign_key.partition(".")
                assert key in of.file(target), column.citation


@pytest.mark.parametrize("name", EDITIONS)
def test_columns_are_named_once_and_typed(name):
    for file in edition(name).files:
        assert len({column.name.lower() for column in file.columns}) == len(file.columns)
        assert [column.ordinal for column in file.columns] == list(range(1, len(file.columns) + 1))
        for column in file.columns:
            assert column.type in ("S", "I", "D", "T", "M", "M+")
            assert (column.max_length is not None) == (column.type == "S")
            assert column.citation


def test_lists_of_columns_exist_and_selectors_read_columns_of_the_row():
    for column in COLUMNS:
        numbers = {number for _, number in column.selector}
        assert {FY2026.list(number).number for number in column.lists} >= numbers
        assert bool(column.selector) == (len(column.lists) > 1)
        for clause, _ in column.selector:
            for name in re.findall(r"([A-Za-z]+)=", clause):
                assert name in FY2026.file(column.file)


def test_codes_are_told_once_and_apply_to_columns_that_use_their_list():
    for codes in FY2026.lists:
        assert len({code.value for code in codes.codes}) == len(codes.codes), codes.citation
        for code in codes.codes:
            assert code.label
            assert code.status in ("active", "retired")
            for place in code.applies_to:
                file, _, name = place.partition(".")
                assert codes.number in FY2026.file(file).column(name).lists


def test_elements_requirements_and_rules_name_what_exists():
    numbers = {element.number for element in FY2026.elements}
    for element in FY2026.elements:
        for place in element.columns if element.status == "active" else ():
            file, _, name = place.partition(".")
            assert file == "*" or name in FY2026.file(file)
    assert {row.element for row in FY2026.requirements} <= numbers
    assert {row.required for row in FY2026.requirements} <= set("YNOCU")
    for rule in FY2026.rules:
        assert rule.element in numbers | {""}
        assert rule.severity in ("error", "warning")
        for name in rule.columns if rule.file != "*" else ():
            assert name in FY2026.file(rule.file), rule.id


def test_every_fact_cites_its_source():
    assert all(one.citation for one in (*FY2026.files, *FY2026.lists, *FY2026.elements, *FY2026.requirements))
    assert all(rule.source for rule in (*FY2026.rules, *structure_rules().values()))


@pytest.mark.parametrize(("older", "newer"), steps("fy2022", "fy2026"))
def test_changes_read_and_fill_columns_that_exist(older, newer):
    for change in changes(older, newer):
        assert change.column in edition(newer).file(change.file), change.id
        assert change.text and change.citation
        file, _, source = change.source.rpartition(".")
        if source:
            file = file or (change.file if change.file in {one.name for one in edition(older).files} else "Project")
            assert source in edition(older).file(file), change.id


def test_recodes_give_codes_of_todays_lists():
    for name, number in (("living_situation", "3.12.1"), ("subsidy_type", "3.12.A")):
        new = {code for old, code in recode(name) if old != "*"}
        assert all(code in FY2026.list(number) for code in new)
        assert len({old for old, _ in recode(name)}) == len(recode(name))


def test_columns_that_no_change_fills_exist_in_the_older_edition():
    for older, newer in steps("fy2022", "fy2026"):
        filled = {(change.file, change.column) for change in changes(older, newer)}
        known = {(file.name, column.name) for file in edition(older).files for column in file.columns}
        now = {(file.name, column.name) for file in edition(newer).files for column in file.columns}
        empty = now - known - filled
        assert {column for _, column in empty} <= MAY_BE_EMPTY, empty


MAY_BE_EMPTY = {
    "FAStartDate",
    "FAEndDate",
    "TranslationNeeded",
    "PreferredLanguage",
    "PreferredLanguageDifferent",
    "DifferentIdentityText",
    "HMISParticipationStatusEndDate",
    "PreventionAssessment",
    "CrisisAssessment",
    "HousingAssessment",
    "DirectServices",
    "DateDeleted",
}
"""Nullable columns that FY2022 had nothing for."""


def test_what_is_published_is_frozen():
    column = standards.edition("fy2026").file("Client").column("DOB")
    with pytest.raises(AttributeError):
        column.type = "S"
    assert standards.edition("fy2026") is standards.edition("FY2026")
