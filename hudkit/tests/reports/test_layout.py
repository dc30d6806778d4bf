"""HUD's shells as data."""

import pytest

from hudkit import reports
from hudkit.reports.layout import cells, letter_of, number_of, read_layouts, split

LAYOUTS = [name.replace("-", "_") for name in reports.names()]


def test_cells_of_a_range() -> None:
    assert cells("B2:C3") == ["B2", "C2", "B3", "C3"]
    assert cells("Z1:AB1") == ["Z1", "AA1", "AB1"]
    assert cells("B2") == ["B2"]


@pytest.mark.parametrize(("letters", "number"), [("A", 1), ("Z", 26), ("AA", 27), ("AZ", 52), ("BA", 53)])
def test_letters(letters: str, number: int) -> None:
    assert (letter_of(number), number_of(letters)) == (letters, number)


@pytest.mark.parametrize("text", ["", "B", "2", "b2", "B2:C3"])
def test_what_is_no_cell(text: str) -> None:
    with pytest.raises(ValueError, match="no cell"):
        split(text)


def test_the_apr_has_67_tables_in_order() -> None:
    layouts = list(read_layouts("apr"))
    assert (len(layouts), layouts[0], layouts[-1]) == (67, "Q4a", "Q27m")


@pytest.mark.parametrize(("report", "tables"), [("ce_apr", 10), ("path", 6)])
def test_the_smaller_reports(report: str, tables: int) -> None:
    assert len(read_layouts(report)) == tables


@pytest.mark.parametrize("report", LAYOUTS)
def test_rows_follow_each_other_and_start_at_2(report: str) -> None:
    for layout in read_layouts(report).values():
        assert [row for row, _ in layout.rows] == list(range(2, len(layout.rows) + 2)), layout.table


@pytest.mark.parametrize("report", LAYOUTS)
def test_greyed_cells_lie_in_the_table(report: str) -> None:
    for layout in read_layouts(report).values():
        inside = {f"{letter}{row}" for letter in layout.values for row, _ in layout.rows}
        assert layout.blank <= inside, layout.table


def test_a_section_shows_in_its_first_row() -> None:
    """Q26 of PATH has the section in column A, the label in B and the count in C."""
    layout = read_layouts("path")["Q26"]
    assert layout.values == ("C",)
    shown = dict(layout.labelled())
    assert (shown[2], shown[3]) == (("26b. Age", "17 and under"), ("", "18-23"))
    assert (shown[12], shown[13]) == (
        ("", "Total"),
        ("26c. Race and Ethnicity", "American Indian, Alaska Native, or Indigenous"),
    )


def test_a_label_stays_whole() -> None:
    """Where one column holds the labels a colon in a label parts nothing."""
    layout = read_layouts("ce_apr")["Q9c"]
    assert dict(layout.labelled())[7] == ("Result: Client housed/Re-Housed in a safe alternative",)
