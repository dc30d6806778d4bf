"""Every question's places fit HUD's shell and its step."""

from pathlib import Path

import pytest

from hudkit import reports
from hudkit.reports.formula import references
from hudkit.reports.places import FORMULAS, read_places

HELPERS = {"Y", "Z"}
"""Columns that are worked with and never printed, as HUD's own shells use these letters."""
EVERY = [(name, table) for name in reports.names() for table in reports.definition(name).questions]


@pytest.mark.parametrize(("name", "table"), EVERY)
def test_places_lie_in_the_shell(name: str, table: str) -> None:
    report = reports.definition(name)
    places, layout = report.questions[table].places, report.layouts[table]
    rows = {str(row) for row, _ in layout.rows}
    assert {ref for ref, _ in places.columns} | {ref for ref, _ in places.records} <= set(layout.letters) | HELPERS
    assert {ref for ref, _ in places.rows} <= rows
    assert not layout.blank & places.measures.keys()


@pytest.mark.parametrize(("name", "table"), EVERY)
def test_every_cell_has_its_place(name: str, table: str) -> None:
    """A cell that is not greyed has both a row key and a column key, or is worked out from others."""
    report = reports.definition(name)
    places, layout = report.questions[table].places, report.layouts[table]
    rows, columns = {ref for ref, _ in places.rows}, {ref for ref, _ in places.columns}
    if places.records:
        assert columns | {ref for ref, _ in places.records} == set(layout.letters)
        return
    for row, _ in layout.rows:
        for letter in layout.values:
            ref = f"{letter}{row}"
            if ref not in layout.blank and places.measure(ref).kind not in FORMULAS:
                assert str(row) in rows, f"{table} row {row} has no key; add one, or a formula"
                assert letter in columns, f"{table} column {letter} has no key; add one, or a formula"


@pytest.mark.parametrize(("name", "table"), EVERY)
def test_formulas_name_cells_there_are(name: str, table: str) -> None:
    report = reports.definition(name)
    for measure in report.questions[table].places.measures.values():
        for other, ref in references(measure.formula, table):
            letters = ref.rstrip("0123456789")
            assert letters in {*report.layouts[other].letters, *HELPERS}, (table, ref)
            assert int(ref[len(letters) :]) in {row for row, _ in report.layouts[other].rows}, (table, ref)


@pytest.mark.parametrize(("name", "table"), EVERY)
def test_a_question_gives_what_is_counted(name: str, table: str) -> None:
    question = reports.definition(name).questions[table]
    assert {"row_key", "column_key", "PersonalID", "EnrollmentID"} <= set(question.step.columns)
    if {"sum", "mean", "median"} & {measure.kind for measure in question.places.measures.values()}:
        assert ("amount", "M") in question.step.gives


def test_an_unknown_axis_is_named(tmp_path: Path) -> None:
    file = tmp_path / "q0.csv"
    file.write_text("axis,ref,key,decimals\nrow,2,a,\nline,3,b,\n")
    with pytest.raises(ValueError, match=r"q0\.csv, line 3: no axis is called line"):
        read_places(file, tmp_path)


def test_shared_places_and_measures(tmp_path: Path) -> None:
    (tmp_path / "shared.csv").write_text("axis,ref,key,decimals\ncolumn,B,*,\n")
    file = tmp_path / "q0.csv"
    file.write_text("axis,ref,key,decimals\nuse,,shared,\nrow,2,a b,\nmean,B3:C3,,2\nratio,B4:C4,B2/B3,\n")
    places = read_places(file, tmp_path)
    assert places.columns == (("B", "*"),)
    assert places.rows == (("2", "a"), ("2", "b"))
    assert (places.measure("C3").kind, places.measure("C3").decimals) == ("mean", 2)
    assert (places.measure("C4").formula, places.measure("C4").decimals) == ("C2/C3", 4)
    assert places.measure("B2").kind == "people"
